import { join } from 'node:path';
import { toShownSigner } from '../report/signer-text.ts';
import { type VerifyCommand, type VerifyTarget, verifyCommands } from '../report/verify-commands.ts';
import type { Verdict } from '../verification/verdict.ts';
import { asWritten, evidenceBeside } from './paths.ts';
import type { ModelInputs } from './verify-inputs.ts';

/** How to check the same with other tools; none where who signed is not known. */
export function commandsFor(verdict: Verdict, inputs: ModelInputs): VerifyCommand[] {
  const { path, trust } = inputs;
  // Tools of others read files; those are elsewhere.
  if (inputs.release !== undefined || inputs.repository !== undefined) return [];
  const signature = asWritten(inputs.signature ?? join(path, 'model.sig'));
  const { root } = verdict.model;
  const found = verdict.signer && toShownSigner(verdict.signer);
  const signer = trust.method === 'sigstore' ? trust : found;
  const isAsked = trust.method === 'policy' || (signer?.method === 'sigstore') === (trust.method === 'sigstore');
  if (root === undefined || signer === undefined || !isAsked) return [];
  const claims = evidenceBeside(signature, 'claims.jsonl', inputs.claims);
  const manifest = evidenceBeside(signature, 'model.manifest.json');
  return verifyCommands({
    model: path,
    signature,
    ...(claims === undefined ? {} : { claims }),
    ...(manifest === undefined ? {} : { manifest }),
    root,
    signer,
    trust: trustFor(inputs, verdict),
  });
}

function trustFor({ sigstore, trustedRoot }: ModelInputs, { signer }: Verdict): VerifyTarget['trust'] {
  if (trustedRoot !== undefined) return { trustedRoot };
  if (sigstore === 'public-good' || sigstore === 'github') return sigstore;
  if (sigstore !== 'auto') return { config: sigstore };
  // As `auto` chose when it signed: only public repositories go to the public instance.
  const visibility = signer?.method === 'sigstore' ? signer.extensions['sourceRepositoryVisibility'] : undefined;
  return visibility === undefined || visibility === 'public' ? 'public-good' : 'github';
}
