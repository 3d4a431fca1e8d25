/** Time stamps as RFC 3161 has them, read by @sigstore/core, which other people verify with. */
import 'reflect-metadata';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { RFC3161Timestamp } from '@sigstore/core';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type Answer, post, sha256 } from './clients.ts';

const AT = new Date('2025-06-01T10:20:30.456Z');
let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore({ now: () => AT });
});
afterAll(() => sigstore.close());

const chain = (): X509Certificate[] => {
  const [tsa] = sigstore.trustedRoot['timestampAuthorities'] as [
    { certChain: { certificates: { rawBytes: string }[] } },
  ];
  return tsa.certChain.certificates.map(({ rawBytes }) => new X509Certificate(Buffer.from(rawBytes, 'base64')));
};
const signerKey = () => createPublicKey(chain()[0]?.publicKey.export({ format: 'pem', type: 'spki' }) ?? '');

/** A request by hand: schema objects normalise the nonce, and the point is one that is not. */
function request(nonceHex: string | undefined, certReq = false, algorithm = '2.16.840.1.101.3.4.2.1'): Buffer {
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm }),
    hashedMessage: new OctetString(sha256('data')),
  });
  const nonce = nonceHex === undefined ? {} : { nonce: new Uint8Array(Buffer.from(nonceHex, 'hex')).buffer };
  return Buffer.from(AsnConvert.serialize(new TimeStampReq({ version: 1, messageImprint, certReq, ...nonce })));
}
const ask = (body: Buffer): Promise<Answer> =>
  post(sigstore.tsaUrl, body, { 'content-type': 'application/timestamp-query' });

describe('a DER request', () => {
  test("is answered for the clock's second and its bytes", async () => {
    const answer = await ask(request('11223344'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([201, 'application/timestamp-reply']);
    const stamp = RFC3161Timestamp.parse(answer.bytes);
    expect(stamp.signingTime).toEqual(new Date('2025-06-01T10:20:30Z'));
    stamp.verify(Buffer.from('data'), signerKey());
    expect(() => stamp.verify(Buffer.from('other'), signerKey())).toThrow();
    expect(answer.bytes.includes(Buffer.from('020411223344', 'hex'))).toBe(true);
  });

  test('carries the chain only if asked to', async () => {
    const raw = chain()[0]?.raw ?? Buffer.alloc(0);
    expect((await ask(request(undefined))).bytes.includes(raw)).toBe(false);
    expect((await ask(request(undefined, true))).bytes.includes(raw)).toBe(true);
  });

  test('is refused with superfluous leading bytes in its nonce, as the real authority refuses it', async () => {
    expect((await ask(request('0011223344'))).status).toBe(400);
    expect((await ask(request('0091223344'))).status).toBe(201); // that zero is the sign
  });

  test('is refused for weak hashes, wrong lengths and junk', async () => {
    expect((await ask(request(undefined, false, '1.3.14.3.2.26'))).status).toBe(400);
    expect((await ask(request(undefined, false, '2.16.840.1.101.3.4.2.3'))).status).toBe(400);
    expect((await ask(Buffer.from('x'))).status).toBe(400);
  });
});

test('the JSON form of sigstore-js', async () => {
  const answer = await post(sigstore.tsaUrl, {
    artifactHash: sha256('data').toString('base64'),
    hashAlgorithm: 'sha256',
  });
  RFC3161Timestamp.parse(answer.bytes).verify(Buffer.from('data'), signerKey());
  expect((await post(sigstore.tsaUrl, { artifactHash: 'AA==', hashAlgorithm: 'sha256' })).status).toBe(400);
  expect((await post(sigstore.tsaUrl, { artifactHash: 'AA==', hashAlgorithm: 'algorithm' })).status).toBe(400);
});

test('signer and root: time stamping only, critical', () => {
  const [signer, root] = chain();
  expect(signer?.keyUsage).toEqual(['1.3.6.1.5.5.7.3.8']);
  expect(signer?.verify((root as X509Certificate).publicKey)).toBe(true);
});
