import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MEASURES } from '../lib/measure/index.ts';
import { parsePolicy } from '../lib/policy/parse.ts';
import type { Policy } from '../lib/policy/policy.ts';
import { targetFromText } from '../lib/policy/target.ts';
import { isZone } from '../lib/time/zone.ts';
import type { Arguments } from './arguments.ts';
import { printable } from './escape.ts';
import { usage } from './exit.ts';
import { faultLine } from './faults.ts';
import { readText } from './files.ts';
import type { Io } from './io.ts';

/** The policy of `--policy`, or the default one, with what the other options say on top. */
export function policyFor(args: Arguments, io: Io): Policy {
  const path = args.text('policy');
  const policy = path === null ? parsePolicy('').policy! : policyFile(path, io);
  return withOptions(policy, args);
}

function policyFile(path: string, io: Io): Policy {
  let source: string;
  try {
    source = readText(path);
  } catch (error) {
    throw usage((error as Error).message);
  }
  const { policy, faults } = parsePolicy(source, {
    file: basename(path),
    files: holidayFiles(source, dirname(path)),
    measures: MEASURES.map(measure => measure.id),
  });
  const shown = faults.map(fault => `${faultLine(fault)}\n`).join('');
  if (policy === null) {
    const count = faults.filter(fault => fault.effect === 'row').length;
    throw usage(
      `${shown}The policy ${printable(path)} has ${count === 1 ? 'one fault' : `${count} faults`} and cannot be used.`,
    );
  }
  io.err(shown);
  return policy;
}

/** Texts of the `.ics` files that the policy names, from its own folder only. */
function holidayFiles(source: string, folder: string): Record<string, string> {
  // By pieces between the marks of YAML: one pattern over the whole would take minutes on a line of megabytes.
  const names = source.split(/["'{}[\],:#/\\\r\n]/).flatMap(piece => /^.*\.ics\b/i.exec(piece.trim()) ?? []);
  const files = [...new Set(names)].filter(name => existsSync(join(folder, name)));
  return Object.fromEntries(files.map(name => [name, readText(join(folder, name))]));
}

function withOptions(policy: Policy, args: Arguments): Policy {
  let changed = policy;
  const zone = args.text('zone');
  if (zone !== null) {
    if (!isZone(zone))
      throw usage(
        `--zone ${printable(zone)} is not a known time zone. Write an IANA name such as Europe/London, or UTC.`,
      );
    const always = { ...policy.calendars.always!, zone };
    changed = { ...changed, zone, zoneDeclared: true, calendars: { ...policy.calendars, always } };
  }
  const target = args.text('target');
  if (target !== null) {
    const read = targetFromText(target, 'resolution');
    if ('wrong' in read) throw usage(`--target ${printable(target)} ${read.wrong}. ${read.remedy}`);
    changed = { ...changed, targets: [...changed.targets.filter(t => t.clock !== 'resolution'), read] };
  }
  return changed;
}
