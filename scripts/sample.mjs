// Writes the sample organisation: node scripts/sample.mjs --out out/sample --seed 1. Runs its TypeScript as it stands.
import { at, install, needNode } from './tools.mjs';

needNode();
await install();
const { runnerImport } = await import('vite');
await runnerImport(at('examples/sample/write.ts'), { root: at('.'), configFile: false, logLevel: 'error' });
