import * as z from 'zod';
import { OBJECT_ID, SHA256 } from '../model/digest.ts';
import { refPatternFault } from './pattern.ts';

/** Values that several demands are made of. An empty one is an unset variable somewhere, and means nothing. */

/** Compared exactly, so white space at its ends is nobody's intention. */
export const text = z
  .string()
  .min(1)
  .max(2048)
  .refine((value) => value === value.trim(), 'white space at its beginning or end');

export const repository = text.regex(
  /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+|https:\/\/[^\s/@]+\/\S+[^\s/])$/,
  'a repository is OWNER/NAME on github.com, or a URL',
);

/** As certificates name it. */
export const uriOf = (name: string): string => (name.includes('://') ? name : `https://github.com/${name}`);

export const sha256 = text.regex(SHA256, 'a SHA-256 is 64 lower-case hex digits');

export const commit = text.regex(OBJECT_ID, 'a commit is 40 or 64 lower-case hex digits');

export const refPattern = text
  .superRefine((pattern, context) => {
    const fault = refPatternFault(pattern);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({ pattern: '^refs/(heads|tags)/[^\\s?\\[\\\\^~:]+$' });

/** An empty list would demand nothing, or forbid everything, and nobody could tell which was meant. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(10_000);

/** Keys of which exactly one says what is meant. */
export function exactlyOne(names: readonly string[]) {
  return (value: object, context: { addIssue(issue: { code: 'custom'; message: string }): void }): void => {
    const given = names.filter((name) => name in value);
    if (given.length === 1) return;
    const found = given.length === 0 ? 'none of them is there' : `here are ${given.join(' and ')}`;
    context.addIssue({ code: 'custom', message: `exactly one of ${names.join(', ')} is needed: ${found}` });
  };
}

/** A mapping with nothing in it demands nothing. */
export function notEmpty(value: object, context: { addIssue(issue: { code: 'custom'; message: string }): void }): void {
  if (Object.keys(value).length === 0) context.addIssue({ code: 'custom', message: 'it demands nothing' });
}

/** The same for JSON Schema; the last in a chain, since what comes after drops it. */
export const NOT_EMPTY = { minProperties: 1 };
export const oneOf = (names: readonly string[]) => ({ oneOf: names.map((name) => ({ required: [name] })) });

/** Said, or left out; `false` would be a demand to be worse. */
export const yes = z.literal(true);
