/** Accepts one model after the other: `STATE-FILE FIRST STEP COUNT`. Says what was kept afterwards, where that is an older one. */

import type { Verdict } from '../../src/verification/verdict.ts';
import { readState, saveState } from '../../src/verify/state.ts';

const [path = '', ...numbers] = process.argv.slice(2);
const [first = 0, step = 1, count = 0] = numbers.map(Number);

const accepted = (second: number): Verdict => ({
  result: 'passed',
  integrity: 'files',
  model: { path: '', root: second.toString(16).padStart(64, '0'), filesDigest: '0a'.repeat(32) },
  signedAt: new Date(Date.UTC(2026, 0) + second * 1000).toISOString(),
  checks: [],
  differences: [],
  fields: [],
  claims: { accepted: 0, ignored: [] },
});

for (let second = first; second < first + step * count; second += step) {
  const verdict = accepted(second);
  await saveState(path, verdict);
  const kept = await readState(path);
  const time = kept === 'none' ? '' : (kept.signedAt ?? '');
  if (time < (verdict.signedAt ?? '')) console.log(`accepted ${verdict.signedAt}, and kept ${time}`);
}
