import type { GitHubAccess } from './github-access.ts';
import type { Limited } from './read-limited.ts';
/** Where evidence is looked for that does not lie beside the model. */
export type EvidenceSource = {
    readonly kind: 'release';
    readonly access: GitHubAccess;
    readonly tag: string;
}
/** GitHub's attestation store, by the digests of subjects. */
 | {
    readonly kind: 'attestations';
    readonly access: GitHubAccess;
};
/** `nothing`: the place was asked and has none, which is another thing than evidence that is wrong. */
export type ReleaseEvidence = {
    readonly signature: Limited;
    readonly claims?: Limited;
    readonly manifest?: Limited;
} | {
    readonly nothing: string;
};
type Limits = Readonly<Record<'signature' | 'claims' | 'manifest', number>>;
/** @throws AttestModelError SERVICE where the release could not be read */
export declare function findInRelease({ access, tag }: Extract<EvidenceSource, {
    kind: 'release';
}>, limits: Limits, signal?: AbortSignal): Promise<ReleaseEvidence>;
/**
 * Bundles that GitHub keeps for a subject's digest ("List attestations"), newest first; none where nothing is kept. Anyone who
 * may write attestations of the repository can have added them.
 * @param limits bytes of one bundle, and of all together
 * @throws AttestModelError SERVICE
 */
export declare function findAttestations(access: GitHubAccess, sha256: string, { one: maxBytes, all }: {
    readonly one: number;
    readonly all: number;
}, signal?: AbortSignal): Promise<Buffer[]>;
export {};
