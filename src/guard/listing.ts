import { AttestModelError } from '../errors.ts';
import { MAX_MANIFEST_BYTES, parseManifest } from '../model/manifest.ts';
import { StrictJsonError } from '../model/strict-json.ts';
import { readNamed } from '../stores/read-limited.ts';
import { MAX_BUNDLE_BYTES } from '../verification/signatures/bundle.ts';
import { type ModelSignature, verifyModelSignature } from '../verification/signatures/model-signature.ts';
import { toTrust } from '../verification/signatures/trust.ts';
import type { VerifyRequest } from '../verify.ts';

/** Which files a model has, before one of them is opened; undefined where the signature is not accepted. */
export async function listFiles(
  evidence: { readonly signature: string; readonly manifest: string },
  { trust, vsa, now = new Date() }: Pick<VerifyRequest, 'trust' | 'vsa' | 'now'>,
): Promise<readonly string[] | undefined> {
  if (vsa) return listed(evidence.manifest);
  const bytes = await readNamed(evidence.signature, 'the signature', MAX_BUNDLE_BYTES);
  const { oms } = await signatureOf(bytes, trust, now);
  return oms && [...new Set(oms.resources.map(({ path }) => path))];
}

async function signatureOf(bytes: Uint8Array, trust: VerifyRequest['trust'], now: Date): Promise<ModelSignature> {
  if (trust.method !== 'policy') return verifyModelSignature(bytes, toTrust(trust), now);
  const { verifyByPolicy } = await import('../policy/trust.ts');
  return verifyByPolicy(bytes, trust, now).signature;
}

/** Nobody vouches for this list: it bounds what is copied, and the copy is what is verified. */
async function listed(path: string): Promise<readonly string[]> {
  try {
    return parseManifest(await readNamed(path, 'the manifest', MAX_MANIFEST_BYTES)).files.map((file) => file.path);
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new AttestModelError('INVALID_INPUT', `the manifest ${path} cannot be used: ${error.reason}`, {
      cause: error,
      guidance: 'Get it anew from where the model was published, or write it: attest-model manifest MODEL.',
      details: { path },
    });
  }
}
