import type { Reason } from './reason.ts';

export const VERDICT: readonly Reason[] = [
  {
    files: ['verdict-fields'],
    original: /^(signer|signedAt) !== undefined$/,
    replacement: /^true$/,
    reason:
      'Equivalent: a field without a value is absent, whatever is said of it (statement/fields.ts, which is tested).',
  },
  {
    files: ['verdict-fields'],
    original: /^manifestDigest !== undefined$/,
    replacement: /^true$/,
    reason: 'Equivalent: a digest that is undefined is read as one that is not there.',
  },
];
