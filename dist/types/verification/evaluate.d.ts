import { type AcceptedClaim, type Claims } from './claims.ts';
import type { FilesResult } from './files.ts';
import { type ManifestResult } from './manifest-check.ts';
import type { ModelSignature } from './model-signature.ts';
import type { Check, Verdict } from './verdict.ts';
/** Everything that was found out; what was not done is absent. */
export interface Findings {
    readonly path: string;
    readonly signature: ModelSignature;
    readonly files?: FilesResult & {
        readonly count: number;
        readonly bytes: number;
    };
    readonly manifest?: ManifestResult;
    readonly claims?: Claims & {
        readonly asked: boolean;
    };
}
/**
 * The verdict (design, section 3): every check, and what follows from them.
 *
 * 1. model.sig: OMS 8.1 to 8.3
 * 2. the files against it: OMS 8.4 and 8.5
 * 3. the manifest, which binds names and chunks
 * 4. claims: whose count, whether they agree with their certificates and with each other
 * 5. the fields, each as trustworthy as its evidence
 */
export declare function evaluate(findings: Findings): Verdict;
/** One failed check outweighs undecided ones; a verdict over nothing is a failure. */
export declare function resultOf(checks: readonly Check[]): Verdict['result'];
export declare function manifestOf({ statement }: AcceptedClaim): string | undefined;
