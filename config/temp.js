import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that tests leave goes with the run; workers inherit the environment. */
export default function setup() {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'attest-model-tests-'));
}
