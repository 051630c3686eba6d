import { join } from 'node:path';
import type { ReadResult } from '../../lib/read/result.ts';
import { buildReport } from '../../lib/report/build.ts';
import { type FaultSummary, figuresTable, type ReportData, toCsv, toJson } from '../../lib/report/index.ts';
import type { Arguments } from '../arguments.ts';
import { asOfFor } from '../asOf.ts';
import type { Command } from '../command.ts';
import { DATA_OPTIONS, exitFor, load, tellFaults } from '../data.ts';
import { printable } from '../escape.ts';
import { badInput, EXIT, usage } from '../exit.ts';
import { faultText } from '../faults.ts';
import { keepInputs, slug, writeWhole } from '../files.ts';
import { dashboardScripts, LANGUAGES, reportPage, stillReport } from '../page.ts';

export const report: Command = {
  name: 'report',
  words: 'DATA…',
  about: 'make one offline HTML file that says how well people were served',
  options: {
    out: {
      value: 'report.html',
      short: 'o',
      about: 'the HTML file (report.html, where nothing else is asked for)',
    },
    json: { value: 'report.json', about: 'the report as JSON (- writes to the screen)' },
    csv: { value: 'folder', about: 'every published figure as CSV, in this folder' },
    title: { value: 'text', about: 'the title of the report' },
    lang: { value: 'en', about: `language of the HTML file: ${LANGUAGES.join(' or ')} (en)` },
    ...DATA_OPTIONS,
  },
  examples: [
    'goodwill report tickets.csv',
    'goodwill report exports/ --policy policy.yaml --out report.html --json report.json',
    'goodwill report tickets.csv --target 8h --json - | jq .findings',
  ],
  async run(args, io) {
    const [json, csv] = [args.text('json'), args.text('csv')];
    const out = args.text('out') ?? (json === null && csv === null ? 'report.html' : null);
    const lang = languageOf(args);
    const scripts = out === null ? [] : dashboardScripts(lang);
    const { policy, read, progress, inputs } = await load('report', args.words, args, io);
    progress.done();
    tellFaults(read, args, io, 3);
    const exit = exitFor(read, args);
    if (exit === EXIT.input) throw badInput(unusable(read));
    const asOf = asOfFor(read.tables, policy, args, io);
    progress.say('Counting …');
    const title = args.text('title');
    const data = buildReport(read, policy, {
      asOf,
      command: commandOf(args),
      ...(title === null ? {} : { title }),
    });
    progress.done();
    if (out !== null) writeWhole(out, reportPage(data, scripts, await stillReport(data, lang)));
    if (json !== null) json === '-' ? io.out(`${toJson(data)}\n`) : writeWhole(json, `${toJson(data)}\n`);
    if (csv !== null) {
      const path = join(csv, `${slug(data.meta.title)}.csv`);
      keepInputs([path], inputs);
      writeWhole(path, toCsv(figuresTable(data)));
    }
    if (!args.on('quiet'))
      io.err(faultText(foundLater(read.faults, data.faults), 3) + summary(data, [out, json, csv]));
    return exit;
  },
};

function languageOf(args: Arguments): string {
  const lang = args.text('lang') ?? 'en';
  if (LANGUAGES.includes(lang)) return lang;
  throw usage(`--lang is ${printable(lang)}; the languages of a report file are ${LANGUAGES.join(' and ')}.`);
}

/** What counting found, of rules that reading had not told already. */
function foundLater(told: FaultSummary, all: FaultSummary): FaultSummary {
  const known = new Set(told.byRule.map(({ rule }) => rule));
  const byRule = all.byRule.filter(({ rule }) => !known.has(rule));
  return { ...all, byRule };
}

function unusable({ refused, faults }: ReadResult): string {
  // Which column is which, and how dates are written, stands in a policy; a newcomer has none yet.
  const cure = faults.byRule.some(({ rule }) => rule === 'table-unknown' || rule === 'dates-undecidable')
    ? ' goodwill init with the same files begins a policy that says what they hold; read it, and pass it with --policy.'
    : '';
  if (refused.length === 0)
    return `No row of the data could be used; the faults above say why. Nothing was written.${cure}`;
  const names = refused.map(printable).join(', ');
  const them = refused.length === 1 ? 'it' : 'them';
  return `${names} could not be used; the faults above say why. Nothing was written. Leave ${them} out, mend ${them}, or pass --allow-faults.${cure}`;
}

function summary(data: ReportData, places: readonly (string | null)[]): string {
  const assumptions = data.assumptions
    .map(({ text, remedy }) => `  ${printable(`${text} ${remedy}`)}\n`)
    .join('');
  const findings = data.findings
    .slice(0, 3)
    .map(({ sentence }) => `  ${printable(sentence)}\n`)
    .join('');
  const written = places.filter(path => path !== null && path !== '-');
  return [
    assumptions === '' ? '' : `Taken for granted:\n${assumptions}`,
    findings === '' ? '' : `Found:\n${findings}`,
    written.length === 0 ? '' : `Written: ${printable(written.join(', '))}\n`,
  ].join('');
}

/** What makes this report again, without where it was written. */
function commandOf(args: Arguments): string {
  const kept = ['policy', 'target', 'zone', 'as-of', 'title', 'lang'].flatMap(option => {
    const value = args.text(option);
    return value === null ? [] : [`--${option}`, value];
  });
  return ['goodwill', 'report', ...args.words, ...kept, '--out', 'report.html'].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/'/g, `'\\''`)}'`;
}
