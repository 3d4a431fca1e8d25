import type { EvidenceSource } from '../stores/find.ts';
type Env = Readonly<Record<string, string | undefined>>;
/**
 * Where evidence is to be looked for, as a person says it: a release by tag or URL, or with a repository alone GitHub's
 * attestation store. Undefined: beside the model.
 * @throws AttestModelError USAGE
 */
export declare function evidenceFrom({ release, repository }: {
    readonly release?: string;
    readonly repository?: string;
}, env: Env): EvidenceSource | undefined;
export {};
