import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { AttestModelError } from '../errors.ts';
import { StrictJsonError } from '../model/strict-json.ts';
import { checkPrevious, MAX_STATE_BYTES, type Previous, parseState, stateOf, stateText } from '../policy/state.ts';
import { writeFileAtomic } from '../stores/atomic-write.ts';
import { withLock } from '../stores/lock.ts';
import { readNamed } from '../stores/read-limited.ts';
import type { Verdict } from '../verification/verdict.ts';

/**
 * What was accepted last. That there is no file means that nothing was; one that cannot be read means nothing at all.
 * @throws AttestModelError INVALID_INPUT, UNREADABLE, UNSAFE_PATH
 */
export async function readState(path: string): Promise<Previous> {
  try {
    return parseState(await readNamed(path, 'the state file', MAX_STATE_BYTES));
  } catch (error) {
    if (error instanceof AttestModelError && error.code === 'NOT_FOUND') return nothingAt(path);
    if (!(error instanceof StrictJsonError)) throw error;
    throw new AttestModelError('INVALID_INPUT', `${path} is no state file: ${error.reason}`, {
      cause: error,
      guidance: 'It is written by verify --state when a model is accepted. Move it away to begin anew.',
      details: { path },
    });
  }
}

/** A link that leads nowhere is not "nothing accepted yet": what it led to went away, or is not mounted. */
function nothingAt(path: string): 'none' {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'none';
  throw new AttestModelError('UNSAFE_PATH', `the state file ${path} is a link that leads nowhere`, {
    guidance: 'Is the place that it leads to mounted? To begin anew, remove the link.',
    details: { path },
  });
}

/**
 * Keeps an accepted model as the last one, unless another process has accepted a newer one meanwhile.
 * @throws AttestModelError WRITE_FAILED, UNSUPPORTED and those of {@link readState}
 */
export async function saveState(path: string, verdict: Verdict): Promise<void> {
  if (verdict.result !== 'passed') return;
  const state = stateOf(verdict);
  if (state === undefined) {
    throw new AttestModelError('UNSUPPORTED', 'the signature binds no file names, so it cannot be told from another', {
      guidance: 'Sign the model with attest-model, or verify it without --state.',
    });
  }
  // A link, such as into a mount, stays one: else the state would lie in a file that is gone with the next checkout.
  const file = existsSync(path) ? realpathSync(path) : path;
  await withLock(file, async () => {
    if (checkPrevious(await readState(file), verdict).outcome === 'pass') await writeFileAtomic(file, stateText(state));
  });
}
