import type { X509Certificate } from '@sigstore/core';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { type SignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { encodeDer } from '../certificates/encode-der.ts';
import type { TrustMaterial } from './trust-material.ts';

/**
 * Verifiers by trusted root. What they ask again for each bundle and what has one answer is answered once: whether one authority
 * has signed another, and how a certificate is encoded. Nothing is left out, and nothing is remembered of a bundle beyond it.
 */
const verifiers = new WeakMap<TrustMaterial, Verifier>();

/** For bundles with certificates; keys that a verifier brings along are not in a trusted root. */
export function verifierFor(material: TrustMaterial): Verifier {
  const known = verifiers.get(material);
  if (known) return known;
  const trusted = toTrustMaterial(material.trustedRoot as TrustedRoot);
  for (const { certChain } of [...trusted.certificateAuthorities, ...trusted.timestampAuthorities]) {
    certChain.forEach(remember);
  }
  const verifier = new Verifier(trusted, optionsOf(material));
  verifiers.set(material, verifier);
  return verifier;
}

export function optionsOf({ thresholds }: TrustMaterial) {
  return {
    tlogThreshold: thresholds.tlog,
    ctlogThreshold: thresholds.ctlog,
    // A certificate lives for minutes: without a time there is nothing to say whether it was alive.
    timestampThreshold: Math.max(1, thresholds.timestamp),
  };
}

/** The entity with its certificate remembered. */
export function withRemembered(entity: SignedEntity): SignedEntity {
  if (entity.key.$case === 'certificate') remember(entity.key.certificate);
  return entity;
}

/**
 * `@sigstore/core` encodes a certificate anew, kilobyte by kilobyte, whenever it compares two, and verifies an authority for each
 * certificate below it. Nobody changes these objects: for the SCT a clone, parsed anew, is cut.
 */
function remember(certificate: X509Certificate): void {
  for (const part of [certificate.root, certificate.tbsCertificate]) {
    const der = encodeDer(part);
    part.toDER = () => der;
  }
  // Weak: a stranger's certificate with an authority's name is asked for as issuer too.
  const answers = new WeakMap<X509Certificate, boolean>();
  const verify = certificate.verify.bind(certificate);
  certificate.verify = (issuer = certificate) => {
    const answer = answers.get(issuer) ?? verify(issuer);
    answers.set(issuer, answer);
    return answer;
  };
}
