import { expect, test } from 'vitest';
import { joinRecognised, OWN, recognisedAs } from '../../lib/read/recognised.ts';

const zone = { id: 'zone', text: 'Times are read as UTC.', remedy: 'Say zone.' };

test('files recognised alike are told in one line, where the first of them stood', () => {
  const joined = joinRecognised([
    recognisedAs('tickets.csv', 'tickets.csv', `${OWN}ticket`),
    zone,
    recognisedAs('moments.csv', 'moments.csv', `${OWN}moment`),
    recognisedAs('log.csv', 'log.csv', 'a ServiceNow incident log'),
  ]);
  expect(joined.map(a => a.text)).toEqual([
    'tickets.csv (ticket) and moments.csv (moment) are read as Goodwill’s own tables, recognised by their columns.',
    'Times are read as UTC.',
    'log.csv is read as a ServiceNow incident log, recognised by its columns.',
  ]);
  expect(joined.every(a => a.remedy !== '')).toBe(true);
});

test('one file alone is told as it was', () => {
  const alone = [recognisedAs('a is read as b.csv', 'a is read as b.csv', `${OWN}ticket`), zone];
  expect(joinRecognised(alone)).toEqual(alone);
});

test('the same export of several months is named once', () => {
  const months = ['jan.csv', 'feb.csv', 'mar.csv'].map(f => recognisedAs(f, f, 'an export of Jira'));
  expect(joinRecognised(months).map(a => a.text)).toEqual([
    'jan.csv, feb.csv and mar.csv are read as an export of Jira, recognised by their columns.',
  ]);
});
