import type { Reason } from './reason.ts';

export const SLSA: readonly Reason[] = [];
