import { type Certificate } from './certificate.ts';
/** Raw text, deprecated by Fulcio in favour of the next table; `.1` still names the issuer in old certificates. */
declare const RAW_TEXT: {
    readonly 1: 'issuerV1';
    readonly 2: 'githubWorkflowTrigger';
    readonly 3: 'githubWorkflowSha';
    readonly 4: 'githubWorkflowName';
    readonly 5: 'githubWorkflowRepository';
    readonly 6: 'githubWorkflowRef';
};
/** DER UTF8String. Names after Fulcio's oid-info.md. */
declare const DER_TEXT: {
    readonly 8: 'issuer';
    readonly 9: 'buildSignerUri';
    readonly 10: 'buildSignerDigest';
    readonly 11: 'runnerEnvironment';
    readonly 12: 'sourceRepositoryUri';
    readonly 13: 'sourceRepositoryDigest';
    readonly 14: 'sourceRepositoryRef';
    readonly 15: 'sourceRepositoryIdentifier';
    readonly 16: 'sourceRepositoryOwnerUri';
    readonly 17: 'sourceRepositoryOwnerIdentifier';
    readonly 18: 'buildConfigUri';
    readonly 19: 'buildConfigDigest';
    readonly 20: 'buildTrigger';
    readonly 21: 'runInvocationUri';
    readonly 22: 'sourceRepositoryVisibility';
    readonly 23: 'deploymentEnvironment';
    readonly 24: 'tokenSubject';
};
export type FulcioExtensionName = (typeof RAW_TEXT)[keyof typeof RAW_TEXT] | (typeof DER_TEXT)[keyof typeof DER_TEXT];
export declare const FULCIO_EXTENSION_NAMES: readonly FulcioExtensionName[];
export type FulcioExtensions = Readonly<Partial<Record<FulcioExtensionName, string>>>;
/**
 * What the certificate authority says about the workflow (formats, section 5). Extensions that we do not know are left out.
 * @throws CertificateError
 */
export declare function fulcioExtensions(certificate: Certificate): FulcioExtensions;
/** `.8`, or `.1` in certificates from before it. */
export declare function issuerOf(extensions: FulcioExtensions): string | undefined;
export {};
