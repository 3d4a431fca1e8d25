import { type KeyObject, X509Certificate } from 'node:crypto';
import { sha256Hex } from '../model/digest.ts';
import type { Instance } from '../sigstore/instances.ts';
import type { SigningParty } from '../sigstore/party.ts';
import { loadTrust } from '../sigstore/trust.ts';
import { toTrustedInstance } from '../sigstore/trusted-root.ts';
import { DIGEST_CACHE } from '../statement/dependencies.ts';
import { StatementError } from '../statement/in-toto.ts';
import { parseProvenance } from '../statement/provenance.ts';
import { BundleError, type DsseBundle, parseDsseBundle } from '../verification/signatures/bundle.ts';
import { verifyDsse } from '../verification/signatures/dsse-verify.ts';
import { sourceRepositoryUri } from '../verification/signatures/identity.ts';
import { parsePublicKey, verifyByKey } from '../verification/signatures/key-verify.ts';
import { readStatement } from '../verification/signatures/model-signature.ts';
import type { TrustMaterial } from '../verification/signatures/trust-material.ts';
import { vouchedByAny } from '../verification/signatures/vouched-by.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the party that is going to sign has signed provenance that lists a digest cache of this SHA-256 (design,
 * decision 3). Anybody who can write to the cache folder, or to the store that carries it, can put another one there.
 * @throws AttestModelError TRUST_MATERIAL and others of `loadTrust`
 */
export async function isSealedBy(
  party: SigningParty,
  sha256: string,
  provenance: Uint8Array,
  context: { readonly env: Environment; readonly now: Date },
): Promise<boolean> {
  const bundle = parse(provenance);
  // Cheap questions first: roots may have to be fetched.
  return bundle !== undefined && lists(bundle, sha256) && (await isSignedBy(bundle, party, context));
}

function parse(bytes: Uint8Array): DsseBundle | undefined {
  try {
    return parseDsseBundle(bytes);
  } catch (error) {
    if (error instanceof BundleError) return undefined;
    throw error;
  }
}

function lists({ content }: DsseBundle, sha256: string): boolean {
  try {
    const { byproducts } = parseProvenance(readStatement(content));
    return byproducts.some(({ name, digest }) => name === DIGEST_CACHE && digest?.['sha256'] === sha256);
  } catch (error) {
    if (error instanceof StatementError) return false;
    throw error;
  }
}

async function isSignedBy(
  bundle: DsseBundle,
  { signer, instance }: SigningParty,
  context: { readonly env: Environment; readonly now: Date },
): Promise<boolean> {
  const { describe, publicKeyPem } = signer;
  const { content, material } = bundle;
  switch (describe.method) {
    case 'sigstore': {
      if (instance === undefined) return false;
      const { identity, issuer, sourceRepository } = describe;
      const source = sourceRepository === undefined ? {} : { sourceRepository: sourceRepositoryUri(sourceRepository) };
      const expected = { identity, issuer, ...source };
      const roots = await rootsOf(instance, context.env);
      return vouchedByAny(bundle, [{ method: 'sigstore', expected, roots }], context.now).ok;
    }
    case 'key':
      return publicKeyPem !== undefined && verifyByKey(content, material, parsePublicKey(publicKeyPem)).ok;
    case 'certificate': {
      // The very leaf that signs now: nobody else needs to vouch for it.
      const [leaf] = material.kind === 'chain' ? material.ders : [];
      if (leaf === undefined || sha256Hex(leaf) !== describe.sha256) return false;
      const key = leafKey(leaf);
      return key !== undefined && verifyDsse(key, content);
    }
  }
}

function leafKey(der: Buffer): KeyObject | undefined {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return undefined;
  }
}

/** Of the instance that signs now, and no other. That it is the embedded one harms nobody: its keys end with the run. */
async function rootsOf(instance: Instance, env: Environment): Promise<readonly TrustMaterial[]> {
  const { trust, profile, name, rekor } = instance;
  if (trust === undefined) return (await loadTrust({ sigstore: profile, unsafeLocalRoot: false }, { env })).roots;
  const root = await toTrustedInstance(trust, name, true);
  // The trusted root by itself does not say whether the instance uses its log.
  return [{ ...root, thresholds: { ...root.thresholds, ...(rekor === undefined && { tlog: 0 }) } }];
}
