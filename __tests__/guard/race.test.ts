import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { AttestModelError } from '../../src/errors.ts';
import type { ProgressReporter } from '../../src/hashing/hashed-folder.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { type Guarded, guarded } from './world.ts';

const GOOD = Buffer.alloc(12 * 1024 * 1024, 'good');
const BAD = Buffer.alloc(GOOD.length, 'evil');
const FILES = { 'config.json': '{}', 'weights/w.bin': GOOD };
const READ = 'sha256sum "$1/weights/w.bin" | cut -c 1-64 > "$OUT"';
const read = ({ path }: Guarded): string => readFileSync(join(path, 'out'), 'utf8').trim();

/** Does something once, when so much of a phase is done. */
function during(phase: string, then: () => void): ProgressReporter {
  let done = false;
  return {
    hashing: (label) => ({
      update: (bytes) => {
        if (done || label !== phase || bytes < GOOD.length / 2) return;
        done = true;
        then();
      },
      done: () => undefined,
    }),
    info: () => undefined,
    warning: () => undefined,
  };
}

const swaps: readonly [string, (world: Guarded) => void][] = [
  ['the file', ({ model }) => writeFileSync(join(model, 'weights/w.bin'), BAD)],
  [
    'the file, for another one',
    ({ model, path }) => {
      writeFileSync(join(path, 'bad.bin'), BAD);
      renameSync(join(path, 'bad.bin'), join(model, 'weights/w.bin'));
    },
  ],
  [
    'its folder',
    (world) => {
      renameSync(join(world.model, 'weights'), join(world.path, 'held'));
      world.write('model/weights', { 'w.bin': BAD });
    },
  ],
];

test.each(swaps)('%s is swapped after the verdict: the command sees what was verified', async (_, swap) => {
  using world = await guarded(FILES);
  const { code } = await world.run(READ, { onVerdict: () => swap(world), verify: world.verify });
  expect([code, read(world)]).toEqual([0, sha256Hex(GOOD)]);
});

test.each(swaps)('%s is swapped after the verdict, in place: that is what unsafe means', async (_, swap) => {
  using world = await guarded(FILES);
  const { code } = await world.run(READ, { onVerdict: () => swap(world), inPlace: true });
  expect([code, read(world)]).toEqual([0, sha256Hex(BAD)]);
});

test.each(swaps)('%s is swapped while it is copied: all of one, or nothing runs', async (_, swap) => {
  using world = await guarded(FILES);
  const verify = { ...world.verify, progress: during('copying', () => swap(world)) };
  const { code, verdict } = await world.run(READ, { verify });
  // Overwritten while it is read, it is neither; what is open stays open, whatever is put in its place.
  if (verdict.result === 'passed') expect([code, read(world)]).toEqual([0, sha256Hex(GOOD)]);
  else expect([code, existsSync(join(world.path, 'out'))]).toEqual([undefined, false]);
  expect(verdict.result).toBe(_ === 'the file' ? 'failed' : 'passed');
});

test.each(swaps)('%s is swapped while the copy is verified', async (_, swap) => {
  using world = await guarded(FILES);
  let told = 0;
  const verify = {
    ...world.verify,
    progress: during('verifying', () => {
      told++;
      swap(world);
    }),
  };
  const { code } = await world.run(READ, { verify });
  expect([told, code, read(world)]).toEqual([1, 0, sha256Hex(GOOD)]);
});

const ROUNDS = 200;

test(`a writer that never rests: in ${ROUNDS} rounds no command sees a byte that was not verified`, async () => {
  const [good, bad] = [GOOD, BAD].map((bytes) => bytes.subarray(0, 1024 * 1024));
  using world = await guarded({ ...FILES, 'weights/w.bin': good ?? '' });
  const evil = world.write('evil', { 'good.bin': good ?? '', 'bad.bin': bad ?? '' });
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.mjs'), world.model, evil], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    while (!existsSync(join(evil, 'ready'))) {
      if (writer.exitCode !== null) throw new Error('the writer ended');
      await wait(10);
    }
    const seen = { ran: 0, refused: 0, impossible: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      rmSync(join(world.path, 'out'), { force: true });
      try {
        const { code, verdict } = await world.run(READ);
        seen[code === 0 ? 'ran' : 'refused']++;
        if (code === 0) expect([verdict.result, read(world)]).toEqual(['passed', sha256Hex(good ?? '')]);
        else expect([verdict.result, existsSync(join(world.path, 'out'))]).toEqual(['failed', false]);
      } catch (error) {
        // A link that leads out, caught in the act.
        if (!(error instanceof AttestModelError)) throw error;
        seen.impossible++;
        expect(existsSync(join(world.path, 'out'))).toBe(false);
      }
      expect(world.left()).toEqual([]);
    }
    expect(writer.exitCode).toBeNull();
    // Else the writer was too slow to be met, or nothing ever ran, and this would prove nothing.
    expect(seen.ran).toBeGreaterThan(0);
    expect(seen.refused + seen.impossible).toBeGreaterThan(0);
  } finally {
    writer.kill('SIGKILL');
    await once(writer, 'exit');
  }
}, 240_000);
