import type { Check } from '../../verification/verdict.ts';
import type { Run } from '../facts.ts';
import type { Artifact } from '../policy.ts';
import { type InputKind } from './input-kinds.ts';
/**
 * Denied ones are looked for in every run that counts: another one that names less hides nothing. Where an input has no digest of
 * the kind that is denied, nothing tells.
 */
export declare function checkDeniedInputs(kind: InputKind, denied: readonly Artifact[], runs: readonly Run[]): Check;
