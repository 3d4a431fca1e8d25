import type { CertificateIdentity } from '../certificates/fulcio-leaf.ts';
import type { Check } from '../verdict.ts';
/** Of identity tokens of GitHub Actions, on github.com. */
export declare const GITHUB_ISSUER = "https://token.actions.githubusercontent.com";
/** Who must have signed. All three are compared exactly, as text: no pattern, no prefix, no normalisation. */
export interface ExpectedIdentity {
    /** Subject alternative name. */
    readonly identity: string;
    /** OIDC issuer. */
    readonly issuer: string;
    /** URI, as the certificate's OID .12 has it; see {@link sourceRepositoryUri}. */
    readonly sourceRepository?: string;
}
/**
 * What a person writes as source repository, as a certificate has it: OWNER/NAME is on github.com, all else is a URL.
 * @throws AttestModelError USAGE
 */
export declare function sourceRepositoryUri(text: string): string;
/**
 * An empty one is an unset variable somewhere, and there are verifiers to which it means "anyone".
 * @throws AttestModelError USAGE
 */
export declare function assertExpectedIdentity({ identity, issuer, sourceRepository }: ExpectedIdentity): void;
/** Client specification 4.3, last paragraph, and the source repository (design, decision 6). */
export declare function checkIdentity(found: CertificateIdentity, expected: ExpectedIdentity): Check[];
