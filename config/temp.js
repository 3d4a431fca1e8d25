import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that tests leave goes with the run; workers inherit the environment. */
export default function setup() {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'attest-model-tests-'));
  // As the one that it stands for: some tests run a command as somebody else.
  chmodSync(process.env.TMPDIR, 0o1777);
}
