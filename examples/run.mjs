// Runs one example as it stands, TypeScript and all: `node examples/run.mjs four-functions`
import { runnerImport } from 'vite';

const name = process.argv[2] ?? 'four-functions';
const { module } = await runnerImport(new URL(`./${name}.ts`, import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
});
await module.main();
