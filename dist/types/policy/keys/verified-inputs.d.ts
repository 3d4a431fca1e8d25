import type { NamedDependency } from '../../statement/provenance.ts';
import type { Check } from '../../verification/verdict.ts';
import { type Demand } from '../demand.ts';
import type { InputEvidence } from '../facts.ts';
import type { SignerRule } from '../policy.ts';
import type { InputKind } from './input-kinds.ts';
/** What differs between demands on inputs. */
export type Rest = Pick<Demand, 'title' | 'expected' | 'found' | 'guidance' | 'met'>;
/** What a job says of signatures is its word: here the signature itself is verified, over the digests that provenance names. */
export declare function signedDemand({ noun }: InputKind, listed: readonly NamedDependency[], rules: readonly SignerRule[], evidence: InputEvidence | undefined): Rest;
export declare const rulesDemand: (listed: readonly NamedDependency[]) => Rest;
/** As good as the worst of them. */
export declare function withModels(check: Check, listed: readonly NamedDependency[], evidence: InputEvidence | undefined): Check;
