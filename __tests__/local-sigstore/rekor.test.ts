/** What the logs take, refuse and promise, asked by hand as clients do over HTTP. */
import { createPublicKey, sign, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { pae } from '../../testing/local-sigstore/verifier-key.ts';
import { answerOf, IN_TOTO, newKey, post, sha256, type TestKey } from './clients.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const key = newKey();
const base64 = (data: Uint8Array | string): string => Buffer.from(data as string).toString('base64');
const logKey = (index: number) => {
  const { tlogs } = sigstore.trustedRoot as { tlogs: { publicKey: { rawBytes: string }; logId: { keyId: string } }[] };
  const log = tlogs[index];
  if (log === undefined) throw new Error('no such log');
  const der = Buffer.from(log.publicKey.rawBytes, 'base64');
  return {
    der,
    key: createPublicKey({ key: der, format: 'der', type: 'spki' }),
    id: Buffer.from(log.logId.keyId, 'base64'),
  };
};
/** Text and one signature of a signed note. */
function note(envelope: string): { text: string; name: string; keyHint: Buffer; signature: Buffer } {
  const [, text = '', name = '', data = ''] = /^(.*\n)\n\u2014 (\S+) (\S+)\n$/s.exec(envelope) ?? [];
  const bytes = Buffer.from(data, 'base64');
  return { text, name, keyHint: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

describe('Rekor v1', () => {
  const url = () => `${sigstore.rekorV1Url}/api/v1/log/entries`;
  const dsse = (payload: string, by: TestKey, verifier = by.pem, signed = payload) => {
    const sig = base64(sign('sha256', pae(IN_TOTO, Buffer.from(signed)), by.privateKey));
    const envelope = JSON.stringify({ payloadType: IN_TOTO, payload: base64(payload), signatures: [{ sig }] });
    const spec = { proposedContent: { envelope, verifiers: [base64(verifier)] } };
    return { apiVersion: '0.0.1', kind: 'dsse', spec };
  };
  const hashedrekord = (data: string, by: TestKey, digest = sha256(data), algorithm = 'sha256') => ({
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm, value: digest.toString('hex') } },
      signature: {
        content: base64(sign('sha256', Buffer.from(data), by.privateKey)),
        publicKey: { content: base64(by.pem) },
      },
    },
  });

  test("a dsse entry: body without the payload, promise and checkpoint of the log's key", async () => {
    const proposed = dsse('{"p":1}', key);
    const answer = await post(url(), proposed);
    expect(answer.status).toBe(201);
    const [[id, entry] = []] = Object.entries<Record<string, never>>(answer.json);
    const { body, integratedTime, logID, logIndex, verification } = entry as unknown as Record<string, never>;
    const { envelope } = proposed.spec.proposedContent;
    expect(JSON.parse(Buffer.from(body ?? '', 'base64').toString())).toEqual({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: {
        envelopeHash: { algorithm: 'sha256', value: sha256(envelope).toString('hex') },
        payloadHash: { algorithm: 'sha256', value: sha256('{"p":1}').toString('hex') },
        signatures: [{ signature: JSON.parse(envelope).signatures[0].sig, verifier: base64(key.pem) }],
      },
    });
    const log = logKey(0);
    expect(logID).toBe(sha256(log.der).toString('hex'));
    expect(id).toMatch(/^[0-9a-f]{80}$/);
    const { signedEntryTimestamp, inclusionProof } = verification as unknown as Record<string, never>;
    const promise = Buffer.from(canonicalize({ body, integratedTime, logID, logIndex }) ?? '');
    expect(verify('sha256', promise, log.key, Buffer.from(signedEntryTimestamp ?? '', 'base64'))).toBe(true);
    const { checkpoint, treeSize, rootHash } = inclusionProof as unknown as {
      checkpoint: string;
      treeSize: number;
      rootHash: string;
    };
    const { text, name, keyHint, signature } = note(checkpoint);
    expect(text).toBe(`127.0.0.1 - 1\n${treeSize}\n${Buffer.from(rootHash, 'hex').toString('base64')}\n`);
    expect([name, keyHint]).toEqual(['127.0.0.1', log.id.subarray(0, 4)]);
    expect(verify('sha256', Buffer.from(text), log.key, signature)).toBe(true);
  });

  test('the same entry again: 409 and where it is', async () => {
    const proposed = dsse('{"p":2}', key);
    const first = await post(url(), proposed);
    const second = await post(url(), proposed);
    expect(second.status).toBe(409);
    const location = second.headers.get('location') ?? '';
    expect(location).toBe(`/api/v1/log/entries/${Object.keys(first.json)[0]}`);
    expect((await answerOf(await fetch(sigstore.rekorV1Url + location))).json).toEqual(first.json);
    expect((await fetch(`${url()}/${'0'.repeat(80)}`)).status).toBe(404);
  });

  test('hashedrekord, whose digest is all the log sees, for each curve', async () => {
    for (const curve of ['P-256', 'P-384', 'P-521']) {
      expect((await post(url(), hashedrekord(`data of ${curve}`, newKey(curve)))).status).toBe(201);
    }
  });

  test.each<[string, () => unknown]>([
    ['a signature over another payload', () => dsse('{"p":3}', key, key.pem, '{"p":4}')],
    ['a signature of another key', () => dsse('{"p":3}', key, newKey().pem)],
    ['no key', () => dsse('{"p":3}', key, 'x')],
    ['hashedrekord: another digest', () => hashedrekord('x', key, sha256('y'))],
    ['hashedrekord: a digest of another length', () => hashedrekord('x', key, sha256('x'), 'sha512')],
    ['another version', () => ({ ...dsse('{}', key), apiVersion: '0.0.2' })],
    ['another kind', () => ({ ...dsse('{}', key), kind: 'intoto' })],
    ['nothing', () => ({})],
    ['no JSON', () => Buffer.from('x')],
  ])('refused: %s', async (_, body) => {
    expect((await post(url(), body())).status).toBe(400);
  });
});

describe('Rekor v2', () => {
  const url = () => `${sigstore.rekorV2Url}/api/v2/log/entries`;
  const request = (
    data: string,
    by: TestKey,
    change: { digest?: Buffer; keyDetails?: string; hash?: string } = {},
  ) => ({
    hashedRekordRequestV002: {
      digest: base64(change.digest ?? sha256(data)),
      signature: {
        content: base64(sign(change.hash ?? 'sha256', Buffer.from(data), by.privateKey)),
        verifier: {
          publicKey: { rawBytes: base64(by.spki) },
          keyDetails: change.keyDetails ?? 'PKIX_ECDSA_P256_SHA_256',
        },
      },
    },
  });

  test("a TransparencyLogEntry whose checkpoint is a C2SP note of the log's Ed25519 key", async () => {
    const asked = request('v2', key);
    const { status, json } = await post(url(), asked);
    expect(status).toBe(201);
    const log = logKey(1);
    const keyId = sha256(Buffer.concat([Buffer.from('127.0.0.1\n\x01'), log.der.subarray(-32)]));
    expect(json.logId.keyId).toBe(base64(keyId));
    expect(log.id).toEqual(keyId);
    const { inclusionProof } = json;
    const { text, name, keyHint, signature } = note(inclusionProof.checkpoint.envelope);
    expect(text).toBe(`127.0.0.1\n${inclusionProof.treeSize}\n${inclusionProof.rootHash}\n`);
    expect([name, keyHint]).toEqual(['127.0.0.1', keyId.subarray(0, 4)]);
    expect(verify(null, Buffer.from(text), log.key, signature)).toBe(true);
    const { digest, signature: logged } = asked.hashedRekordRequestV002;
    const hashedRekordV002 = { data: { algorithm: 'SHA2_256', digest }, signature: logged };
    const body = canonicalize({ apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } });
    expect(Buffer.from(json.canonicalizedBody, 'base64').toString()).toBe(body);
    expect([json.integratedTime, json.inclusionPromise]).toEqual(['0', null]);
  });

  test('P-384 with SHA-384', async () => {
    const digest = Buffer.from(await crypto.subtle.digest('SHA-384', Buffer.from('x')));
    const change = { digest, keyDetails: 'PKIX_ECDSA_P384_SHA_384', hash: 'sha384' };
    expect((await post(url(), request('x', newKey('P-384'), change))).status).toBe(201);
  });

  test('what published clients send for DSSE is refused, as rekor-tiles does', async () => {
    const answer = await post(url(), { dsseRequestV002: { envelope: {}, verifiers: [] } });
    expect([answer.status, answer.json.code, answer.json.message]).toEqual([
      400,
      3,
      'invalid type, must be hashedrekord',
    ]);
  });

  test('the same entry again: 409', async () => {
    const asked = request('twice', key);
    expect((await post(url(), asked)).status).toBe(201);
    expect((await post(url(), asked)).status).toBe(409);
  });

  test.each<[string, () => unknown]>([
    ['another digest', () => request('x', key, { digest: sha256('y') })],
    ['a key of another curve than stated', () => request('x', newKey('P-384'))],
    ['curve and hash that do not belong together', () => request('x', key, { keyDetails: 'PKIX_ECDSA_P384_SHA_384' })],
    ['an unknown algorithm', () => request('x', key, { keyDetails: 'PKIX_ED25519' })],
    ['no signature', () => ({ hashedRekordRequestV002: { digest: base64(sha256('x')) } })],
    ['no JSON', () => Buffer.from('x')],
  ])('refused: %s', async (_, body) => {
    expect((await post(url(), body())).status).toBe(400);
  });
});
