/** What a report counts periods in; `period` where nothing says. */
export type Grain = 'day' | 'week' | 'month' | 'period';

/** Everything the dashboard says. One object per language; a message with a value is a function of ready-made text. */
export interface Words {
  readonly parts: {
    readonly table: string;
    readonly hideTable: string;
    readonly save: string;
    readonly csv: string;
    readonly svg: string;
    readonly png: string;
    readonly copyText: string;
    readonly copied: string;
    readonly blocked: string;
    readonly picture: string;
    readonly keys: string;
    readonly loading: string;
    readonly nothing: string;
    readonly unreadable: string;
    readonly hidden: string;
    readonly hiddenWhy: string;
    readonly small: string;
    readonly noInput: string;
    readonly notObeyed: (names: string) => string;
    readonly notRecorded: string;
    readonly all: string;
    readonly howWorkedOut: string;
    readonly source: string;
  };
  readonly read: {
    readonly likely: (range: string) => string;
    readonly from: (low: string, high: string) => string;
    readonly atLeast: (low: string) => string;
    readonly atMost: (high: string) => string;
    readonly of: (part: string, whole: string) => string;
    readonly goal: (value: string) => string;
    readonly stillOpen: (n: string) => string;
    readonly notStarted: string;
    readonly count: (n: string, of: string) => string;
    readonly toOne: (n: string) => string;
    readonly points: (n: string) => string;
    readonly per100: (n: string) => string;
    readonly range: string;
    readonly counted: string;
  };
  readonly time: {
    readonly seconds: (n: string) => string;
    readonly minutes: (n: string) => string;
    readonly hours: (n: string) => string;
    readonly days: (n: string) => string;
    /** A period in a sentence, with its preposition. */
    readonly when: (text: string, day: boolean) => string;
    readonly week: (week: string, year: string) => string;
    /** One of them, and several. */
    readonly grains: Readonly<Record<Grain, readonly [string, string]>>;
  };
  readonly state: {
    readonly met: (goal: string) => string;
    readonly notMet: (goal: string) => string;
    readonly aboveLimit: (goal: string) => string;
    readonly open: (goal: string) => string;
    readonly none: string;
    readonly groupsBelow: (names: string) => string;
    readonly groupsMet: string;
    readonly metWord: string;
    readonly notMetWord: string;
    readonly openWord: string;
  };
  readonly change: {
    readonly better: (value: string, usual: string) => string;
    readonly worse: (value: string, usual: string) => string;
    readonly neutral: (value: string, usual: string) => string;
    readonly ordinary: (value: string, usual: string) => string;
    readonly few: string;
    readonly before: (value: string) => string;
  };
  readonly attainment: {
    readonly title: string;
    readonly tier: (name: string) => string;
    readonly allMet: (names: string) => string;
    readonly someMissed: (name: string, value: string, goal: string, missed: string, of: string) => string;
    readonly unclear: (name: string, value: string, goal: string) => string;
    readonly noGoal: (name: string, value: string, last: string, lastValue: string) => string;
    readonly one: (name: string, value: string) => string;
    readonly whole: (value: string, against: string) => string;
    readonly how: string;
    readonly goal: string;
    readonly undecided: (n: string) => string;
    readonly columns: {
      readonly group: string;
      readonly share: string;
      readonly met: string;
      readonly decided: string;
      readonly open: string;
      readonly goal: string;
      readonly verdict: string;
    };
  };
  readonly trend: {
    readonly title: (measure: string) => string;
    readonly summary: (measure: string, value: string, period: string, usual: string, goal: string) => string;
    readonly rose: (by: string, period: string) => string;
    readonly fell: (by: string, period: string) => string;
    readonly flat: (period: string) => string;
    readonly within: string;
    readonly beyondBetter: string;
    readonly beyondWorse: string;
    readonly beyond: string;
    readonly noLimits: string;
    readonly aboveGoal: (goal: string) => string;
    readonly aboveLimit: (goal: string) => string;
    readonly withinLimit: (goal: string) => string;
    readonly belowGoal: (goal: string) => string;
    readonly atGoal: (goal: string) => string;
    readonly usual: string;
    readonly how: string;
    /** How the levels of a finding are drawn. */
    readonly levels: string;
    readonly young: string;
    readonly signal: {
      readonly outside: string;
      readonly trend: string;
      readonly twoOfThree: string;
      readonly shift: string;
      readonly none: string;
    };
    readonly columns: {
      readonly period: string;
      readonly value: string;
      readonly usual: string;
      readonly remark: string;
    };
  };
  readonly resolution: {
    readonly title: string;
    readonly summary: (subject: string, median: string, likely: string) => string;
    readonly notReached: (subject: string, until: string) => string;
    readonly p90: (p90: string) => string;
    readonly open: (n: string) => string;
    readonly slowest: (name: string, median: string) => string;
    readonly spread: (
      fast: string,
      fastTime: string,
      slow: string,
      slowTime: string,
      clear: boolean,
    ) => string;
    readonly axes: { readonly open: string; readonly complaint: string; readonly time: string };
    readonly subject: string;
    readonly half: string;
    readonly how: string;
    readonly band: string;
    readonly closedOnly: (median: string) => string;
    readonly columns: { readonly group: string; readonly open: string };
  };
  readonly ratio: {
    readonly title: string;
    readonly summary: (positive: string, likely: string) => string;
    readonly none: (n: string) => string;
    readonly below: (repair: string) => string;
    readonly above: (repair: string) => string;
    readonly near: (repair: string) => string;
    readonly lowest: (name: string, value: string) => string;
    readonly spread: (
      low: string,
      lowValue: string,
      high: string,
      highValue: string,
      clear: boolean,
    ) => string;
    readonly repair: (n: string) => string;
    readonly how: string;
    readonly rule: string;
    readonly columns: {
      readonly group: string;
      readonly ratio: string;
      readonly positive: string;
      readonly negative: string;
    };
  };
  readonly accounts: {
    readonly title: string;
    readonly summary: (clearly: string, all: string, median: string) => string;
    readonly below: string;
    readonly clearly: string;
    readonly credit: string;
    readonly axis: string;
    readonly how: string;
    readonly bin: (from: string, until: string) => string;
    readonly under: (until: string) => string;
    readonly clients: (n: string) => string;
    readonly columns: {
      readonly balance: string;
      readonly clients: string;
      readonly clearly: string;
    };
  };
  readonly overdrawn: {
    readonly title: string;
    readonly summary: (first: string, balance: string, needed: string, more: string) => string;
    readonly none: string;
    readonly needed: (n: string) => string;
    readonly how: string;
    readonly columns: {
      readonly client: string;
      readonly balance: string;
      readonly deposits: string;
      readonly withdrawals: string;
      readonly needed: string;
      readonly last: string;
    };
  };
  readonly ledger: {
    readonly title: (client: string) => string;
    readonly summary: (balance: string, deposits: string, withdrawals: string) => string;
    readonly needed: (n: string) => string;
    readonly inCredit: string;
    readonly none: string;
    readonly how: string;
    readonly columns: { readonly at: string; readonly what: string; readonly amount: string };
    readonly deposit: string;
    readonly withdrawal: string;
    readonly neutral: string;
  };
  readonly staff: {
    readonly title: string;
    readonly pair: (question: string, service: string) => string;
    readonly placeBetween: string;
    readonly placeWithin: string;
    /** Weak, fair, strong. */
    readonly strengths: readonly [string, string, string];
    readonly reads: Readonly<Record<'up' | 'down' | 'none', (how: string) => string>>;
    /** Each part says how and where; the first also says which way. */
    readonly summary: (service: string, parts: string) => string;
    readonly cannot: string;
    readonly between: string;
    readonly within: string;
    readonly lead: (n: number, text: string) => string;
    readonly x: string;
    readonly y: string;
    readonly how: (first: string, second: string) => string;
    /** Left, right, above, below. */
    readonly places: readonly [string, string, string, string];
    readonly few: string;
    readonly order: string;
    readonly hidden: (n: string) => string;
    readonly team: string;
    readonly panel: string;
    readonly columns: {
      readonly what: string;
      readonly staff: string;
      readonly service: string;
      readonly r: string;
      readonly units: string;
    };
  };
  readonly waves: {
    readonly title: (question: string) => string;
    readonly summary: (now: string, wave: string, then: string, first: string) => string;
    readonly how: (low: string, high: string) => string;
    readonly wave: string;
    readonly people: string;
    readonly everyone: string;
    readonly none: string;
  };
  readonly attention: {
    readonly title: string;
    readonly how: string;
    readonly summary: (n: string, all: string, first: string) => string;
    readonly none: (all: string) => string;
    readonly better: (n: string) => string;
    readonly variation: string;
    readonly assurance: string;
    readonly what: string;
    readonly latest: string;
    readonly pass: (goal: string) => string;
    readonly fail: (goal: string) => string;
    readonly either: (goal: string) => string;
    /** The latest figure is a real change for the worse, and short of the goal. */
    readonly now: (goal: string, when: string) => string;
    readonly concern: string;
    readonly improvement: string;
    readonly below: (names: string, when: string) => string;
    /** Names of what was judged and is not listed. */
    readonly others: (names: string) => string;
    readonly ordinary: string;
    readonly before: string;
    readonly alsoIn: string;
    readonly also: (names: string) => string;
    readonly since: (period: string) => string;
    readonly worse: (when: string) => string;
    readonly improved: (when: string) => string;
  };
  readonly multiples: {
    readonly title: (measure: string, dim: string) => string;
    readonly summary: (concern: string, all: string, names: string) => string;
    readonly calm: (all: string) => string;
    readonly largest: (n: string, all: string) => string;
    readonly how: (low: string, high: string) => string;
    readonly goal: string;
  };
  readonly budget: {
    readonly title: string;
    readonly summary: (name: string, spent: string, allowed: string) => string;
    readonly within: (name: string, spent: string) => string;
    readonly how: string;
    readonly noGoal: string;
    readonly burning: string;
    readonly left: (n: string) => string;
    readonly over: (n: string) => string;
    readonly columns: {
      readonly group: string;
      readonly allowed: string;
      readonly missed: string;
      readonly left: string;
      readonly rate: string;
    };
  };
  readonly lateness: {
    readonly title: string;
    readonly summary: (n: string, small: string, median: string) => string;
    readonly none: string;
    readonly how: string;
    readonly by: string;
    readonly cases: string;
    /** Parts of the time promised: below twice a share of it, else how many times. */
    readonly share: (share: string) => string;
    readonly times: (n: string) => string;
    readonly early: (until: string, from: string) => string;
  };
  readonly queue: {
    readonly title: string;
    readonly complaints: string;
    readonly summary: (open: string, late: string, p90: string, complaints: boolean) => string;
    readonly none: string;
    readonly how: string;
  };
  readonly atRisk: {
    readonly title: string;
    readonly summary: (open: string, close: string, late: string) => string;
    readonly none: string;
    readonly how: string;
    readonly left: (time: string, paused: boolean) => string;
    readonly isLate: string;
    readonly ticket: string;
    readonly timeLeft: string;
    readonly used: string;
  };
  readonly keep: {
    readonly title: string;
    readonly one: (name: string, time: string) => string;
    readonly summary: (share: string, list: string) => string;
    readonly slider: string;
    readonly how: string;
    readonly cannot: string;
    readonly today: (target: string, kept: string) => string;
    readonly columns: {
      readonly group: string;
      readonly could: string;
      readonly target: string;
      readonly now: string;
    };
  };
  readonly touch: {
    readonly title: string;
    readonly summary: (name: string, share: string, all: string) => string;
    readonly unclear: (name: string, share: string, all: string) => string;
    readonly how: string;
    readonly columns: {
      readonly group: string;
      readonly negative: string;
      readonly moments: string;
    };
  };
  readonly stretches: {
    readonly title: (ticket: string) => string;
    readonly kinds: Readonly<
      Record<'working' | 'paused' | 'closed' | 'holiday' | 'excluded' | 'stopped', string>
    >;
    readonly how: string;
    readonly columns: {
      readonly from: string;
      readonly until: string;
      readonly what: string;
      readonly length: string;
      readonly note: string;
    };
    readonly due: string;
    readonly noTrace: string;
  };
  readonly bunching: {
    readonly title: string;
    readonly more: (n: string, expected: string) => string;
    readonly none: (n: string, expected: string) => string;
    readonly how: string;
    readonly used: string;
    readonly reopened: (n: string, share: string) => string;
  };
  readonly fit: {
    readonly title: string;
    readonly worse: (better: string, value: string, other: string, otherValue: string) => string;
    readonly fine: string;
    readonly turned: string;
    readonly how: string;
    readonly like: string;
    readonly plain: string;
  };
  readonly paused: {
    readonly title: string;
    readonly summary: (share: string, name: string, most: string) => string;
    readonly none: string;
    readonly most: (n: string) => string;
    readonly how: string;
    readonly share: string;
    readonly satisfied: string;
  };
  readonly recorded: {
    readonly title: string;
    readonly summary: (differ: string, n: string) => string;
    readonly agree: (n: string) => string;
    readonly asRecorded: string;
    readonly asComputed: string;
    readonly how: string;
    readonly onlyRecorded: (tickets: string) => string;
    readonly onlyComputed: (tickets: string) => string;
  };
  readonly windows: {
    readonly title: string;
    readonly summary: (value: string, plain: string, changed: string) => string;
    /** Clocks that every policy knows; one of its own keeps its name. */
    readonly clocks: Readonly<Record<string, string>>;
    readonly how: string;
    readonly taken: string;
    readonly plain: string;
  };
  readonly steps: {
    readonly title: string;
    readonly names: Readonly<Record<string, string>>;
    readonly all: string;
    readonly summary: (all: string, n: string, least: string, share: string) => string;
    readonly how: string;
    readonly coverage: (recorded: string, all: string) => string;
    readonly order: (share: string) => string;
    readonly half: (time: string) => string;
    readonly step: string;
  };
  readonly reasons: {
    readonly title: string;
    readonly summary: (name: string, n: string, all: string) => string;
    readonly slowest: (name: string, time: string) => string;
    readonly other: string;
    readonly how: string;
    /** Where nothing says when complaints ended. */
    readonly counted: string;
    readonly half: string;
  };
  readonly page: {
    readonly report: string;
    readonly overview: string;
    readonly promises: string;
    readonly complaints: string;
    readonly moments: string;
    readonly goodwill: string;
    readonly people: string;
    readonly sure: string;
    readonly questions: Readonly<
      Record<'promises' | 'complaints' | 'moments' | 'goodwill' | 'people' | 'sure', string>
    >;
    /** Headings within a page. */
    readonly parts: {
      readonly goal: string;
      readonly now: string;
      readonly could: string;
      readonly why: string;
      readonly more: string;
      readonly noLink: string;
      readonly pictures: string;
    };
    readonly headlines: string;
    readonly attention: string;
    /** Where the first finding is the headline. */
    readonly alsoAttention: string;
    readonly noFinding: string;
    readonly also: (n: string) => string;
    readonly rests: string;
    readonly times: (zone: string) => string;
    readonly assumed: (n: number, text: string) => string;
    readonly sparks: (young: string) => string;
    readonly ranges: (level: string) => string;
    readonly tooYoung: (period: string) => string;
    readonly noneHidden: string;
    readonly hidden: (n: string) => string;
    readonly sureness: string;
    readonly todo: string;
    readonly period: string;
    readonly asOf: string;
    readonly span: (from: string, until: string) => string;
    readonly perGrain: Readonly<Record<'month' | 'week' | 'day', string>>;
    readonly filters: string;
    readonly noFilters: string;
    /** What obeys no filter by its nature. */
    readonly whole: string;
    readonly clearFilters: string;
    readonly copyLink: string;
    readonly from: string;
    readonly until: string;
    readonly start: string;
    readonly end: string;
    readonly dims: Readonly<Record<string, string>>;
    readonly assumptions: string;
    readonly compared: (n: string) => string;
    readonly assumedBelow: (n: number, text: string) => string;
    readonly accounted: (all: string, counted: string, open: string, left: string, share: string) => string;
    readonly unfiltered: string;
    readonly lateOpen: string;
    readonly kept: string;
    readonly leftOut: (reason: string) => string;
    readonly effects: Readonly<Record<'row' | 'cell' | 'note', string>>;
    readonly faultColumns: readonly [string, string, string, string, string];
    readonly noAssumptions: string;
    readonly faults: string;
    readonly noFaults: string;
    readonly faultsSum: (rows: string, share: string) => string;
    readonly coverage: string;
    readonly coverageColumns: readonly [string, string, string, string, string];
    readonly off: string;
    readonly again: string;
    readonly privacy: string;
    readonly privacySum: (groups: string, minimum: string) => string;
    readonly privacyTeams: (cells: string, people: string) => string;
    readonly attack: (figures: string) => string;
    readonly madeBy: string;
    readonly measured: string;
    readonly method: string;
    readonly more: (page: string) => string;
  };
}
