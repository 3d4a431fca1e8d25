import { readFileSync } from 'node:fs';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import type { Statement } from '../../src/statement/in-toto.ts';
import { buildSummaryStatement, type Summary } from '../../src/statement/vsa.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { type VerifyRequest, verify } from '../../src/verify.ts';
import type { LocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { parsed, SIGNERS } from '../policy/judged.ts';
import { type BundleOptions, ISSUER, REPOSITORY, rootOf } from '../verification/bundles.ts';
import type { SignedModel } from '../verification/signed-model.ts';

export const GATE = `${REPOSITORY}/.github/workflows/gate.yml@refs/heads/main`;
/** The workflow that verifies, of the same repository. */
export const gate: BundleOptions = {
  certificate: { sans: [{ type: 'url', value: GATE }] },
  extensions: { 9: GATE, 18: GATE },
};
export const RESOURCE = 'https://huggingface.co/acme/model';

/** A policy that accepts the gate's word. */
export const trusting = (more = '', max = '7 days'): string => `${SIGNERS}vsa:
  verifiers:
    - workflow: { repository: acme/model-repo, path: .github/workflows/gate.yml, ref: refs/heads/main }
      issuer: ${ISSUER}
  max-age: ${max}
  resource: ${RESOURCE}
${more}`;

export function summary(policy: string, over: Partial<Summary> = {}): Summary {
  return {
    verifier: { id: GATE },
    timeVerified: new Date().toISOString(),
    resourceUri: RESOURCE,
    policy: { uri: 'https://example.com/policy.yml', sha256: sha256Hex(policy) },
    inputAttestations: [],
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
    ...over,
  };
}

export const vsaOf = (model: SignedModel, policy: string, over: Partial<Summary> = {}): Statement =>
  buildSummaryStatement(model.subjects, summary(policy, over));

/** As the gate names what it relied on. */
export const inputsOf = (model: SignedModel, lines: readonly unknown[]): Summary['inputAttestations'] =>
  [readFileSync(model.path('model.sig')), ...lines.map((line) => JSON.stringify(line))].map((bytes) => ({
    digest: { sha256: sha256Hex(bytes) },
  }));

export async function bySummary(
  sigstore: LocalSigstore,
  model: SignedModel,
  policy: string,
  over: Partial<VerifyRequest> = {},
): Promise<Verdict> {
  const trust = { method: 'policy', parsed: await parsed(policy), trusted: { roots: [rootOf(sigstore)] } } as const;
  return verify({ model: model.folder, trust, vsa: {}, engine: createOpensslEngine(), ...over });
}
