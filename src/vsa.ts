import { basename, resolve } from 'node:path';
import { AttestModelError } from './errors.ts';
import type { Policy } from './policy/policy.ts';
import { bindingDigests } from './policy/summaries/judge.ts';
import type { SigningParty } from './sigstore/party.ts';
import { PAYLOAD_TYPE, type Statement, toPayload } from './statement/in-toto.ts';
import { buildSummaryStatement } from './statement/vsa.ts';
import { ALL, saveAlone, saveClaims } from './stores/workspace.ts';
import type { Verdict } from './verification/verdict.ts';
import { expectedResource } from './verify/by-summary.ts';
import { evidencePlaces, openModel } from './verify/model.ts';
import { examine, keepAccepted, type VerifyRequest } from './verify.ts';
import { VERSION } from './version.ts';
import { assertUnchanged, digestEvidence, inputAttestations } from './vsa/inputs.ts';
import { summarySubjects, whyUnsaid } from './vsa/subjects.ts';
import { identifyVerifier } from './vsa/verifier.ts';

export interface SummaryRequest {
  /** `trust` is a policy, and whole files are verified. */
  readonly verify: Omit<VerifyRequest, 'vsa' | 'integrity'>;
  /** What the VSA is about, if the policy does not say (`vsa.resource`). */
  readonly resource?: string;
  /** Where the policy is to be had; default: a URI made of its digest. */
  readonly policyUri?: string;
  /** A factory, as in `attest`: the identity is asked for before the hours of hashing. */
  readonly signer: () => Promise<SigningParty>;
  /** Environment variables; `{}` outside. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

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
  const { trust } = request.verify;
  if (trust.method !== 'policy')
    throw new AttestModelError('USAGE', 'a VSA says by which policy a model was verified', {
      guidance: 'Name a policy: --policy FILE.',
    });
  if (request.verify.evidenceFrom !== undefined)
    throw new AttestModelError('USAGE', 'a VSA is appended to the claims, so these have to lie on disk', {
      guidance: 'Get model.sig and claims.jsonl from there first, and put them beside the model.',
    });
  assertAsked(trust.parsed.policy);
  const resource = expectedResource(trust.parsed.policy.vsa?.resource, request.resource);

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
  const { sha256 } = trust.parsed;
  const passed = verdict.result === 'passed';
  const statement = buildSummaryStatement(summarySubjects(examined, request.verify.model), {
    verifier: { id: verifier, version: { 'attest-model': VERSION } },
    timeVerified: now.toISOString(),
    resourceUri: resource,
    policy: { uri: request.policyUri ?? nameOf(sha256), sha256, named: bindingDigests(trust) },
    inputAttestations: inputAttestations(examined, evidence),
    verificationResult: passed ? 'PASSED' : 'FAILED',
    verifiedLevels: passed ? (verdict.slsa?.verifiedLevels ?? []) : ['FAILED'],
  });
  const vsaPath = await signAndSave(statement, party, paths.claims, request);
  await keepAccepted(request.verify, [verdict]);
  return { verdict, signed: passed ? 'PASSED' : 'FAILED', claimsPath: paths.claims, vsaPath };
}

/** @throws AttestModelError USAGE: that a demand was met is not said where nobody asked for it */
function assertAsked({ gate = {} }: Policy): void {
  const { references: _, ...demands } = gate;
  const keys = Object.keys(demands).map((key) => `gate.${key}`);
  if (keys.length === 0) return;
  throw new AttestModelError(
    'USAGE',
    `the policy asks what only a gate can judge (${keys.join(', ')}), and a VSA would say that it was met`,
    {
      guidance:
        'Sign it by a policy without these keys, a file of its own for what is deployed (docs/vsa.md). A gate asks them of each change.',
    },
  );
}

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
