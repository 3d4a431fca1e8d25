import type { Check } from '../verification/verdict.ts';

/**
 * What lay in the model and was not looked at: a check that passed says it in what it found, beyond what it expected, and
 * must not be taken for one of all the files.
 */
export function notChecked(checks: readonly Check[]): string | undefined {
  const passed = (id: string) => checks.find((check) => check.id === id && check.outcome === 'pass');
  const match = passed('files.match') ?? passed('files.chunks');
  const expected = `${match?.expected}, and `;
  const unsigned = match?.found?.startsWith(expected) ? match.found.slice(expected.length) : undefined;
  const found = [unsigned, passed('files.ignored')?.found].filter((text) => text !== undefined);
  return found.length ? found.join('; ') : undefined;
}
