import 'reflect-metadata';
import { generateKeyPairSync, KeyObject, sign, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { base64, pem } from '../../__tests__/verification/bundles.ts';
import type { SignedModel } from '../../__tests__/verification/signed-model.ts';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { keyHint } from '../../src/statement/signing-key.ts';
import { payloadBytes } from './bend.ts';
import type { Vector } from './vector.ts';
import { SIGNED_AT } from './world.ts';

const HASHES: Readonly<Record<string, string>> = { 'P-256': 'sha256', 'P-384': 'sha384', 'P-521': 'sha512' };
const DAY = 86_400_000;

interface Signed {
  readonly material: unknown;
  readonly key: KeyObject;
  readonly hash: string;
}

/** `model.sig` anew, over the same statement. */
function resign(model: SignedModel, { material, key, hash }: Signed): void {
  const payload = payloadBytes(model);
  const sig = base64(sign(hash, preAuthEncoding(PAYLOAD_TYPE, payload), key));
  const bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: material,
    dsseEnvelope: { payload: base64(payload), payloadType: PAYLOAD_TYPE, signatures: [{ sig }] },
  };
  model.write('model.sig', JSON.stringify(bundle));
}

export interface KeyOptions {
  readonly curve?: string;
  readonly hash?: string;
  /** Write the hint, and the verifier's `key.pub`, of another key. */
  readonly lie?: { readonly hint?: boolean; readonly verifier?: boolean };
}

/** Signed with a key; the verifier's one lies beside the model as `key.pub`. */
export function signWithKey(model: SignedModel, { curve = 'P-256', hash, lie = {} }: KeyOptions = {}): void {
  const generate = () => generateKeyPairSync('ec', { namedCurve: curve });
  const [keys, other] = [generate(), generate()];
  const verifiers = lie.verifier ? other : keys;
  const hint = keyHint(lie.hint ? other.publicKey : keys.publicKey);
  resign(model, { material: { publicKey: { hint } }, key: keys.privateKey, hash: hash ?? HASHES[curve] ?? '' });
  const text = verifiers.publicKey.export({ type: 'spki', format: 'pem' });
  model.temporary.write('.', { 'key.pub': text as string });
}

export const BY_KEY = ['--public-key', './key.pub'];

/** For families to which it is all the same who signed: such a vector is a third as large. Where there are claims, it is not. */
export const keyed = (vectors: readonly Vector[]): Vector[] =>
  vectors.map((one) =>
    one.trust === undefined && one.claims === undefined
      ? {
          ...one,
          trust: BY_KEY,
          change: (model, world) => {
            signWithKey(model);
            return one.change?.(model, world);
          },
        }
      : one,
  );

export interface Party {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface PartyOptions {
  readonly issuer?: Party;
  readonly curve?: string;
  readonly rsa?: number;
  readonly hash?: string;
  readonly ca?: boolean;
  readonly pathLength?: number;
  /** Key usage bits; default by `ca`. */
  readonly usage?: number;
  readonly eku?: readonly string[];
  /** Around the time of signing. */
  readonly days?: readonly [from: number, to: number];
  readonly critical?: string;
}

const { digitalSignature, keyCertSign } = x509.KeyUsageFlags;

/** A certificate with anything in it; self-signed without issuer. */
export async function party(name: string, options: PartyOptions = {}): Promise<Party> {
  const { issuer, ca = false, days = [-1, 10], eku, hash = 'SHA-256', critical, pathLength } = options;
  const { usage = ca ? keyCertSign : digitalSignature } = options;
  const keys = await generate(options);
  const signer = issuer?.keys ?? keys;
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer?.certificate.subject ?? `CN=${name}`,
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex'),
    notBefore: new Date(SIGNED_AT.getTime() + days[0] * DAY),
    notAfter: new Date(SIGNED_AT.getTime() + days[1] * DAY),
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: { name: signer.privateKey.algorithm.name, hash },
    extensions: [
      ...(ca ? [new x509.BasicConstraintsExtension(true, pathLength, true)] : []),
      new x509.KeyUsagesExtension(usage, true),
      ...(eku ? [new x509.ExtendedKeyUsageExtension([...eku])] : []),
      ...(critical ? [new x509.Extension(critical, true, new Uint8Array([5, 0]))] : []),
    ],
  });
  return { certificate, keys };
}

function generate({ curve = 'P-256', rsa, hash = 'SHA-256' }: PartyOptions): Promise<webcrypto.CryptoKeyPair> {
  const algorithm = rsa
    ? { name: 'RSASSA-PKCS1-v1_5', modulusLength: rsa, publicExponent: new Uint8Array([1, 0, 1]), hash }
    : { name: 'ECDSA', namedCurve: curve };
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;
}

/** Signed by the first certificate, with all of them in the bundle; `trusted` lies beside the model as `chain.pem`. */
export function signWithChain(model: SignedModel, chain: readonly [Party, ...Party[]], trusted: Party): void {
  const certificates = chain.map(({ certificate }) => ({ rawBytes: base64(Buffer.from(certificate.rawData)) }));
  const key = KeyObject.from(chain[0].keys.privateKey);
  resign(model, { material: { x509CertificateChain: { certificates } }, key, hash: 'sha256' });
  const text = pem('CERTIFICATE', Buffer.from(trusted.certificate.rawData));
  model.temporary.write('.', { 'chain.pem': text });
}
