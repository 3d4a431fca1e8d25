/** What git allows in no ref (git-check-ref-format), but for `*`. */
const NEVER_IN_A_REF = /[\s?[\\^~:]/;

/** What is wrong with a pattern, or undefined. */
export function refPatternFault(pattern: string): string | undefined {
  const segments = pattern.split('/');
  if (!/^refs\/(heads|tags)\/./.test(pattern)) return 'a ref is written in full: refs/heads/NAME or refs/tags/NAME';
  if (segments.includes('')) return 'a ref has no empty segment';
  if (segments.some((segment) => segment.split('*').length > 2)) return 'at most one * in each segment of a ref';
  return !NEVER_IN_A_REF.test(pattern) ? undefined : 'a ref has none of the characters space ? [ \\ ^ ~ :';
}

/**
 * Whether a ref is one that the pattern means. `*` stands for any characters but `/`, also for none; everything else stands for
 * itself. There is no other wildcard: what it can mean is seen at a glance, and it takes no time to match.
 */
export function matchesRef(pattern: string, ref: string): boolean {
  const wanted = pattern.split('/');
  const found = ref.split('/');
  return wanted.length === found.length && wanted.every((segment, i) => matchesSegment(segment, found[i] ?? ''));
}

/** `*` stands for any characters, also for none. */
export function matchesSegment(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}
