import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileCalendar } from '../../lib/calendar/compile.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';
import { generateSample } from './generate.ts';
import { monthStart, UNTIL } from './organisation.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/sample' },
    seed: { type: 'string', default: '1' },
    policy: { type: 'string', default: 'examples/sample/policy.yaml' },
    tickets: { type: 'string', default: '20000' },
  },
});

const text = readFileSync(values.policy, 'utf8');
const { policy, faults } = parsePolicy(text, { file: values.policy });
if (!policy) throw new Error(faults.map(f => `${f.file}:${f.line} ${f.message} ${f.remedy}`).join('\n'));
const calendar = compileCalendar(policy.calendars, 'office', { from: monthStart(0), until: UNTIL });
const { files, plan } = generateSample({
  seed: Number(values.seed),
  calendar,
  tickets: Number(values.tickets),
});
mkdirSync(values.out, { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(join(values.out, name), content);
writeFileSync(join(values.out, 'policy.yaml'), text);
// Beside the folder, not in it: a report of the folder would take it for data.
writeFileSync(`${values.out.replace(/[/\\]+$/, '')}.planted.json`, `${JSON.stringify(plan, null, 2)}\n`);
console.error(`Sample organisation (seed ${values.seed}) written to ${values.out}`);
