import type { Reason } from './reason.ts';

export const SEVERAL: readonly Reason[] = [
  {
    files: [
      'claims/contradictions',
      'evaluate',
      'verdict-fields',
      'claims/claims',
      'files/chunks-bound',
      'files/manifest-check',
    ],
    original: /slice\(|sort\(\)$/,
    reason: 'How much a message shows, and in which order.',
  },
  {
    files: ['claims/provenance-match', 'signatures/log-entry'],
    original: /^(end < 0|default:)/,
    reason: 'Equivalent: the end of the function gives the same.',
  },
  {
    files: ['claims/contradictions', 'files/ignored', 'claims/claims'],
    original: /^\[\]$/,
    reason: 'A default that no caller leaves to it, or a fact that no other line can contradict.',
  },
];
