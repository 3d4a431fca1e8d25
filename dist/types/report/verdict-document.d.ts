import { type FileGroup } from '../model/file-groups.ts';
import type { Contradiction } from '../verification/claims/contradictions.ts';
import type { GroupCount } from '../verification/files/group-counts.ts';
import type { Check, FileDifference, IgnoredClaim, Verdict } from '../verification/verdict.ts';
import { type CheckPlace } from './check-evidence.ts';
export declare const VERDICT_MEDIA_TYPE = "application/vnd.attest-model.verdict.v1+json";
/** {@link verdictDocument}; docs/verdict.md says what each part is. */
export interface VerdictDocument extends Pick<Verdict, 'result' | 'integrity' | 'signer' | 'signers' | 'signedAt' | 'fields' | 'policy' | 'vsa' | 'slsa'> {
    readonly mediaType: typeof VERDICT_MEDIA_TYPE;
    readonly model: Omit<Verdict['model'], 'groups'>;
    readonly checks: readonly CheckDocument[];
    readonly groups: readonly GroupCount[];
    readonly differences: readonly (FileDifference & {
        readonly group: FileGroup;
    })[];
    readonly claims: {
        readonly accepted: number;
        readonly ignored: readonly (Omit<IgnoredClaim, 'kind'> & {
            readonly kind: 'ignored' | 'junk' | 'input';
        })[];
        readonly contradictions: readonly Contradiction[];
    };
    readonly notes: readonly string[];
}
/** A branch of the tree has checks and nothing else; a check has the rest, and may rest on others. */
export interface CheckDocument {
    readonly id: string;
    readonly title: string;
    readonly outcome: Check['outcome'];
    readonly demanded?: string;
    readonly found?: string;
    readonly evidence?: {
        readonly text: string;
        readonly places: readonly CheckPlace[];
    };
    readonly guidance?: string;
    readonly checks?: readonly CheckDocument[];
}
/**
 * A verdict as others read it: what `verify --json` prints and `verdict-path` holds (docs/verdict.md, docs/verdict.schema.json).
 * Encode it with `forJson`. Whoever has several verdicts, as a gate does, makes one document of each.
 */
export declare function verdictDocument(verdict: Verdict): VerdictDocument;
/** Checks as the tree that others read, of a verdict or of a gate. */
export declare const checkDocuments: (checks: readonly Check[]) => CheckDocument[];
