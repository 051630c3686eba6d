import { expect, test } from 'vitest';
import { fault, mutant, numbers } from './fuzz.ts';

// FUZZ_SECONDS=60 FUZZ_SEED=7 npx vitest run --project unit test/read/fuzz   (longer, or again)
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_302);

test(
  'no change to the files of the corpus crashes, hangs, loses a row or makes an unsound table',
  async () => {
    const until = performance.now() + seconds * 1000;
    let run = 0;
    for (; run < 1500 || performance.now() < until; run++) {
      const next = numbers(seed + run);
      const { name, bytes, policy } = mutant(next);
      let wrong: string | null;
      try {
        wrong = await fault(name, bytes, policy, next);
      } catch (error) {
        wrong = error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
      if (wrong !== null) {
        expect.fail(
          `seed ${seed + run}: ${wrong}\n${name}: ${JSON.stringify(new TextDecoder().decode(bytes))}`,
        );
      }
    }
    if (seconds > 0) console.info(`${run} files from seed ${seed}`);
  },
  (seconds + 60) * 1000,
);
