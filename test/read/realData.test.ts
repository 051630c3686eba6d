import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { newestObserved } from '../../lib/read/newest.ts';
import { readTables } from '../../lib/read/read.ts';
import type { ReadResult } from '../../lib/read/result.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');

/** Tests on records that an organisation produced; they are not in the repository, and their absence is said. */
function onData(
  file: string,
  title: string,
  run: (read: (policy: object) => Promise<ReadResult>) => Promise<void>,
): void {
  const path = join(DATA, file);
  if (!existsSync(path)) {
    console.warn(`SKIPPED, ${file} is not here: ${title}`);
    test.skip(title, () => {});
    return;
  }
  test(title, async () => {
    const raw = readFileSync(path);
    const bytes = new Uint8Array(file.endsWith('.gz') ? gunzipSync(raw) : raw);
    await run(policy => readTables([{ name: file.replace(/^.*\//, ''), bytes }], definePolicy(policy)));
  });
}

const iso = (at: number | null): string => (at === null ? 'none' : new Date(at).toISOString());
const faults = (r: ReadResult): Record<string, number> =>
  Object.fromEntries(r.faults.byRule.filter(f => f.rule !== 'column-unknown').map(f => [f.rule, f.count]));

describe('real data', () => {
  const snow = 'servicenow-incidents/incident_event_log.opened-before-2016-05.csv.gz';
  onData(snow, 'the ServiceNow event log is recognised and becomes tickets and changes', async read => {
    const r = await read({});
    expect(r.sources[0]).toMatchObject({
      table: 'ticket',
      read: 101_045,
      kept: 17_136,
      rejected: 0,
      merged: 83_909,
    });
    expect(faults(r)).toEqual({ 'events-order': 5 });
    expect(r.assumptions.filter(a => a.text.includes('day/month/year'))).toHaveLength(4);
    expect(iso(newestObserved(r.tables).asOf)).toBe('2017-02-15T15:00:00.000Z');
    const made = r.tables.ticket!.columns.metAsRecorded!.values as Int8Array;
    expect(made.reduce((sum, flag) => sum + (flag === 1 ? 1 : 0), 0)).toBeGreaterThan(0);
  });
  onData('boston-311/311_service_requests_2011_jul-sep.csv.gz', 'Boston 311 by mapping', async read => {
    const r = await read({
      zone: 'America/New_York',
      files: [
        {
          match: '311_*.csv',
          table: 'ticket',
          columns: {
            id: 'case_enquiry_id',
            opened: 'open_dt',
            due: 'target_dt',
            closed: 'closed_dt',
            resolved: 'closed_dt',
            metAsRecorded: { from: 'ontime', values: { ONTIME: 'true', OVERDUE: 'false' } },
            status: 'case_status',
            kind: 'type',
            team: 'department',
            reason: 'reason',
            channel: 'source',
          },
        },
      ],
    });
    const newest = newestObserved(r.tables);
    expect(r.sources[0]).toMatchObject({ read: 31_828, kept: 31_828, rejected: 0, merged: 0 });
    expect(r.assumptions).toEqual([]);
    // Cases closed years later are real: they trickle in, and none of them is taken for an outlier.
    expect(iso(newest.asOf)).toBe('2019-06-27T16:18:27.000Z');
    expect(newest.outlierCount).toBe(0);
    const closed = r.tables.ticket!.columns.closed!.values as Float64Array;
    expect(closed.filter(at => !Number.isNaN(at))).toHaveLength(30_081);
  });
  onData(
    'cfpb-complaints/consumer_complaints.csv',
    'CFPB complaints have no id, so their rows are numbered',
    async read => {
      const r = await read({
        files: [
          {
            match: 'consumer_complaints.csv',
            table: 'ticket',
            numberRows: true,
            columns: {
              opened: 'Date received',
              acknowledged: 'Date sent to company',
              metAsRecorded: 'Timely response?',
              kind: { constant: 'complaint' },
              channel: 'Submitted via',
              reason: 'Product',
              team: 'Company',
            },
          },
        ],
      });
      expect(r.sources[0]).toMatchObject({ read: 3186, kept: 3186, rejected: 0, merged: 0 });
      expect(r.tables.ticket!.columns.opened).toMatchObject({ precision: 'day' });
      expect(r.assumptions.filter(a => a.text.includes('month/day/year'))).toHaveLength(2);
      expect(iso(newestObserved(r.tables).asOf)).toBe('2017-02-23T00:00:00.000Z');
    },
  );
  onData('nhs-ae-4-hour/ae_attendances_2016-17.csv', 'NHS A&E counts', async read => {
    const r = await read({
      files: [
        {
          match: 'ae_*.csv',
          table: 'counted',
          columns: {
            unit: { constant: 'attendances' },
            total: 'attendances',
            missed: 'breaches',
            team: 'org_code',
            kind: 'type',
          },
        },
      ],
    });
    expect(r.sources[0]).toMatchObject({ table: 'counted', read: 4141, kept: 4141, rejected: 0, merged: 0 });
    expect(iso(newestObserved(r.tables).asOf)).toBe('2017-03-31T23:59:59.999Z');
  });
  onData('nhs-fft-comments/neas.csv', 'NHS FFT comments', async read => {
    const r = await read({
      zone: 'Europe/London',
      scales: { fft: { min: 1, max: 5, satisfied: 2, dissatisfied: 4, missing: [6, 7] } },
      files: [
        {
          match: 'neas.csv',
          table: 'moment',
          dates: 'd/M/yyyy',
          datesBy: { column: 'Service type 1', values: { 'See and Convey': 'd/M/yyyy | M/d/yyyy' } },
          columns: {
            at: 'Date',
            score: { from: 'FFT categorical answer', scale: 'fft' },
            client: 'Respondent ID',
            team: 'Service type 1',
          },
        },
      ],
    });
    expect(r.sources[0]).toMatchObject({ read: 5096, kept: 4403, rejected: 693, merged: 0 });
    // Every undecidable date is of the one service that mixes the forms.
    expect(faults(r)).toEqual({ 'date-undecidable': 693 });
    expect(iso(newestObserved(r.tables).asOf)).toBe('2022-09-29T23:00:00.000Z');
    expect(r.tables.moment!.columns.valence).toBeDefined();
  });
  onData('nyc-school-survey-2011/survey_districts_01-06.tsv', 'NYC school survey', async read => {
    const r = await read({
      files: ['t', 'p'].map(side => ({
        match: '*.tsv',
        table: 'answer',
        columns: {
          wave: { constant: '2011' },
          side: { constant: side === 't' ? 'staff' : 'client' },
          question: { constant: 'communication' },
          score: `com_${side}_11`,
          team: 'dbn',
        },
      })),
    });
    // One school has no parents' score and one no teachers'; each mapping reads every row once.
    expect(r.sources[0]).toMatchObject({ table: 'answer', read: 602, kept: 600, rejected: 2, merged: 0 });
    expect(faults(r)).toEqual({ 'value-missing': 2 });
  });
});
