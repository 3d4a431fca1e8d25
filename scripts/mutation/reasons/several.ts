import type { Reason } from './reason.ts';

export const SEVERAL: readonly Reason[] = [
  {
    files: ['signatures/log-entry'],
    original: /^(end < 0|default:)/,
    reason: 'Equivalent: the end of the function gives the same.',
  },
  {
    files: ['claims/contradictions'],
    original: /^\[\]$/,
    reason: 'A default that no caller leaves to it, or a fact that no other line can contradict.',
  },
];
