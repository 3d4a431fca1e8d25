import * as z from 'zod';
import { messageOf } from '../../errors.ts';
import { keyHint } from '../../statement/signing-key.ts';
import { parseTrustedCertificates } from '../../verification/certificates/certificate-verify.ts';
import { GITHUB_ISSUER } from '../../verification/signatures/identity.ts';
import { parsePublicKey } from '../../verification/signatures/key-verify.ts';
import type { SignerIdentity } from '../../verification/verdict.ts';
import { matchesRef } from '../pattern.ts';
import type { SignerRule, Workflow } from '../policy.ts';
import { exactlyOne, oneOf, refPattern, repository, text, uriOf } from '../values.ts';

const GITHUB = 'https://github.com/';

const FILE = /^(?!\.\.?\/)[^\s@/*]+(\/(?!\.\.?\/)[^\s@/*]+)*\.ya?ml$/;

/** A workflow file and the refs it may run from: all that its subject alternative name is made of. */
export const workflow = z
  .strictObject({
    repository,
    path: text.regex(FILE, 'the path of a workflow file, such as .github/workflows/train.yml'),
    ref: refPattern,
  })
  .superRefine(({ repository: of, path }, context) => {
    // Any other one would be nobody's, and match no signature.
    if (FILE.test(path) && uriOf(of).startsWith(GITHUB) && !/^\.github\/workflows\/[^/]+$/.test(path))
      context.addIssue({
        code: 'custom',
        path: ['path'],
        message: 'on github.com workflows lie in .github/workflows/',
      });
  });

/** PEM text that `parse` takes. */
const pem = (parse: (text: string) => unknown) =>
  z
    .string()
    .max(65_536)
    .superRefine((value, context) => {
      try {
        parse(value);
      } catch (error) {
        context.addIssue({ code: 'custom', message: messageOf(error) });
      }
    });

const WAYS = ['workflow', 'identity', 'key', 'certificate-chain'];

/** Somebody who may sign. */
export const signer = z
  .strictObject({
    workflow: workflow.exactOptional(),
    /** Subject alternative name, exactly. */
    identity: text.exactOptional(),
    key: pem(parsePublicKey).exactOptional(),
    'certificate-chain': pem((chain) => parseTrustedCertificates([chain])).exactOptional(),
    issuer: text.exactOptional(),
    'source-repository': repository.exactOptional(),
  })
  .superRefine(exactlyOne(WAYS))
  .superRefine((rule, context) => {
    const add = (message: string) => context.addIssue({ code: 'custom', message });
    const isIdentity = rule.workflow !== undefined || rule.identity !== undefined;
    if (!isIdentity && (rule.issuer ?? rule['source-repository']) !== undefined)
      add('a key or certificate chain has neither issuer nor source-repository');
    if (isIdentity && issuerOf(rule) === undefined)
      add('issuer is needed: only for workflows on github.com it is known');
  })
  .meta(oneOf(WAYS));

function issuerOf({ issuer, workflow: of }: SignerRule): string | undefined {
  if (issuer !== undefined) return issuer;
  return of && uriOf(of.repository).startsWith(GITHUB) ? GITHUB_ISSUER : undefined;
}

/** Whom a rule expects behind a certificate, all of it to be compared exactly. */
export interface ExpectedSigner {
  readonly identity: string;
  readonly issuer: string;
  readonly sourceRepository?: string;
}

/**
 * The identity that a rule allows, for a subject alternative name that somebody claims: the name itself, where the rule means
 * it. A workflow runs for its own repository unless the rule says for which.
 */
export function expectedBy(rule: SignerRule, san: string): ExpectedSigner | undefined {
  const issuer = issuerOf(rule);
  const source = rule['source-repository'] ?? rule.workflow?.repository;
  if (issuer === undefined || !(rule.workflow ? isWorkflow(rule.workflow, san) : rule.identity === san))
    return undefined;
  return { identity: san, issuer, ...(source !== undefined && { sourceRepository: uriOf(source) }) };
}

/** `https://github.com/OWNER/NAME/PATH@REF`: everything before the ref is compared as it is. */
export function isWorkflow({ repository: of, path, ref }: Workflow, san: string): boolean {
  const start = `${uriOf(of)}/${path}@`;
  return san.startsWith(start) && matchesRef(ref, san.slice(start.length));
}

/** One line. */
export function describeRule(rule: SignerRule): string {
  if (rule.key !== undefined) return `the key in the policy (${keyHint(parsePublicKey(rule.key))})`;
  if (rule['certificate-chain'] !== undefined) return 'a certificate that leads to the chain in the policy';
  const { workflow: of, identity } = rule;
  const who = of ? describeWorkflow(of) : identity;
  const source = rule['source-repository'];
  return `${who} (vouched for by ${issuerOf(rule)}${source === undefined ? '' : `, for ${source}`})`;
}

export const describeWorkflow = ({ repository: of, path, ref }: Workflow): string => `${uriOf(of)}/${path}@${ref}`;

/** All that a deny list may know a verified signer by: who changes his name has the same key. */
export const namesOf = (signer: SignerIdentity): readonly string[] => [nameOf(signer), ...(signer.fingerprints ?? [])];

/** Without saying by which method. */
function nameOf(signer: SignerIdentity): string {
  switch (signer.method) {
    case 'sigstore':
      return signer.san;
    case 'key':
      return signer.hint;
    case 'certificate':
      return signer.sha256;
  }
}
