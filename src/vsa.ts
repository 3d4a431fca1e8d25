import { basename, resolve } from 'node:path';
import { bindingDigests } from './policy/summaries/judge.ts';
import type { PolicyTrust } from './policy/trust.ts';
import type { SigningParty } from './sigstore/party.ts';
import { PAYLOAD_TYPE, type Statement, toPayload } from './statement/in-toto.ts';
import { buildSummaryStatement, type Summary } from './statement/vsa.ts';
import { ALL, saveAlone, saveClaims } from './stores/workspace.ts';
import type { Verdict } from './verification/verdict.ts';
import { evidencePlaces, openModel } from './verify/model.ts';
import { examine, keepAccepted } from './verify.ts';
import { VERSION } from './version.ts';
import { assertUnchanged, digestEvidence, inputAttestations } from './vsa/inputs.ts';
import { policyOf, type SummaryRequest } from './vsa/request.ts';
import { summarySubjects, whyUnsaid } from './vsa/subjects.ts';
import { identifyVerifier } from './vsa/verifier.ts';

export type { SummaryRequest };

export interface SummaryResult {
  readonly verdict: Verdict;
  /** What was signed; absent where the verdict is none that a VSA can say. */
  readonly signed?: 'PASSED' | 'FAILED';
  /** Why nothing was. */
  readonly reason?: string;
  /** The file of the claims that it was appended to. */
  readonly claimsPath?: string;
  /** The VSA by itself, where RUNNER_TEMP has room for it; else as `claimsPath`. */
  readonly vsaPath?: string;
}

/**
 * Verifies a model by a policy, and states in a VSA of its own that it was verified, signed with the identity of this workflow
 * and appended to the claims.
 * @throws AttestModelError as `verify`, `saveState` and the signer; IDENTITY_TOKEN on events that may not sign
 */
export async function summarize(request: SummaryRequest): Promise<SummaryResult> {
  const { trust, resource } = policyOf(request);

  // 1. Who will sign: on a pull request nobody, with a key nobody.
  const { party, verifier } = await identifyVerifier(request, trust.parsed.policy);

  // 2. The verdict, with the chunk hashes of the manifest that will be named.
  const now = request.now();
  const places = evidencePlaces(request.verify, openModel(request.verify.model));
  const paths = { signature: places.signature.path, claims: places.claims.path };
  const evidence = await digestEvidence(paths);
  const examined = await examine({ ...request.verify, chunks: true, now });
  assertUnchanged(evidence, await digestEvidence(paths));
  const { verdict } = examined;
  const reason = whyUnsaid(examined);
  if (reason !== undefined) return { verdict, reason };

  // 3. State, sign, append.
  const summary = {
    verifier: { id: verifier, version: { 'attest-model': VERSION } },
    timeVerified: now.toISOString(),
    resourceUri: resource,
    policy: policyIn(trust, request.policyUri),
    inputAttestations: inputAttestations(examined, evidence),
    ...outcomeOf(verdict),
  };
  const statement = buildSummaryStatement(summarySubjects(examined, request.verify.model), summary);
  const vsaPath = await signAndSave(statement, party, paths.claims, request);
  await keepAccepted(request.verify, [verdict]);
  return { verdict, signed: summary.verificationResult, claimsPath: paths.claims, vsaPath };
}

const policyIn = (trust: PolicyTrust, uri = nameOf(trust.parsed.sha256)): Summary['policy'] => ({
  uri,
  sha256: trust.parsed.sha256,
  named: bindingDigests(trust),
});

const outcomeOf = ({ result, slsa }: Verdict): Pick<Summary, 'verificationResult' | 'verifiedLevels'> =>
  result === 'passed'
    ? { verificationResult: 'PASSED', verifiedLevels: slsa?.verifiedLevels ?? [] }
    : { verificationResult: 'FAILED', verifiedLevels: ['FAILED'] };

async function signAndSave(
  statement: Statement,
  { signer }: SigningParty,
  claims: string,
  { verify: { model, signal }, env }: SummaryRequest,
): Promise<string> {
  const bundle = await signer.sign(toPayload(statement), PAYLOAD_TYPE, signal);
  await saveClaims(claims, [bundle], ALL);
  const folder = env['RUNNER_TEMP'];
  const root = statement.subject[0]?.digest['sha256'] ?? '';
  return folder ? saveAlone(folder, basename(resolve(model)), root, bundle, 'vsa') : claims;
}

/** RFC 6920: a policy needs no address to have a name. */
const nameOf = (sha256: string): string => `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
