import { type PolicyTrust, trustsFor } from '../../policy/trust.ts';
import { isValidAt, parseCertificate } from '../../verification/certificates/certificate.ts';
import { findPath, pathCertificate } from '../../verification/certificates/certificate-path.ts';
import { linesOf } from '../../verification/claims/claim-lines.ts';
import { MAX_CLAIMS_BYTES } from '../../verification/claims/claims.ts';
import {
  BundleError,
  type DsseBundle,
  MAX_BUNDLE_BYTES,
  parseDsseBundle,
} from '../../verification/signatures/bundle.ts';
import { readModelBundle } from '../../verification/signatures/model-signature.ts';
import type { Difference } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { Scene } from '../scene.ts';

/**
 * A certificate, for people, that made a model's signature or a line of its claims, comes from an authority that the policy names, and
 * is not valid now, or its authority is not. Such evidence has no time of signing: what it was worth when it was merged is not known.
 */
export async function lapsedCertificate(
  files: readonly Difference[],
  { trust }: BasePolicy,
  { objects }: Scene,
  now: Date,
): Promise<string | undefined> {
  const read = async (name: string, max: number): Promise<Uint8Array> => {
    const oid = files.find(({ path }) => path === name)?.after?.oid;
    const found = oid === undefined ? undefined : await objects.read(oid, 'blob', max);
    return found !== undefined && 'bytes' in found ? found.bytes : new Uint8Array();
  };
  const signature = readModelBundle(await read('model.sig', MAX_BUNDLE_BYTES));
  const inSignature = signature.ok ? lapsedIn(signature.value, trust, now) : undefined;
  if (inSignature !== undefined) return inSignature;
  for (const { text } of linesOf(await read('claims.jsonl', MAX_CLAIMS_BYTES))) {
    const bundle = parsed(text);
    const found = bundle && lapsedIn(bundle, trust, now);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lapsedIn(bundle: DsseBundle, { parsed: { policy } }: PolicyTrust, now: Date): string | undefined {
  const { material } = bundle;
  if (material.kind !== 'chain') return undefined;
  const rules = [...policy.signers, ...(policy.claims?.provenance ?? []), ...(policy.claims?.evaluation ?? [])];
  const trusted = trustsFor(rules, bundle, undefined).flatMap((one) =>
    one.method === 'certificate' ? one.trusted : [],
  );
  try {
    const [leaf, ...others] = material.ders.map((der) => pathCertificate(parseCertificate(der)));
    const path = leaf && findPath(leaf, others, trusted);
    const lapsed = path?.find((one) => !isValidAt(one.parsed, now));
    if (lapsed === undefined) return undefined;
    const { notBefore, notAfter } = lapsed.parsed;
    return `${lapsed.x509.subject}, valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`;
  } catch {
    // A certificate that does not parse made nothing that was ever accepted.
    return undefined;
  }
}

function parsed(text: Uint8Array): DsseBundle | undefined {
  try {
    return parseDsseBundle(text);
  } catch (error) {
    if (error instanceof BundleError) return undefined;
    throw error;
  }
}
