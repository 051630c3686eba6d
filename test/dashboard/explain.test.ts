import { expect, test } from 'vitest';
import { atRiskChart } from '../../dashboard/chart/atRisk.ts';
import { explainChart } from '../../dashboard/chart/explain.ts';
import { fromFragment, toFragment } from '../../dashboard/page/state.ts';
import type { Want } from '../../dashboard/part/chart.ts';
import type { Scene } from '../../dashboard/scene/scene.ts';
import { stretchesScene } from '../../dashboard/scene/stretches.ts';
import { explainTicket } from '../../lib/clock/explain.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { openReport } from '../../lib/report/open.ts';
import { sayIn } from './fixtures/charts.ts';

const say = sayIn('en');
const size = { width: 640, text: 1, rtl: false };
const policy = definePolicy({
  zone: 'UTC',
  targets: { resolution: '8h', 'first response': '4h' },
  calendars: { office: { hours: { 'mon-fri': '09:00-17:00' } } },
  calendar: 'office',
});
const tickets = [
  { id: 'late', opened: '2026-03-02T09:00Z', firstResponse: '2026-03-02T10:00Z', team: 'North' },
  { id: 'tight', opened: '2026-03-04T10:00Z', firstResponse: '2026-03-04T11:00Z', team: 'South' },
  { id: 'fresh', opened: '2026-03-04T15:00Z', team: 'South' },
  { id: 'done', opened: '2026-03-02T09:00Z', resolved: '2026-03-02T10:00Z', team: 'South' },
];
const asOf = Date.UTC(2026, 2, 4, 16);
const read = tablesFromRows({ tickets }, { policy });
const report = openReport(buildReport(read, policy, { asOf }));

const sceneOf = (want: Want, selection = {}): Scene | null => {
  const found = explainChart.fromReport({ report, selection, want, say });
  return found.kind === 'ready' ? found.input(say, size) : null;
};

test('a clock out of a report is drawn and told as the one that explainTicket gives', () => {
  const plain = explainChart.fromPlain(
    explainTicket(read.tables, policy, asOf, 'tight'),
    { clock: 'resolution' },
    say,
  );
  const theirs = plain?.kind === 'ready' ? plain.input(say, size) : null;
  const ours = sceneOf({ ticket: 'tight', clock: 'resolution' });
  expect(ours?.summary).toBe(theirs?.summary);
  expect(ours?.table).toEqual(theirs?.table);
  expect(ours?.marks).toEqual(theirs?.marks);
  expect(ours?.title).toBe('The clock of tight · Resolution');
});

test('unless asked otherwise it is the open ticket with the least time left of what is selected; a late one can be asked for', () => {
  expect(sceneOf({})?.title).toContain('tight');
  expect(sceneOf({}, { team: 'North' })?.title).toContain('late');
  expect(sceneOf({ ticket: 'late' })?.summary).toMatch(/^Missed: still open/);
  expect(sceneOf({ ticket: 'done' })).toBeNull();
});

test('choosing a row of the list names its ticket and clock', () => {
  const found = atRiskChart.fromReport({ report, selection: {}, want: {}, say });
  const points = found.kind === 'ready' ? found.input(say, size).points : [];
  expect(points.map(p => p.choose)).toEqual([
    { ticket: 'tight', clock: 'resolution' },
    { ticket: 'fresh', clock: 'firstResponse' },
    { ticket: 'fresh', clock: 'resolution' },
  ]);
  expect(points[1]?.label).toContain('First response');
});

test('a clock under other rules says what was asked, in title and sentence', () => {
  const traces = explainTicket(read.tables, policy, asOf, 'tight', { target: '2h' });
  const found = explainChart.fromPlain(traces, { clock: 'resolution' }, say);
  const scene = found?.kind === 'ready' ? found.input(say, size) : null;
  expect(scene?.title).toBe('The clock of tight · What if the target were 2\u00a0h?');
  expect(scene?.summary).toMatch(/^What if the target were 2\sh\? Missed: /);
});

test('lengths in the verdict are said as around it, and long ones without minutes', () => {
  const because =
    'Missed: still open after 69986h 43m 46s, 2h 17m more than the 3 business days (24h) promised.';
  const input = { ticket: 'T', clock: '', whatIf: '', because, due: null, stretches: [], notices: [] };
  expect(stretchesScene(input, say, size).summary.replaceAll('\u00a0', ' ')).toBe(
    'Missed: still open after 69,987 h, 2 h 17 min more than the 3 business days (24 h) promised.',
  );
});

test('the address keeps the ticket of the page of promises, and only there', () => {
  const state = { page: 'promises', selection: {}, ticket: 'tight', clock: 'resolution' } as const;
  expect(toFragment(state)).toBe('p=promises&ticket=tight&clock=resolution');
  expect(fromFragment(`#${toFragment(state)}`, report.data)).toEqual(state);
  expect(toFragment({ ...state, page: 'people' })).toBe('p=people');
});
