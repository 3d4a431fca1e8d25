import { keyFingerprint, keyHint } from '../../statement/signing-key.ts';
import { parseCertificate } from '../../verification/certificates/certificate.ts';
import { authoritiesAbove, findPath, pathCertificate } from '../../verification/certificates/certificate-path.ts';
import { parseTrustedCertificates } from '../../verification/certificates/certificate-verify.ts';
import { fingerprintsOf } from '../../verification/certificates/fingerprints.ts';
import { fingerprintsAbove } from '../../verification/signatures/authorities.ts';
import type { DsseBundle } from '../../verification/signatures/bundle.ts';
import { verifyDsse } from '../../verification/signatures/dsse-verify.ts';
import { parsePublicKey } from '../../verification/signatures/key-verify.ts';
import type { TrustMaterial } from '../../verification/signatures/trust-material.ts';
import { claimedSigner } from '../../verification/signatures/vouch.ts';
import type { SignerIdentity } from '../../verification/verdict.ts';
import { signerRulesOf } from '../keys/base-models.ts';
import type { SignerRule } from '../policy.ts';
import type { PolicyTrust } from '../trust.ts';

/** Who made evidence that somebody else verified. */
export interface EvidenceSigner {
  readonly signer: SignerIdentity;
  /** By each digest that a deny list may have for him: of his key, his certificate, and those above it. */
  readonly isKnown: boolean;
}

/**
 * What verified bytes say of their signer, and what this policy's own keys, chains and roots add to it: a bundle by a key has nothing
 * but a hint, which its maker chose, and none has the authorities that it was verified by. Undefined where it names nobody.
 */
export function evidenceSigner(bundle: DsseBundle, trust: PolicyTrust): EvidenceSigner | undefined {
  const { material } = bundle;
  try {
    switch (material.kind) {
      case 'public-key':
        return byKey(bundle, trust);
      case 'certificate':
        return byCertificate(claimedSigner(bundle), [material.der], trust);
      case 'chain': {
        // An identity's, in bundles of before 0.3.
        const named = claimedSigner({ ...bundle, material: { kind: 'certificate', der: material.ders[0] } });
        return byCertificate(named ?? claimedSigner(bundle), material.ders, trust);
      }
    }
  } catch {
    // Another verifier may have understood what our parsers do not: then it is not known.
    return undefined;
  }
}

function byKey(bundle: DsseBundle, trust: PolicyTrust): EvidenceSigner | undefined {
  const keys = rulesOf(trust).flatMap(({ key }) => (key === undefined ? [] : [parsePublicKey(key)]));
  const key = keys.find((one) => verifyDsse(one, bundle.content));
  const claimed = claimedSigner(bundle);
  if (key === undefined) return claimed && { signer: claimed, isKnown: false };
  return { signer: { method: 'key', hint: keyHint(key), fingerprints: [keyFingerprint(key)] }, isKnown: true };
}

function byCertificate(
  signer: SignerIdentity | undefined,
  ders: readonly Buffer[],
  trust: PolicyTrust,
): EvidenceSigner | undefined {
  const [leaf, ...others] = ders.map((der) => pathCertificate(parseCertificate(der)));
  if (signer === undefined || leaf === undefined) return undefined;
  const anchors = rulesOf(trust).flatMap(({ 'certificate-chain': chain }) =>
    chain === undefined ? [] : parseTrustedCertificates([chain]),
  );
  const inRoots = rootsOf(trust).flatMap((root) => fingerprintsAbove(leaf, root));
  const own = fingerprintsOf([leaf, ...authoritiesAbove(leaf, [...others, ...anchors])]);
  // A path that ends in what came along with it proves nothing: its maker may have left the denied one out.
  const isKnown = inRoots.length > 0 || findPath(leaf, others, anchors) !== undefined;
  return { signer: { ...signer, fingerprints: [...own, ...inRoots] }, isKnown };
}

/** With those of base models. */
const rulesOf = ({ parsed, baseModels = [] }: PolicyTrust): SignerRule[] => [
  ...signerRulesOf(parsed.policy),
  ...baseModels.flatMap((one) => (one ? rulesOf(one) : [])),
];

const rootsOf = ({ trusted, baseModels = [] }: PolicyTrust): TrustMaterial[] => [
  ...new Set([...(trusted?.roots ?? []), ...baseModels.flatMap((one) => (one ? rootsOf(one) : []))]),
];
