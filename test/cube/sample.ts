import fc from 'fast-check';
import type { PlainTables } from '../../lib/read/rows.ts';
import type { Cells, Table, Tables } from '../../lib/table/table.ts';

const day = 86_400_000;
export const start: number = Date.UTC(2025, 10, 20);
export const asOf: number = Date.UTC(2026, 1, 10, 12);

/** The policy under which made-up organisations are counted. */
export const policyInput: object = {
  zone: 'Europe/Amsterdam',
  targets: { resolution: '8h', 'first response': '1h' },
  complaints: ['complaint'],
  clients: { c0: 'premium' },
  measures: {
    phoneShare: { title: 'By phone', kind: 'share', table: 'ticket', where: { channel: ['phone'] } },
    mailMoments: {
      title: 'Moments by mail',
      kind: 'rate',
      table: 'moment',
      where: { channel: ['mail'] },
      per: 'ticket',
    },
    premiumScore: {
      title: 'Premium score',
      kind: 'score',
      table: 'answer',
      field: 'score',
      among: { tier: ['premium'] },
    },
    countedShare: { title: 'Visits', kind: 'share', table: 'counted', among: { kind: ['visit'] }, where: {} },
  },
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });
const instant = fc.integer({ min: 0, max: Math.floor((asOf - start) / 60_000) }).map(m => start + m * 60_000);
const client = fc.constantFrom('c0', 'c1', 'c2', 'c3');
const team = fc.constantFrom('blue', 'red', 'green', null);
const tier = fc.constantFrom('premium', 'basic', null);
const channel = fc.constantFrom('phone', 'mail', null);

const ticket = fc.record({
  opened: instant,
  hours: maybe(fc.integer({ min: -1, max: 500 })),
  answered: maybe(fc.integer({ min: 0, max: 60 })),
  withdrawn: fc.constantFrom(false, false, false, true),
  kind: fc.constantFrom('complaint', 'request', null),
  priority: fc.constantFrom('P1', 'P2', null),
  tier,
  team,
  channel,
  client,
  agent: fc.constantFrom('a', 'b', 'c', 'd', null),
  satisfaction: maybe(fc.integer({ min: 1, max: 5 })),
  reopenings: maybe(fc.integer({ min: 0, max: 2 })),
  recorded: maybe(fc.boolean()),
  moved: maybe(fc.integer({ min: 1, max: 100 })),
});
const moment = fc.record({
  at: instant,
  client,
  valence: fc.constantFrom(1, 1, 0, -1, null),
  team,
  channel,
  touchpoint: fc.constantFrom('desk', 'phone', null),
  what: fc.constantFrom('thanks', 'extra mile', 'visit', null),
});
const answer = fc.record({
  at: maybe(instant),
  client,
  side: fc.constantFrom('client', 'client', 'staff'),
  question: fc.constantFrom('csat', 'speed'),
  score: fc.integer({ min: 1, max: 5 }),
  tier,
});
const commitment = fc.record({
  madeAt: instant,
  hours: fc.integer({ min: -1, max: 200 }),
  took: maybe(fc.integer({ min: 0, max: 300 })),
  client,
  kind: fc.constantFrom('explicit', 'implicit'),
  changedBy: fc.constantFrom(null, null, 'client', 'us'),
});
const counted = fc.record({
  period: instant,
  unit: fc.constantFrom('north', 'south'),
  kind: fc.constantFrom('visit', 'call'),
  total: fc.integer({ min: 0, max: 500 }),
  part: maybe(fc.integer({ min: 0, max: 100 })),
});

const hour = 3_600_000;

/** A made-up organisation: every table, gaps and oddities included. */
export const organisation: fc.Arbitrary<PlainTables> = fc
  .record({
    tickets: fc.array(ticket, { maxLength: 40 }),
    moments: fc.array(moment, { maxLength: 30 }),
    answers: fc.array(answer, { maxLength: 20 }),
    commitments: fc.array(commitment, { maxLength: 15 }),
    counted: fc.array(counted, { maxLength: 10 }),
  })
  .map(made => ({
    tickets: made.tickets.map((t, i) => ({
      id: `T${i}`,
      opened: t.opened,
      resolved: t.hours === null || t.withdrawn ? null : t.opened + t.hours * hour,
      cancelled: t.withdrawn && t.hours !== null ? t.opened + t.hours * hour : null,
      firstResponse: t.answered === null ? null : t.opened + t.answered * 60_000,
      acknowledged: t.answered === null ? null : t.opened + t.answered * 30_000,
      kind: t.kind,
      priority: t.priority,
      tier: t.tier,
      team: t.team,
      channel: t.channel,
      client: t.client,
      agent: t.agent,
      satisfaction: t.satisfaction,
      reopenings: t.reopenings,
      metAsRecorded: t.recorded,
    })),
    changes: made.tickets.flatMap((t, i) =>
      t.moved === null
        ? []
        : [
            { ticket: `T${i}`, at: t.opened + t.moved * 60_000, what: 'team', from: 'red', to: 'blue' },
            {
              ticket: `T${i}`,
              at: t.opened + t.moved * 90_000,
              what: 'status',
              from: 'open',
              to: 'resolved',
            },
            {
              ticket: `T${i}`,
              at: t.opened + t.moved * 95_000,
              what: 'status',
              from: 'resolved',
              to: 'open',
            },
          ],
    ),
    moments: made.moments,
    answers: made.answers.map((a, i) => ({
      ...a,
      ticket: i % 3 === 0 ? `T${i}` : null,
      respondent: `r${i}`,
    })),
    commitments: made.commitments.map(c => ({
      madeAt: c.madeAt,
      due: c.madeAt + c.hours * hour,
      keptAt: c.took === null ? null : c.madeAt + c.took * hour,
      client: c.client,
      kind: c.kind,
      changedBy: c.changedBy,
    })),
    clients: [
      { id: 'c1', tier: 'basic', kind: 'external', left: start + 30 * day },
      { id: 'c2', tier: 'premium', kind: 'co-worker', left: null },
    ],
    counted: made.counted.map(c => ({
      period: c.period,
      unit: c.unit,
      kind: c.kind,
      total: c.total,
      met: c.part === null ? null : Math.floor((c.total * c.part) / 100),
    })),
  }));

/** Some rows of a table, in the order given. */
export function take(table: Table, rows: readonly number[]): Table {
  const columns: Record<string, Cells> = {};
  for (const [name, cells] of Object.entries(table.columns)) {
    if (cells.kind === 'text') {
      const codes = new (cells.codes.constructor as Uint32ArrayConstructor)(rows.map(i => cells.codes[i]!));
      columns[name] = { ...cells, codes };
    } else if (cells.kind === 'flag') {
      columns[name] = { ...cells, values: Int8Array.from(rows, i => cells.values[i]!) };
    } else {
      columns[name] = { ...cells, values: Float64Array.from(rows, i => cells.values[i]!) };
    }
  }
  const { files, file, line } = table.origin;
  return {
    name: table.name,
    length: rows.length,
    columns,
    origin: {
      files,
      file: file === null ? null : Uint16Array.from(rows, i => file[i]!),
      line: line === null ? null : Uint32Array.from(rows, i => line[i]!),
    },
  };
}

const word = (table: Table | undefined, column: string, i: number): string => {
  const cells = table?.columns[column];
  return cells?.kind === 'text' ? cells.values[cells.codes[i]!]! : '';
};

/** Two parts that keep a ticket with its changes and answers, and the moments of a client, together. */
export function split(tables: Tables, inFirst: (client: string) => boolean): readonly [Tables, Tables] {
  const tickets = tables.ticket;
  const clientOf = new Map<string, string>();
  for (let i = 0; i < (tickets?.length ?? 0); i++)
    clientOf.set(word(tickets, 'id', i), word(tickets, 'client', i));
  const side = (table: Table, i: number): boolean => {
    if (table.name === 'counted' || table.name === 'member') return inFirst(word(table, 'unit', i));
    const ticket = word(table, 'ticket', i);
    return inFirst(clientOf.get(ticket) ?? word(table, 'client', i));
  };
  const part = (first: boolean): Tables =>
    Object.fromEntries(
      Object.values(tables).map(table => {
        const all = Array.from({ length: table.length }, (_, i) => i);
        const rows = table.name === 'client' ? all : all.filter(i => side(table, i) === first);
        return [table.name, take(table, rows)];
      }),
    );
  return [part(true), part(false)];
}

/** The same tables with their rows in another order. */
export function shuffle(tables: Tables, seed: number): Tables {
  return Object.fromEntries(
    Object.values(tables).map(table => {
      const rows = Array.from({ length: table.length }, (_, i) => i);
      let state = seed;
      for (let i = rows.length - 1; i > 0; i--) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        const j = state % (i + 1);
        [rows[i], rows[j]] = [rows[j]!, rows[i]!];
      }
      return [table.name, take(table, rows)];
    }),
  );
}
