import { createPublicKey, type KeyObject } from 'node:crypto';
import { AttestModelError } from '../../errors.ts';
import { sha256Hex } from '../../model/digest.ts';
import { curveHash, keyHint } from '../../statement/signing-key.ts';
import { accepted, fail, type Outcome, pass, refused } from '../checks.ts';
import type { DsseContent, Material } from './bundle.ts';
import { verifyDsse } from './dsse-verify.ts';

/**
 * The verifier's public key: PEM of an SPKI, on a curve that OMS signs with.
 * @throws AttestModelError INVALID_INPUT, UNSUPPORTED
 */
export function parsePublicKey(pem: string): KeyObject {
  // Node would also take a private key or a certificate here, and verify with the key in it.
  if (!/^\s*-----BEGIN PUBLIC KEY-----/.test(pem)) throw invalid('it has no "BEGIN PUBLIC KEY"');
  let key: KeyObject;
  try {
    key = createPublicKey({ key: pem, format: 'pem' });
  } catch (cause) {
    throw invalid('it does not parse', cause);
  }
  if (curveHash(key) === undefined) {
    throw new AttestModelError(
      'UNSUPPORTED',
      `a public key of type ${key.asymmetricKeyType} cannot verify a model signature`,
      {
        guidance: 'OMS signs with ECDSA on the curves P-256, P-384 and P-521.',
      },
    );
  }
  return key;
}

function invalid(reason: string, cause?: unknown): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `the public key is not PEM of a public key: ${reason}`, {
    cause,
    guidance: 'Make one from a private key with: openssl pkey -in KEY.pem -pubout',
  });
}

const TITLE = 'The signature verifies with the public key';

/** OMS 8.2, method `key`. The hint is not trusted: the key that the verifier brought along is the one that must verify. */
export function verifyByKey(content: DsseContent, material: Material, key: KeyObject): Outcome<string> {
  const hint = keyHint(key);
  const found = material.kind === 'public-key' ? (material.hint ?? rawKeyHint(material.rawBytes)) : 'a certificate';
  const details = { expected: `key ${hint}`, found: `key ${found}`, evidence: 'bundle' };
  if (material.kind !== 'public-key') {
    const guidance =
      'The bundle was signed with a certificate. Verify it with --identity and --issuer, or with --certificate-chain.';
    return refused(fail('signature.method', 'The bundle was signed with a key', { ...details, found, guidance }));
  }
  if (verifyDsse(key, content)) return accepted(hint, pass('signature.cryptography', TITLE, details));
  const guidance =
    found === hint
      ? 'The bundle was altered after it was signed: get it anew from where it was published.'
      : 'It was signed with another key than the one given: get the signer’s public key from a place you trust.';
  return refused(fail('signature.cryptography', TITLE, { ...details, guidance }));
}

/** Before 1.1.0 bundles carried the PEM itself. */
function rawKeyHint(rawBytes: Buffer | undefined): string {
  return rawBytes === undefined ? 'unnamed' : sha256Hex(rawBytes);
}
