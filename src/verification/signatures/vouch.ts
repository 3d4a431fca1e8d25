import type { KeyObject } from 'node:crypto';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { AttestModelError } from '../../errors.ts';
import { sha256Hex } from '../../model/digest.ts';
import { keyFingerprint } from '../../statement/signing-key.ts';
import { CertificateError, parseCertificate } from '../certificates/certificate.ts';
import type { PathCertificate } from '../certificates/certificate-path.ts';
import { verifyByCertificate } from '../certificates/certificate-verify.ts';
import { type CertificateIdentity, certificateIdentity } from '../certificates/fulcio-leaf.ts';
import { accepted, fail, type Outcome, refused } from '../checks.ts';
import type { Check, SignerIdentity } from '../verdict.ts';
import type { DsseBundle } from './bundle.ts';
import type { ExpectedIdentity } from './identity.ts';
import { verifyByKey } from './key-verify.ts';
import { checkClock, checkRootDate } from './signature-dates.ts';
import { verifySigstore } from './sigstore-verify.ts';
import type { TrustMaterial } from './trust-material.ts';

/** Whom the verifier trusts: one of the three methods of OMS, never "any". */
export type Trust =
  | {
      readonly method: 'sigstore';
      readonly expected: ExpectedIdentity;
      readonly roots: readonly TrustMaterial[];
      /** Roots that were asked for and could not be had: what no other vouches for may be theirs. */
      readonly missing?: readonly string[];
    }
  | { readonly method: 'key'; readonly key: KeyObject }
  | { readonly method: 'certificate'; readonly trusted: readonly PathCertificate[] };

type SigstoreTrust = Extract<Trust, { method: 'sigstore' }>;

/** Who made a signature, once cryptography says so. Whether that is the right one is another question. */
export interface Vouched {
  readonly signer: SignerIdentity;
  /** By a log or timestamp authority; the other two methods have no such time. */
  readonly signedAt?: Date;
  /** It stands in a transparency log that is trusted. */
  readonly logged?: boolean;
  /** Logs that everybody can read, and that may hold it whether or not the bundle shows an entry: one line each. */
  readonly exposed?: readonly string[];
}

/** OMS 8.2: the signature itself, by the method that the verifier asks for, whatever the bundle would prefer. */
export function vouchFor(bundle: DsseBundle, trust: Trust, now: Date): Outcome<Vouched> {
  switch (trust.method) {
    case 'sigstore':
      return vouchBySigstore(bundle, trust, now);
    case 'key': {
      const outcome = verifyByKey(bundle.content, bundle.material, trust.key);
      if (!outcome.ok) return outcome;
      const fingerprints = [keyFingerprint(trust.key)];
      const signer = { method: 'key', hint: outcome.value, fingerprints } as const;
      return accepted({ signer, ...entriesOf(bundle) }, ...outcome.checks);
    }
    case 'certificate': {
      const outcome = verifyByCertificate(bundle.content, bundle.material, trust.trusted, now);
      if (!outcome.ok) return outcome;
      return accepted({ signer: { method: 'certificate', ...outcome.value }, ...entriesOf(bundle) }, ...outcome.checks);
    }
  }
}

function vouchBySigstore(bundle: DsseBundle, { roots, missing = [] }: SigstoreTrust, now: Date): Outcome<Vouched> {
  if (bundle.material.kind === 'public-key') {
    const title = 'The bundle was signed with an identity';
    const guidance = 'Verify it with --public-key, if you have the signer’s key from a place you trust.';
    return refused(fail('signature.method', title, { found: 'a key', evidence: 'bundle', guidance }));
  }
  const outcome = verifySigstore(bundle, roots);
  if (!outcome.ok) {
    const absent = [
      ...missing,
      ...roots.flatMap(({ label, dated }) => (dated?.doubt ? `${label}: ${dated.doubt.reason}` : [])),
    ];
    return absent.length > 0 ? refused(...outcome.checks.map((check) => unrefuted(check, absent))) : outcome;
  }
  const { certificate, fingerprints, signedAt, logged, material } = outcome.value;
  const identity = certificate && certificateIdentity(certificate);
  if (certificate === undefined || identity === undefined)
    throw new AttestModelError('INTERNAL', 'a verified certificate without identity');
  const checks = [...outcome.checks, ...checkRootDate(material), ...checkClock(signedAt, now)];
  // Good cryptography by an old root, or by a wrong clock, lets nobody count.
  if (checks.some(({ outcome: found }) => found !== 'pass')) return refused(...checks);
  return accepted(
    { signer: { ...sigstoreSigner(identity), fingerprints }, signedAt, logged, ...logsOf(material) },
    ...checks,
  );
}

/** Of an instance: a bundle of it without an entry may have lost one. */
function logsOf({ trustedRoot, label }: TrustMaterial): Pick<Vouched, 'exposed'> {
  const { tlogs, ctlogs } = trustedRoot as TrustedRoot;
  const exposed = [
    ...(tlogs.length > 0 ? [`${label} has a log of signatures`] : []),
    ...(ctlogs.length > 0 ? [`${label} has a log of certificates`] : []),
  ];
  return exposed.length > 0 ? { exposed } : {};
}

/** Of the other methods, which verify none. */
const entriesOf = ({ logEntries = 0 }: DsseBundle): Pick<Vouched, 'exposed'> =>
  logEntries > 0 ? { exposed: ['the bundle has a log entry'] } : {};

/** Still not accepted; but no verdict either. */
function unrefuted(check: Check, missing: readonly string[]): Check {
  const guidance = `A trusted root that may vouch for it could not be had (${missing.join('; ')}): try again, or name it with --trusted-root.`;
  return check.outcome === 'fail' ? { ...check, outcome: 'undecided', guidance } : check;
}

function sigstoreSigner({ san, issuer, extensions }: CertificateIdentity): SignerIdentity {
  const sourceRepository = extensions.sourceRepositoryUri;
  return { method: 'sigstore', san, issuer, ...(sourceRepository !== undefined && { sourceRepository }), extensions };
}

/** Who a bundle says made it: good for leaving it aside without the cost of cryptography, and for nothing else. */
export function claimedSigner({ material }: DsseBundle): SignerIdentity | undefined {
  try {
    switch (material.kind) {
      case 'certificate': {
        const identity = certificateIdentity(parseCertificate(material.der));
        return identity && sigstoreSigner(identity);
      }
      case 'chain':
        return { method: 'certificate', subject: '', sha256: sha256Hex(material.ders[0]) };
      case 'public-key':
        return material.hint === undefined ? undefined : { method: 'key', hint: material.hint };
    }
  } catch (error) {
    if (error instanceof CertificateError) return undefined;
    throw error;
  }
}

/** By default only the signer of `model.sig` may make claims about the model (design, decision 7). */
export function isSameSigner(a: SignerIdentity, b: SignerIdentity): boolean {
  if (a.method === 'sigstore' && b.method === 'sigstore') {
    return a.san === b.san && a.issuer === b.issuer && a.sourceRepository === b.sourceRepository;
  }
  if (a.method === 'key' && b.method === 'key') return a.hint === b.hint;
  return a.method === 'certificate' && b.method === 'certificate' && a.sha256 === b.sha256;
}

/** One line, for messages and the field `signer_identity`. */
export function describeSigner(signer: SignerIdentity): string {
  switch (signer.method) {
    case 'sigstore': {
      const repository = signer.sourceRepository === undefined ? '' : `, for ${signer.sourceRepository}`;
      return `${signer.san} (vouched for by ${signer.issuer}${repository})`;
    }
    case 'key':
      return `key ${signer.hint}`;
    case 'certificate':
      return `certificate ${signer.subject === '' ? '' : `${signer.subject.replaceAll('\n', ', ')} `}sha256:${signer.sha256}`;
  }
}
