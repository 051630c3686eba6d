import type { Report, View } from '../../lib/report/report.ts';

/** A report that answers the same question once: many elements on a page ask for the same figures. */
export function remembering(report: Report): Report {
  const views = new Map<string, View>();
  return {
    data: report.data,
    select: selection => once(views, selection, () => rememberingView(report.select(selection))),
  };
}

function rememberingView(view: View): View {
  const known = new Map<string, unknown>();
  const by = <R>(verb: string, key: readonly unknown[], answer: () => R): R =>
    once(known as Map<string, R>, [verb, ...key], answer);
  return {
    selection: view.selection,
    hidden: view.hidden,
    estimate: (id, more) => by('estimate', [id, more], () => view.estimate(id, more)),
    by: (id, dim, more) => by('by', [id, dim, more], () => view.by(id, dim, more)),
    curve: (id, more) => by('curve', [id, more], () => view.curve(id, more)),
    analysis: view.analysis,
    before: () => by('before', [], () => rememberingView(view.before())),
  };
}

/** The answer to a question that was asked before, else a new one. */
export function once<R>(known: Map<string, R>, key: unknown, answer: () => R): R {
  const name = JSON.stringify(key);
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = answer();
  known.set(name, made);
  return made;
}
