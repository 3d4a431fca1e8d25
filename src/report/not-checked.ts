import type { Check } from '../verification/verdict.ts';

/** Whether files that are not as signed are none that the verifier minds. */
export const mayDiffer = (checks: readonly Check[]): boolean =>
  checks.some(({ id, outcome }) => (id === 'files.match' || id === 'files.chunks') && outcome === 'pass');

/**
 * What lay in the model and was not looked at: a check that passed says it in what it found, beyond what it expected, and
 * must not be taken for one of all the files.
 */
export function notChecked(checks: readonly Check[]): string | undefined {
  const passed = (id: string) => checks.find((check) => check.id === id && check.outcome === 'pass');
  const match = passed('files.match') ?? passed('files.chunks');
  const { expected = '', found: matched = expected } = match ?? {};
  const beyond = matched.startsWith(`${expected}, `) ? matched.slice(expected.length + 2) : undefined;
  const found = [beyond?.replace(/^and /, ''), passed('files.ignored')?.found].filter((text) => text !== undefined);
  return found.length ? found.join('; ') : undefined;
}
