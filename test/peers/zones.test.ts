import { ask, closed, closes, due, hours, open, opens, spans } from './ask.ts';

// Clock changes, worked by hand from the rules of the zones. A local time in the gap moves forward by the gap, in the
// overlap it is the first; a skipped date has no hours; seconds are real ones.

// biome-ignore format: one question is one line
ask('Los Angeles, opening in the gap', { zone: 'America/Los_Angeles', hours: '02:30-05:00' }, [
  ['half past two becomes half past three', spans('2014-03-09', '2014-03-10'), ['2014-03-09T10:30/2014-03-09T12:00']],
  ['an hour and a half', hours('2014-03-09', '2014-03-10'), 1.5],
  ['the day after it is as written', hours('2014-03-10', '2014-03-11'), 2.5],
  ['the next opening', opens('2014-03-08 12:00'), '2014-03-09T10:30'],
  ['in autumn half past two comes once', hours('2014-11-02', '2014-11-03'), 2.5],
]);
// biome-ignore format: one question is one line
ask('Los Angeles, closing in the gap', { zone: 'America/Los_Angeles', hours: '01:00-02:30' }, [
  ['half past two becomes half past three: no second is lost', spans('2014-03-09', '2014-03-10'), ['2014-03-09T09:00/2014-03-09T10:30']],
  ['it closes at half past three', closes('2014-03-09 01:30'), '2014-03-09T10:30'],
  ['in autumn it opens at the first one o’clock', spans('2014-11-02', '2014-11-03'), ['2014-11-02T08:00/2014-11-02T10:30']],
]);
// biome-ignore format: one question is one line
ask('Los Angeles, opening in the overlap', { zone: 'America/Los_Angeles', hours: '01:30-05:00' }, [
  ['it opens the first time', spans('2014-11-02', '2014-11-03'), ['2014-11-02T08:30/2014-11-02T13:00']],
  ['and has an hour more', hours('2014-11-02', '2014-11-03'), 4.5],
  ['open in the second half past one', open('2014-11-02T09:30:00Z'), true],
]);
// biome-ignore format: one question is one line
ask('Los Angeles, closing in the overlap', { zone: 'America/Los_Angeles', hours: '00:00-01:30' }, [
  ['it closes the first time', spans('2014-11-02', '2014-11-03'), ['2014-11-02T07:00/2014-11-02T08:30']],
  ['closed in the second one o’clock', open('2014-11-02T09:15:00Z'), false],
]);
// biome-ignore format: one question is one line
ask('Los Angeles, the week of a change', { zone: 'America/Los_Angeles', hours: { 'mon-fri': '09:00-17:00', sat: '06:00-18:00' } }, [
  ['the last hour of Saturday', spans('2006-01-07 17:00', '2006-01-08'), ['2006-01-08T01:00/2006-01-08T02:00']],
  ['Friday to Monday over the change', hours('2026-03-06 16:00', '2026-03-09 10:00'), 14],
  ['due over the change', due('2026-03-06 16:00', '14h'), '2026-03-09T17:00'],
  ['3 business days over the change', due('2026-03-05 12:00', '3 business days'), '2026-03-10T00:00'],
  ['28 days keep the time of day', due('2026-02-20 10:00', '28 days'), '2026-03-20T17:00'],
]);
// biome-ignore format: one question is one line
ask('São Paulo, midnight in the gap', { zone: 'America/Sao_Paulo', hours: { sat: '20:00-24:00', sun: '00:00-02:00' } }, [
  ['Saturday ends at one', spans('2015-10-17 12:00', '2015-10-17 24:00'), ['2015-10-17T23:00/2015-10-18T03:00']],
  ['a question in the gap moves forward, too', spans('2015-10-17 12:00', '2015-10-18 00:30'), ['2015-10-17T23:00/2015-10-18T03:30']],
  ['Sunday has one hour', hours('2015-10-18 01:00', '2015-10-18 12:00'), 1],
  ['both are one stretch', closes('2015-10-17 21:00'), '2015-10-18T04:00'],
  ['in autumn Saturday has an hour more', hours('2015-02-21 12:00', '2015-02-22'), 5],
]);
// biome-ignore format: one question is one line
ask('Havana, midnight in gap and overlap', { zone: 'America/Havana', hours: '00:00-08:00' }, [
  ['in spring the day begins at one', spans('2026-03-08', '2026-03-08 12:00'), ['2026-03-08T05:00/2026-03-08T12:00']],
  ['in autumn with the first midnight', spans('2026-11-01', '2026-11-01 12:00'), ['2026-11-01T04:00/2026-11-01T13:00']],
  ['nine hours', hours('2026-11-01', '2026-11-02'), 9],
]);
// biome-ignore format: one question is one line
ask('Havana, a night that ends in the overlap', { zone: 'America/Havana', hours: { sat: '22:00-00:30' } }, [
  ['ends at the first half past midnight', spans('2026-10-31 12:00', '2026-11-01 12:00'), ['2026-11-01T02:00/2026-11-01T04:30']],
]);
// biome-ignore format: one question is one line
ask('Beirut, midnight in the gap', { zone: 'Asia/Beirut', hours: '22:00-06:00' }, [
  ['the night of the change has seven hours', hours('2026-03-28 12:00', '2026-03-29 12:00'), 7],
  ['the night back has nine', hours('2026-10-24 12:00', '2026-10-25 12:00'), 9],
]);
// biome-ignore format: one question is one line
ask('Amsterdam, nights', { zone: 'Europe/Amsterdam', hours: '22:00-06:00', holidays: ['2026-10-24'] }, [
  ['the spring night has seven hours', hours('2026-03-28 12:00', '2026-03-29 12:00'), 7],
  ['eight hours from its beginning end in the next night', due('2026-03-28 22:00', '8h'), '2026-03-29T21:00'],
  ['the holiday takes the autumn night whole', hours('2026-10-24 12:00', '2026-10-25 12:00'), 0],
  ['the autumn night of another year has nine', hours('2025-10-25 12:00', '2025-10-26 12:00'), 9],
]);
// biome-ignore format: one question is one line
ask('Lord Howe, half an hour', { zone: 'Australia/Lord_Howe', hours: '02:15-05:00' }, [
  ['a quarter past two becomes a quarter to three', spans('2026-10-04', '2026-10-05'), ['2026-10-03T15:45/2026-10-03T18:00']],
  ['in autumn it is as written', hours('2026-04-05', '2026-04-06'), 2.75],
]);
// biome-ignore format: one question is one line
ask('Lord Howe, opening in the overlap', { zone: 'Australia/Lord_Howe', hours: '01:45-05:00' }, [
  ['the first quarter to two', spans('2026-04-05', '2026-04-05 12:00'), ['2026-04-04T14:45/2026-04-04T18:30']],
]);
// biome-ignore format: one question is one line
ask('Troll, two hours at once', { zone: 'Antarctica/Troll', hours: '00:00-06:00' }, [
  ['in spring four hours', hours('2026-03-29', '2026-03-30'), 4],
  ['in autumn eight', hours('2026-10-25', '2026-10-26'), 8],
]);
// biome-ignore format: one question is one line
ask('Casablanca, back for Ramadan', { zone: 'Africa/Casablanca', hours: '01:00-04:00' }, [
  ['an hour more when it begins', spans('2026-02-15', '2026-02-15 12:00'), ['2026-02-15T00:00/2026-02-15T04:00']],
]);
// biome-ignore format: one question is one line
ask('Monrovia, 44 minutes and a half behind until 1972', { zone: 'Africa/Monrovia', hours: '09:00-17:00' }, [
  ['to the half minute', opens('1971-06-01'), '1971-06-01T09:44:30'],
  ['eight hours', hours('1971-06-01', '1971-06-02'), 8],
]);
// biome-ignore format: one question is one line
ask('Apia, nights around the date that was skipped', { zone: 'Pacific/Apia', hours: '22:00-06:00', extra: { '2011-12-30': '09:00-17:00' }, holidays: ['2012-01-02'] }, [
  ['the night before it ends the morning after it', spans('2011-12-29 12:00', '2011-12-31 12:00'), ['2011-12-30T08:00/2011-12-30T16:00']],
  ['the next night is the usual one', closed('2012-01-01 12:00'), '2011-12-31T16:00'],
  ['extra hours of the skipped date are none', hours('2011-12-31 06:00', '2011-12-31 22:00'), 0],
]);
// biome-ignore format: one question is one line
ask('Apia, a holiday on the date that was skipped', { zone: 'Pacific/Apia', hours: '09:00-17:00', holidays: ['2011-12-30'] }, [
  ['takes nothing from the others', hours('2011-12-29', '2012-01-01'), 16],
  ['1 business day from the 29th is the 31st', due('2011-12-29 12:00', '1 business day'), '2011-12-31T03:00'],
  ['3 days later is 1 January', due('2011-12-29 12:00', '3 days'), '2011-12-31T22:00'],
]);
// biome-ignore format: one question is one line
ask('an offset in the question counts, wherever the calendar is', { zone: 'Europe/Amsterdam', hours: '09:00-17:00' }, [
  ['Z', open('2026-01-05T08:00:00Z'), true],
  ['before', open('2026-01-05T07:59:59Z'), false],
  ['+09:00', open('2026-01-05T17:00:00+09:00'), true],
  ['−05:00', open('2026-01-05T10:59:59-05:00'), true],
  ['none: local time', open('2026-01-05 16:59:59'), true],
  ['24:00 is the next midnight', hours('2026-01-05 00:00', '2026-01-05 24:00'), 8],
]);
