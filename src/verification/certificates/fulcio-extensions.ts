import { type Certificate, CertificateError, decodeUtf8, parseUtf8String } from './certificate.ts';

const FULCIO = '1.3.6.1.4.1.57264.1.';

/** Raw text, deprecated by Fulcio in favour of the next table; `.1` still names the issuer in old certificates. */
const RAW_TEXT = {
  1: 'issuerV1',
  2: 'githubWorkflowTrigger',
  3: 'githubWorkflowSha',
  4: 'githubWorkflowName',
  5: 'githubWorkflowRepository',
  6: 'githubWorkflowRef',
} as const;

/** DER UTF8String. Names after Fulcio's oid-info.md. */
const DER_TEXT = {
  8: 'issuer',
  9: 'buildSignerUri',
  10: 'buildSignerDigest',
  11: 'runnerEnvironment',
  12: 'sourceRepositoryUri',
  13: 'sourceRepositoryDigest',
  14: 'sourceRepositoryRef',
  15: 'sourceRepositoryIdentifier',
  16: 'sourceRepositoryOwnerUri',
  17: 'sourceRepositoryOwnerIdentifier',
  18: 'buildConfigUri',
  19: 'buildConfigDigest',
  20: 'buildTrigger',
  21: 'runInvocationUri',
  22: 'sourceRepositoryVisibility',
  23: 'deploymentEnvironment',
  24: 'tokenSubject',
} as const;

export type FulcioExtensionName = (typeof RAW_TEXT)[keyof typeof RAW_TEXT] | (typeof DER_TEXT)[keyof typeof DER_TEXT];

export const FULCIO_EXTENSION_NAMES: readonly FulcioExtensionName[] = [
  ...Object.values(RAW_TEXT),
  ...Object.values(DER_TEXT),
];

export type FulcioExtensions = Readonly<Partial<Record<FulcioExtensionName, string>>>;

/**
 * What the certificate authority says about the workflow (formats, section 5). Extensions that we do not know are left out.
 * @throws CertificateError
 */
export function fulcioExtensions(certificate: Certificate): FulcioExtensions {
  const found: Partial<Record<FulcioExtensionName, string>> = {};
  for (const [arc, name] of Object.entries(RAW_TEXT)) {
    const value = certificate.extensions.get(FULCIO + arc)?.value;
    if (value) found[name] = decodeUtf8(value);
  }
  for (const [arc, name] of Object.entries(DER_TEXT)) {
    const value = certificate.extensions.get(FULCIO + arc)?.value;
    if (value) found[name] = parseUtf8String(value);
  }
  if (found.issuer !== undefined && found.issuerV1 !== undefined && found.issuer !== found.issuerV1) {
    throw new CertificateError('it names two issuers, in .1 and in .8');
  }
  return found;
}

/** `.8`, or `.1` in certificates from before it. */
export function issuerOf(extensions: FulcioExtensions): string | undefined {
  return extensions.issuer ?? extensions.issuerV1;
}
