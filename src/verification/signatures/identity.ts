import { AttestModelError } from '../../errors.ts';
import { shellQuote } from '../../model/shell-quote.ts';
import type { CertificateIdentity } from '../certificates/fulcio-leaf.ts';
import { fail, pass, undecided } from '../checks.ts';
import type { Check } from '../verdict.ts';

/** Of identity tokens of GitHub Actions, on github.com. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

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
export function sourceRepositoryUri(text: string): string {
  if (/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(text)) return `https://github.com/${text}`;
  if (/^https?:\/\/[^\s/]+\/\S+$/.test(text)) return text;
  throw new AttestModelError('USAGE', 'the source repository is neither OWNER/NAME nor a URL', {
    guidance:
      'For example --source-repository octo-org/train or --source-repository https://gitlab.example/group/train',
  });
}

/**
 * An empty one is an unset variable somewhere, and there are verifiers to which it means "anyone".
 * @throws AttestModelError USAGE
 */
export function assertExpectedIdentity({ identity, issuer, sourceRepository }: ExpectedIdentity): void {
  const named = { identity, issuer, ...(sourceRepository !== undefined && { 'source repository': sourceRepository }) };
  for (const [name, value] of Object.entries(named)) {
    if (typeof value === 'string' && value.trim() !== '') continue;
    throw new AttestModelError('USAGE', `the expected ${name} is empty`, {
      guidance: `Say who must have signed. Perhaps the variable that should hold the ${name} is not set.`,
    });
  }
}

/** Client specification 4.3, last paragraph, and the source repository (design, decision 6). */
export function checkIdentity(found: CertificateIdentity, expected: ExpectedIdentity): Check[] {
  assertExpectedIdentity(expected);
  return [
    compare(
      'identity.san',
      'The signer has the expected identity',
      expected.identity,
      found.san,
      'subject alternative name',
    ),
    compare('identity.issuer', 'The expected issuer vouches for the signer', expected.issuer, found.issuer, 'OID .8'),
    checkSourceRepository(found, expected.sourceRepository),
  ];
}

const SOURCE_TITLE = 'The signing workflow ran for the expected repository';
const SOURCE_ID = 'identity.source-repository';

function checkSourceRepository({ san, extensions }: CertificateIdentity, expected: string | undefined): Check {
  const found = extensions.sourceRepositoryUri;
  const evidence = 'certificate, OID .12';
  if (expected !== undefined) {
    if (found !== undefined) return compare(SOURCE_ID, SOURCE_TITLE, expected, found, 'OID .12');
    const guidance = 'The certificate names no source repository: it cannot show what was asked for.';
    return fail(SOURCE_ID, SOURCE_TITLE, { expected, found: 'none', evidence, guidance });
  }
  const title = 'The identity names the repository that the workflow ran for';
  if (found === undefined) return pass(SOURCE_ID, title, { found: 'none: judged by identity and issuer', evidence });
  if (san.startsWith(`${found}/`)) return pass(SOURCE_ID, title, { found, evidence });
  // A reusable workflow: the SAN names who wrote it, and anyone may call it.
  const guidance = `The identity is a workflow that other repositories can call too. If ${found} is the repository that may use it for this model, say so: --source-repository ${shellQuote(found)}`;
  return undecided(SOURCE_ID, title, { expected: `a repository that ${san} is part of`, found, evidence, guidance });
}

function compare(id: string, title: string, expected: string, found: string, field: string): Check {
  const details = { expected, found, evidence: `certificate, ${field}` };
  return found === expected
    ? pass(id, title, details)
    : fail(id, title, { ...details, guidance: hint(expected, found) });
}

function hint(expected: string, found: string): string {
  if (expected.trim() === found.trim())
    return 'They differ in white space at the beginning or end only: remove it from what is expected.';
  if (expected.toLowerCase() === found.toLowerCase()) {
    return 'They differ in upper and lower case only, and are compared exactly: if both are the same to you, expect what the certificate says.';
  }
  if (found.startsWith(expected))
    return 'The expected text is only the beginning of what was found, and they are compared exactly.';
  return 'Somebody else signed this. Use it only if you trust them, and then expect them by name.';
}
