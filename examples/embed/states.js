// Puts any chart into any of its states, from a report or the result of a function that draws it.

export const STATES = ['ready', 'loading', 'nothing', 'unreadable', 'hidden'];

/**
 * Appends the chart to `place`. `result` is what the chart takes instead of a report, if it takes none; `small` is a
 * report with a team that must not be shown, and the chart is asked for that team.
 */
export function inState(tag, state, report, result, small, place) {
  const chart = document.createElement(tag);
  chart.dataset.wanted = state;
  if (state === 'ready') chart.data = result ?? report;
  if (state === 'nothing') chart.data = empty(report);
  if (state === 'unreadable') chart.data = { format: 'goodwill-report', version: 999 };
  if (state === 'hidden') {
    chart.data = small;
    chart.setAttribute('team', tooSmall(small));
  }
  if (state === 'loading') {
    // A report that has none to give yet.
    const waiting = document.createElement('goodwill-report');
    waiting.append(chart);
    place.append(waiting);
  } else place.append(chart);
  return chart;
}

const without = analyses =>
  Object.fromEntries(
    Object.entries(analyses).map(([id, a]) => [
      id,
      { ...a, result: null, sliced: {}, reason: 'There is no data of this kind.' },
    ]),
  );

/** The report as it would be without any data. */
export const empty = report => ({
  ...report,
  measures: report.measures.map(m => ({ ...m, off: 'There is no data of this kind.' })),
  published: {},
  cube: { ...report.cube, slabs: Array.isArray(report.cube.slabs) ? [] : {} },
  analyses: without(report.analyses),
  staff: null,
});

/** A team of the report that is never shown, because too few people work in it. */
const tooSmall = ({ privacy }) =>
  Object.keys(privacy.smallTeams).find(team => privacy.smallTeams[team].length === 0);
