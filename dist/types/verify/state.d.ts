import { type Previous } from '../policy/state.ts';
import type { Verdict } from '../verification/verdict.ts';
/**
 * What was accepted last. That there is no file means that nothing was; one that cannot be read means nothing at all.
 * @throws AttestModelError INVALID_INPUT, UNREADABLE, UNSAFE_PATH
 */
export declare function readState(path: string): Promise<Previous>;
/**
 * Keeps an accepted model as the last one, unless another process has accepted a newer one meanwhile.
 * @throws AttestModelError WRITE_FAILED, UNSUPPORTED and those of {@link readState}
 */
export declare function saveState(path: string, verdict: Verdict): Promise<void>;
