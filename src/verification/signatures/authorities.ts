import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { parseCertificate } from '../certificates/certificate.ts';
import {
  authoritiesAbove,
  isIssuedBy,
  type PathCertificate,
  pathCertificate,
} from '../certificates/certificate-path.ts';
import { fingerprintsOf } from '../certificates/fingerprints.ts';
import type { TrustMaterial } from './trust-material.ts';

/** A certificate authority of a trusted root. */
interface Authority {
  readonly certificate: PathCertificate;
  /** Its own, and those of all that vouch for it. */
  readonly fingerprints: readonly string[];
}

const known = new WeakMap<TrustMaterial, readonly Authority[]>();

/**
 * Hex SHA-256 of each authority of a trusted root that a certificate is below, and of its key: what a deny list may name. By
 * whichever of several paths the certificate was verified, all of them count.
 */
export function fingerprintsAbove(leaf: PathCertificate, material: TrustMaterial): string[] {
  const issuers = authoritiesOf(material).filter(({ certificate }) => isIssuedBy(leaf, certificate));
  return [...new Set(issuers.flatMap(({ fingerprints }) => fingerprints))];
}

function authoritiesOf(material: TrustMaterial): readonly Authority[] {
  const found = known.get(material) ?? readAuthorities(material);
  known.set(material, found);
  return found;
}

function readAuthorities({ trustedRoot }: TrustMaterial): Authority[] {
  const { certificateAuthorities } = trustedRoot as TrustedRoot;
  const all = certificateAuthorities
    .flatMap(({ certChain }) => certChain?.certificates ?? [])
    .map(({ rawBytes }) => pathCertificate(parseCertificate(Buffer.from(rawBytes))));
  return all.map((certificate) => ({
    certificate,
    fingerprints: fingerprintsOf([certificate, ...authoritiesAbove(certificate, all)]),
  }));
}
