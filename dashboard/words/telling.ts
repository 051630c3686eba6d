import type { FindingValues, Sure, Told } from '../../lib/report/findings/told.ts';
import type {
  Estimate,
  Finding,
  MeasureInfo,
  Report,
  ReportData,
  ReportTrace,
  View,
} from '../../lib/report/report.ts';
import type { Say } from './say.ts';

export type Verdict = ReportTrace['verdict'];

/** What one finding says: its sentence, what is to be added to how sure it is, and what to do. */
export interface Said {
  readonly sentence: string;
  readonly caveat?: string;
  readonly action: string;
}

/** What a language says of a report beside the words of the dashboard. A report carries all of this in English. */
export interface Telling {
  readonly title: (organisation: string | null) => string;
  /** One maker for each rule; `title` names a measure in this language. */
  readonly findings: {
    readonly [R in keyof FindingValues]: (
      values: FindingValues[R],
      say: Say,
      title: (measure: string) => string,
    ) => Said;
  };
  readonly sure: (sure: Sure, say: Say) => string;
  /** Why the clock of a ticket says what it says, in one sentence. */
  readonly because: (verdict: Verdict, asOf: number, say: Say) => string;
  /** Title and definition of each measure, by its id. */
  readonly measures: Readonly<Record<string, readonly [title: string, definition: string]>>;
  /** Title of each analysis, by its id. */
  readonly analyses: Readonly<Record<string, string>>;
  /** Whole English texts and what they are here; `{1}`, `{2}` … stand for names and numbers. */
  readonly phrases: Readonly<Record<string, string>>;
  /** A number or a list of names within an English text, `1,234.5`, as it is written here. */
  readonly held: (english: string) => string;
}

/** Puts a report into a language: its findings, measures, assumptions and reasons. Names and policy words stay. */
export function tellerOf(telling: Telling): (report: Report, say: Say) => Report {
  const phrase = phrasesOf(telling);
  const told = new WeakMap<ReportData, ReportData>();
  const opened = new WeakMap<Report, Report>();
  return (report, say) => {
    const known = opened.get(report);
    if (known !== undefined) return known;
    const data = told.get(report.data) ?? dataIn(telling, phrase, report.data, say);
    told.set(report.data, data);
    // What was told already stays as it is when it comes again from an element around.
    told.set(data, data);
    const made: Report = { data, select: selection => viewIn(phrase, report.select(selection)) };
    opened.set(report, made);
    opened.set(made, made);
    return made;
  };
}

type Phrase = (text: string) => string;

function dataIn(telling: Telling, phrase: Phrase, data: ReportData, say: Say): ReportData {
  const { organisation, title } = data.meta;
  const usual = organisation === null ? 'Service report' : `${organisation}: service report`;
  const measures = data.measures.map(m => measureIn(telling, phrase, m));
  const titles = new Map(measures.map(m => [m.id, m.title]));
  return {
    ...data,
    meta: { ...data.meta, title: title === usual ? telling.title(organisation) : title },
    measures,
    findings: data.findings.map(f => findingIn(telling, f, say, id => titles.get(id) ?? id)),
    assumptions: data.assumptions.map(a => ({ ...a, text: phrase(a.text), remedy: phrase(a.remedy) })),
    faults: {
      ...data.faults,
      byRule: data.faults.byRule.map(f => ({ ...f, message: phrase(f.message), remedy: phrase(f.remedy) })),
    },
    analyses: Object.fromEntries(
      Object.entries(data.analyses).map(([id, a]) => [
        id,
        {
          ...a,
          title: telling.analyses[id] ?? a.title,
          ...(a.reason === undefined ? {} : { reason: phrase(a.reason) }),
        },
      ]),
    ),
    ...(data.traces === undefined
      ? {}
      : {
          traces: {
            ...data.traces,
            traces: data.traces.traces.map(t => ({
              ...t,
              title: phrase(t.title),
              because: telling.because(t.verdict, Date.parse(data.meta.asOf), say),
              notices: t.notices.map(phrase),
            })),
          },
        }),
    published: Object.fromEntries(
      Object.entries(data.published).map(([key, e]) => [key, estimateIn(phrase, e)]),
    ),
  };
}

function measureIn({ measures }: Telling, phrase: Phrase, m: MeasureInfo): MeasureInfo {
  const own = Object.hasOwn(measures, m.id) ? measures[m.id] : undefined;
  return {
    ...m,
    title: own?.[0] ?? phrase(m.title),
    definition: own?.[1] ?? phrase(m.definition),
    source: phrase(m.source),
    ...(m.off === undefined ? {} : { off: phrase(m.off) }),
  };
}

function findingIn(telling: Telling, f: Finding, say: Say, title: (id: string) => string): Finding {
  const also = f.also?.map(o => ({
    ...o,
    sentence: saidOf(telling, o.told, say, title)?.sentence ?? o.sentence,
  }));
  const said = saidOf(telling, f.told, say, title);
  if (said === null || f.sure === undefined) return { ...f, ...(also ? { also } : {}) };
  const { sentence, caveat, action } = said;
  const sure = telling.sure(f.sure, say);
  return {
    ...f,
    sentence,
    action,
    certainty: caveat === undefined ? sure : `${sure} ${caveat}`,
    ...(also ? { also } : {}),
  };
}

function saidOf(
  { findings }: Telling,
  told: Told | undefined,
  say: Say,
  title: (id: string) => string,
): Said | null {
  if (told === undefined || !Object.hasOwn(findings, told.rule)) return null;
  // Each maker takes the values of its own rule; that the two belong together is the report's promise.
  return findings[told.rule](told.values as never, say, title);
}

const estimateIn = (phrase: Phrase, e: Estimate): Estimate => ({
  ...e,
  of: phrase(e.of),
  method: phrase(e.method),
  ...(e.reason === undefined ? {} : { reason: phrase(e.reason) }),
  ...(e.parts === undefined
    ? {}
    : {
        parts: Object.fromEntries(Object.entries(e.parts).map(([name, p]) => [name, estimateIn(phrase, p)])),
      }),
});

function viewIn(phrase: Phrase, view: View): View {
  return {
    ...view,
    hidden: view.hidden,
    estimate: (id, more) => estimateIn(phrase, view.estimate(id, more)),
    by: (id, dim, more) =>
      new Map([...view.by(id, dim, more)].map(([name, e]) => [name, estimateIn(phrase, e)])),
    analysis: <R>(id: string) => {
      const found = view.analysis<R>(id);
      return {
        ...found,
        result: ownReasons.has(id) ? found.result : (resultIn(phrase, found.result) as R | null),
        ...(found.reason === undefined ? {} : { reason: phrase(found.reason) }),
      };
    },
    before: () => viewIn(phrase, view.before()),
  };
}

/** Analyses whose reasons are words of the data. */
const ownReasons: ReadonlySet<string> = new Set(['complaint-reasons']);

/** Why a figure within a result cannot be said, what to do about it, and names of clocks; all else is of the data. */
const OURS: ReadonlySet<string> = new Set(['reason', 'remedy', 'title']);

function resultIn(phrase: Phrase, result: unknown): unknown {
  if (Array.isArray(result)) return result.map(part => resultIn(phrase, part));
  if (typeof result !== 'object' || result === null) return result;
  return Object.fromEntries(
    Object.entries(result).map(([key, part]) => [
      key,
      typeof part === 'string' && OURS.has(key) ? phrase(part) : resultIn(phrase, part),
    ]),
  );
}

/** A text as it is said here; as it came where nobody has said how. */
export function phrasesOf({ phrases, held }: Pick<Telling, 'phrases' | 'held'>): Phrase {
  const whole = new Map<string, string>();
  const open: { readonly like: RegExp; readonly said: string }[] = [];
  for (const [text, said] of Object.entries(phrases)) {
    const like = text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&').replace(/\\\{\d\\\}/g, '(.+?)');
    if (/\{\d\}/.test(text)) open.push({ like: new RegExp(`^${like}$`, 's'), said });
    else whole.set(text, said);
  }
  return text => {
    const known = whole.get(text);
    if (known !== undefined) return known;
    let found = text;
    for (const { like, said } of open) {
      const match = like.exec(text);
      if (match === null) continue;
      const part = (n: string): string => match[Number(n)] ?? '';
      found = said.replace(/\{(\d)\}/g, (_, n: string) => held(whole.get(part(n)) ?? part(n)));
      break;
    }
    whole.set(text, found);
    return found;
  };
}
