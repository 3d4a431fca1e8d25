import { CLAIMS } from './reasons/claims.ts';
import { FILES } from './reasons/files.ts';
import type { Reason } from './reasons/reason.ts';
import { SEVERAL } from './reasons/several.ts';
import { SIGNATURES } from './reasons/signatures.ts';
import { SLSA } from './reasons/slsa.ts';
import { VERDICT } from './reasons/verdict.ts';

/** Those of one room first. */
export const REASONS: readonly Reason[] = [...SIGNATURES, ...CLAIMS, ...FILES, ...SLSA, ...VERDICT, ...SEVERAL];
