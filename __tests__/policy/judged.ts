import { expect } from '@jest/globals';
import { AttestModelError } from '../../src/errors.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { parsePolicy, type ValidPolicy } from '../../src/policy/parse.ts';
import type { Check, Verdict } from '../../src/verification/verdict.ts';
import type { PolicyFiles } from '../../src/verify/policy-tree.ts';
import { verify } from '../../src/verify.ts';
import type { LocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { ISSUER, rootOf } from '../verification/bundles.ts';
import type { SignedModel } from '../verification/signed-model.ts';

/** The signer of `signedModel`, and nothing more. */
export const SIGNERS = `version: 1
signers:
  - workflow: { repository: acme/model-repo, path: .github/workflows/release.yml, ref: refs/heads/main }
    issuer: ${ISSUER}
`;

export async function parsed(text: string): Promise<ValidPolicy> {
  const result = await parsePolicy(Buffer.from(text));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

/** By a policy over the embedded Sigstore's root. Every refusal must say what to do. */
export async function verdictBy(policy: string, model: SignedModel, sigstore: LocalSigstore): Promise<Verdict> {
  const trust = { method: 'policy', parsed: await parsed(policy), trusted: { roots: [rootOf(sigstore)] } } as const;
  const verdict = await verify({ model: model.folder, trust, engine: createOpensslEngine() });
  for (const check of unmet(verdict)) expect(check.guidance).toBeTruthy();
  return verdict;
}

export const unmet = ({ checks }: Verdict): Check[] => checks.filter(({ outcome }) => outcome !== 'pass');

/** As a gate reads them from a commit: nothing of it is on the disk. */
export const filesOf = (contents: Readonly<Record<string, string>>): PolicyFiles => ({
  from: 'commit abc',
  read: async (path) => {
    const content = contents[path];
    if (content === undefined) throw new AttestModelError('NOT_FOUND', path);
    return Buffer.from(content);
  },
});
