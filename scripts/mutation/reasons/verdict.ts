import type { Reason } from './reason.ts';

export const VERDICT: readonly Reason[] = [];
