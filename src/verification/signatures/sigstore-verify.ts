import type { KeyObject } from 'node:crypto';
import { bundleFromJSON } from '@sigstore/bundle';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { type SignedEntity, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { AttestModelError, messageOf } from '../../errors.ts';
import { type Certificate, parseCertificate } from '../certificates/certificate.ts';
import { pathCertificate } from '../certificates/certificate-path.ts';
import { fingerprintsOf } from '../certificates/fingerprints.ts';
import { leafFaults } from '../certificates/fulcio-leaf.ts';
import { accepted, fail, type Outcome, pass, refused } from '../checks.ts';
import { fingerprintsAbove } from './authorities.ts';
import type { ParsedBundle } from './bundle.ts';
import { logEntryFault } from './log-entry.ts';
import { optionsOf, verifierFor, withRemembered } from './remembered.ts';
import { type SignatureContent, signatureContent } from './signature-content.ts';
import type { TrustMaterial } from './trust-material.ts';

/** A signature that some trusted root vouches for; whether its signer is the right one is still open. */
export interface VouchedSignature {
  readonly certificate?: Certificate;
  /** Hex SHA-256 of that certificate, its key, and everything above it. */
  readonly fingerprints: readonly string[];
  /** The earliest time that a log or timestamp authority vouches for. */
  readonly signedAt: Date;
  /** It stands in a transparency log of that root: every entry of the bundle was verified. */
  readonly logged: boolean;
  /** The root that vouches for it, alone. */
  readonly material: TrustMaterial;
}

const TITLE = 'Signature, certificate, timestamps and log entries verify with one trusted root';

/**
 * Sections 4.2 to 4.5 of the Sigstore client specification, by `@sigstore/verify`, and what it leaves to its callers. Each
 * root is tried alone: an authority of one and a log of another never add up to a verified signature. With a key, which the
 * verifier brings along, no certificate is asked for, and none is accepted.
 */
export function verifySigstore(
  bundle: ParsedBundle,
  trusted: readonly TrustMaterial[],
  key?: KeyObject,
  content: SignatureContent = signatureContent(bundle),
): Outcome<VouchedSignature> {
  if (trusted.length === 0) throw new AttestModelError('TRUST_MATERIAL', 'no trusted root to verify with');
  const reasons: string[] = [];
  for (const material of trusted) {
    assertBounded(material);
    try {
      const signature = verifyWithRoot(bundle, material, key, content);
      const check = pass('signature.cryptography', TITLE, { found: material.label, evidence: 'trusted root' });
      return accepted(signature, check);
    } catch (error) {
      // What these parsers throw on a stranger's bytes is theirs to choose: whatever it is, the bundle is refused.
      reasons.push(`${material.label}: ${messageOf(error)}`);
    }
  }
  return refused(
    fail('signature.cryptography', TITLE, {
      expected: trusted.map(({ label }) => label).join(', '),
      found: reasons.join('; '),
      evidence: 'bundle',
      guidance:
        'Either the bundle was altered, or it was signed with another Sigstore instance than the one trusted here: name that instance (--sigstore, --trusted-root).',
    }),
  );
}

function verifyWithRoot(
  bundle: ParsedBundle,
  material: TrustMaterial,
  key: KeyObject | undefined,
  content: SignatureContent,
): VouchedSignature {
  const trustedRoot = messageIn(material);
  const entity = withRemembered({ ...toSignedEntity(bundleFromJSON(bundle.json)), signature: content });
  const { der, certificate } = signerOf(bundle, key);

  // 4.2 to 4.5: times, path and SCT at each of them, log inclusion, signature.
  const verifier = key
    ? new Verifier(
        toTrustMaterial(trustedRoot, () => ({ publicKey: key, validFor: () => true })),
        optionsOf(material),
      )
    : verifierFor(material);
  verifier.verify(entity);

  // 4.4, what is left of it.
  const times = vouchedTimes(entity);
  for (const entry of entity.tlogEntries) {
    const fault = logEntryFault(entry, der, times, trustedRoot);
    if (fault !== undefined) throw new Error(fault);
  }
  const signedAt = new Date(Math.min(...times.map(Number)));
  // Of no time, or of one that is none.
  if (Number.isNaN(signedAt.getTime())) throw new Error('no time of signing');
  const fingerprints = certificate ? namesOf(certificate, material) : [];
  return {
    ...(certificate && { certificate }),
    fingerprints,
    signedAt,
    logged: entity.tlogEntries.length > 0,
    material,
  };
}

/** A path was found, so an authority is above it: where none is, a deny list would be asked of too little. */
function namesOf(certificate: Certificate, material: TrustMaterial): string[] {
  const leaf = pathCertificate(certificate);
  const above = fingerprintsAbove(leaf, material);
  if (above.length === 0) throw new Error('no authority of the root is above the certificate');
  return [...new Set([...fingerprintsOf([leaf]), ...above])];
}

/** Whose signature it is to be: DER of the certificate or key, as log entries have it. */
function signerOf(
  bundle: ParsedBundle,
  key: KeyObject | undefined,
): { readonly der: Buffer; readonly certificate?: Certificate } {
  const [certificate, ...others] = certificatesOf(bundle).map(parseCertificate);
  if (key && !certificate) return { der: key.export({ type: 'spki', format: 'der' }) };
  if (key || !certificate) throw new Error('signed by another method');
  // Bundle format: a root certificate must not come along, lest somebody trusts it for that.
  if (others.some(({ issuer, subject }) => issuer.equals(subject)))
    throw new Error('the bundle holds a root certificate');
  // The certificate alone (4.3): what must hold whoever issued it.
  const faults = leafFaults(certificate);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return { der: certificate.der, certificate };
}

/** The times that `Verifier` has verified: those of entries without a signed promise are anyone's words. */
function vouchedTimes(entity: SignedEntity): Date[] {
  const times: Date[] = [];
  for (const timestamp of entity.timestamps) {
    if (timestamp.$case === 'timestamp-authority') times.push(timestamp.timestamp.signingTime);
    else if (timestamp.tlogEntry.inclusionPromise)
      times.push(new Date(Number(timestamp.tlogEntry.integratedTime) * 1000));
  }
  return times;
}

function certificatesOf({ material }: ParsedBundle): readonly Buffer[] {
  switch (material.kind) {
    case 'certificate':
      return [material.der];
    case 'chain':
      return material.ders;
    case 'public-key':
      return [];
  }
}

/** `@sigstore/verify` takes a missing start as the beginning of time: such a root would trust its keys before they existed. */
function assertBounded(material: TrustMaterial): void {
  const { label } = material;
  const root = messageIn(material);
  const ranges = [
    ...[...root.tlogs, ...root.ctlogs].map((log) => log.publicKey?.validFor),
    ...[...root.certificateAuthorities, ...root.timestampAuthorities].map((authority) => authority.validFor),
  ];
  if (ranges.every((range) => range?.start !== undefined)) return;
  throw new AttestModelError('TRUST_MATERIAL', `trusted root ${label}: an authority or log has no start of validity`, {
    guidance: 'Get the trusted root anew from its instance; do not add the date by hand.',
  });
}

/** Public types show less of it. */
const messageIn = ({ trustedRoot }: TrustMaterial): TrustedRoot => trustedRoot as TrustedRoot;
