import * as z from 'zod';
import type { Rule } from '../policy.ts';
import { listOf, text } from '../values.ts';

/** Characters of an expression. */
export const MAX_EXPRESSION = 4096;

/** Rules in the Common Expression Language, for what there is no key for. */
export const rules = listOf(
  z.strictObject({
    name: text.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and -, at most 64'),
    expression: z.string().trim().min(1).max(MAX_EXPRESSION),
  }),
).superRefine((list, context) => {
  const names = list.map(({ name }) => name);
  names.forEach((name, index) => {
    if (names.indexOf(name) < index)
      context.addIssue({ code: 'custom', path: [index, 'name'], message: 'another rule has this name' });
  });
});

export const explainRules = (list: readonly Rule[]): string[] =>
  list.map(({ name, expression }) => `Rule ${name} holds: ${expression}`);
