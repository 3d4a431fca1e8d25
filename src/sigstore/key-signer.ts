import { keyHint, publicKeyPem } from '../statement/signing-key.ts';
import { assertNotAborted } from './abort.ts';
import { hashOfKey, signedBundle } from './dsse.ts';
import { readPrivateKey } from './private-key.ts';
import type { Signer } from './signer.ts';

/**
 * Signs with a key of one's own (OMS method `key`): no log, no time, no identity but the key's hint.
 * @param label what errors call the key, such as its path
 * @throws AttestModelError UNSUPPORTED (not ECDSA on P-256, P-384, P-521), INVALID_INPUT (unreadable, wrong passphrase)
 */
export function createKeySigner(pem: string, passphrase?: string, label = 'the private key'): Signer {
  const key = readPrivateKey(pem, passphrase, label);
  const hash = hashOfKey(key, label);
  const hint = keyHint(key);
  return {
    describe: { method: 'key', hint },
    publicKeyPem: publicKeyPem(key),
    sign: async (payload, payloadType, signal) => {
      assertNotAborted(signal);
      return signedBundle(key, hash, { publicKey: { hint } }, payload, payloadType);
    },
  };
}
