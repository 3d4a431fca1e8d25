import { readNamed } from '../stores/read-limited.ts';

/** Metrics, evaluations and configs are small; whatever is not, is no such file. */
const MAX_INPUT_BYTES = 268_435_456;

/**
 * @param role for messages: `the metrics file`
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
 */
export function readInput(path: string, role = 'the input'): Promise<Buffer> {
  return readNamed(path, role, MAX_INPUT_BYTES);
}
