import { createPrivateKey, type KeyObject } from 'node:crypto';
import { AttestModelError } from '../errors.ts';

const ENCRYPTED = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED\s*$/m;
const COSIGN = /-----BEGIN ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----/;
const PRIVATE = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;

/**
 * PKCS #8 or SEC 1 PEM, encrypted or not. OpenSSL's own messages are kept out: for a wrong passphrase they name its
 * internals, and which one comes depends on the bytes that the wrong key happens to produce.
 * @throws AttestModelError UNSUPPORTED, INVALID_INPUT
 */
export function readPrivateKey(pem: string, passphrase: string | undefined, label: string): KeyObject {
  if (COSIGN.test(pem)) {
    throw new AttestModelError('UNSUPPORTED', `${label} is encrypted in cosign's own format`, {
      guidance:
        'Use a PKCS #8 key (openssl pkcs8 -topk8), which may be encrypted, or sign with an identity (--method sigstore).',
    });
  }
  if (!PRIVATE.test(pem))
    throw invalid(label, 'holds no PEM private key', 'Name the private key, not the public key or certificate.');
  const encrypted = ENCRYPTED.test(pem);
  if (encrypted && !passphrase) {
    throw invalid(
      label,
      'is encrypted and there is no passphrase',
      'Set ATTEST_MODEL_KEY_PASSPHRASE to its passphrase.',
    );
  }
  try {
    return createPrivateKey({ key: pem, format: 'pem', ...(encrypted && { passphrase }) });
  } catch {
    if (!encrypted)
      throw invalid(label, 'is not a private key that OpenSSL can read', 'Check it with: openssl pkey -noout -in FILE');
    throw invalid(
      label,
      'cannot be decrypted: wrong passphrase, or a damaged file',
      'Check ATTEST_MODEL_KEY_PASSPHRASE.',
    );
  }
}

function invalid(label: string, what: string, guidance: string): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `${label} ${what}`, { guidance });
}
