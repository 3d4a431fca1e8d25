import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bundleFromJSON, type SerializedBundle } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { assertBundleServes } from '../../src/sigstore/bundle-check.ts';
import { getIdentityToken, type IdentityToken } from '../../src/sigstore/identity-token.ts';
import { type Instance, instanceFromTrustConfig } from '../../src/sigstore/instances.ts';
import { createSigstoreSigner, type SigstoreSignerOptions } from '../../src/sigstore/sign.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import {
  type ClaimOverrides,
  type LocalSigstore,
  type RekorChoice,
  startLocalSigstore,
} from '../../testing/local-sigstore/local-sigstore.ts';
import { rejection } from './helpers.ts';

// Some tests wait for time to run out, on machines that may be busy.
jest.setTimeout(30_000);

/** Generous: on a busy machine a service that works must never look silent. */
const QUICK = { connectMs: 2000, attemptMs: 5000, wholeMs: 20_000, retries: 1, backoffMs: 10 };
const IMPATIENT = { ...QUICK, attemptMs: 1000, retries: 0 };
const payload = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');
const SAN = 'https://github.com/acme/model-repo/.github/workflows/release.yml@refs/heads/main';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const instance = (rekor: RekorChoice): Instance => instanceFromTrustConfig(sigstore.trustConfig(rekor), 'local');
const token = async (claims: ClaimOverrides = {}): Promise<IdentityToken> =>
  getIdentityToken({ env: { SIGSTORE_ID_TOKEN: await sigstore.mintToken(claims) } });
const signer = (rekor: RekorChoice, options: SigstoreSignerOptions = { limits: QUICK }) =>
  createSigstoreSigner(instance(rekor), token, options);
const sign = async (rekor: RekorChoice, options?: SigstoreSignerOptions): Promise<SerializedBundle> =>
  (await (await signer(rekor, options)).sign(payload, PAYLOAD_TYPE)) as SerializedBundle;

function verifyStock(bundle: SerializedBundle, tlogThreshold: number) {
  const material = toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot));
  const verifier = new Verifier(material, { tlogThreshold, ctlogThreshold: 1, timestampThreshold: 1 });
  return verifier.verify(toSignedEntity(bundleFromJSON(bundle))).identity?.subjectAlternativeName;
}

describe('createSigstoreSigner', () => {
  test.each([
    [1, 'dsse', '0.0.1'],
    [2, 'hashedrekord', '0.0.2'],
  ] as const)('Rekor v%s: the bundle verifies', async (rekor, kind, version) => {
    const bundle = await sign(rekor);
    expect(bundle.mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
    const { verificationMaterial: material, dsseEnvelope } = bundle;
    expect(material.certificate?.rawBytes).toBeTruthy();
    expect(material.tlogEntries).toMatchObject([
      { kindVersion: { kind, version }, logIndex: expect.stringMatching(/^\d+$/) },
    ]);
    expect(material.timestampVerificationData?.rfc3161Timestamps).toHaveLength(1);
    expect(dsseEnvelope).toMatchObject({ payloadType: PAYLOAD_TYPE, payload: payload.toString('base64') });
    expect(verifyStock(bundle, 1)).toBe(SAN);
  });

  test('no log: a timestamp, and an empty list of entries', async () => {
    const bundle = await sign('none');
    expect(bundle.verificationMaterial.tlogEntries).toEqual([]);
    expect(verifyStock(bundle, 0)).toBe(SAN);
  });

  test('says who is going to sign', async () => {
    const { describe: description } = await signer(1);
    expect(description).toEqual({
      method: 'sigstore',
      identity: SAN,
      issuer: sigstore.issuer,
      sourceRepository: 'https://github.com/acme/model-repo',
    });
  });

  test('a payload of 50,000 files', async () => {
    const resources = Array.from({ length: 50_000 }, (_, i) => ({ name: `data/${i}.bin`, digest: 'a'.repeat(64) }));
    const large = Buffer.from(JSON.stringify(resources));
    for (const rekor of [1, 2] as const) {
      const bundle = (await (await signer(rekor)).sign(large, PAYLOAD_TYPE)) as SerializedBundle;
      expect(verifyStock(bundle, 1)).toBe(SAN);
    }
  });
});

describe('tokens', () => {
  const seconds = () => Math.floor(Date.now() / 1000);

  test('one serves several signatures; one that is about to end is replaced', async () => {
    for (const [life, expected] of [
      [300, 1],
      [30, 3],
    ] as const) {
      let asked = 0;
      const provider = () => token({ exp: seconds() + life + asked++ });
      const signing = await createSigstoreSigner(instance(2), provider, { limits: QUICK });
      await signing.sign(payload, PAYLOAD_TYPE);
      await signing.sign(payload, PAYLOAD_TYPE);
      expect(asked).toBe(expected);
    }
  });

  test('another identity half-way is refused: it is not the one that was announced', async () => {
    let asked = 0;
    const provider = () => token({ exp: seconds() + 30, repository: asked++ === 0 ? 'acme/model-repo' : 'acme/other' });
    const signing = await createSigstoreSigner(instance(1), provider);
    const error = await rejection(signing.sign(payload, PAYLOAD_TYPE));
    expect([error.code, error.message]).toEqual(['IDENTITY_TOKEN', expect.stringContaining('acme/other')]);
  });

  test('Fulcio’s refusal names the token’s likely faults, and never the token', async () => {
    const [head, body] = (await sigstore.mintToken()).split('.');
    const forged = await getIdentityToken({ env: { SIGSTORE_ID_TOKEN: `${head}.${body}.${'A'.repeat(300)}` } });
    const signing = await createSigstoreSigner(instance(1), async () => forged, { limits: QUICK });
    const error = await rejection(signing.sign(payload, PAYLOAD_TYPE));
    expect([error.code, error.message]).toEqual(['SERVICE', expect.stringMatching(/^Fulcio \(.*\) answered 400: /)]);
    expect(error.guidance).toMatch(/issuer.*audience sigstore.*clock/);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(body);
  });
});

describe('a service fails', () => {
  const services = [
    ['fulcio', 1, 'Fulcio'],
    ['rekor-v1', 1, 'Rekor'],
    ['rekor-v2', 2, 'Rekor'],
    ['tsa', 'none', 'the timestamp authority'],
    ['tsa', 2, 'the timestamp authority'],
  ] as const;
  const faults = [
    ['500', /answered 500: fault asked for/],
    ['429', /answered 429/],
    ['close', /could not be reached/],
    ['garbage', /gave an answer that cannot be used/],
  ] as const;
  const cases = services.flatMap(([service, rekor, name]) =>
    faults.map(([fault, message]) => [service, rekor, fault, name, message] as const),
  );

  test.each(cases)('%s (Rekor %s): %s', async (service, rekor, fault, name, message) => {
    sigstore.setFault(service, fault);
    try {
      const error = await rejection(sign(rekor));
      expect([error.code, error.details['service']]).toEqual(['SERVICE', name]);
      expect(error.message).toMatch(message);
      expect(error.message).toContain(sigstore.url);
      expect(error.guidance).toMatch(/Run it again|signing config/);
    } finally {
      sigstore.setFault(service, undefined);
    }
  });

  test('hang: each is named after the time an attempt may take', async () => {
    const outcomes = services.map(async ([service, rekor, name]) => {
      await using own = await startLocalSigstore();
      const raw = await own.mintToken();
      const provider = () => getIdentityToken({ env: { SIGSTORE_ID_TOKEN: raw } });
      const named = instanceFromTrustConfig(own.trustConfig(rekor), 'local');
      const signing = await createSigstoreSigner(named, provider, { limits: IMPATIENT });
      own.setFault(service, 'hang');
      const error = await rejection(signing.sign(payload, PAYLOAD_TYPE));
      expect([error.code, error.details['service'], error.details['failure']]).toEqual(['SERVICE', name, 'silent']);
    });
    await Promise.all(outcomes);
  });

  test('a slow service is waited for', async () => {
    sigstore.setFault('rekor-v2', 'slow');
    try {
      expect(verifyStock(await sign(2, { limits: QUICK }), 1)).toBe(SAN);
    } finally {
      sigstore.setFault('rekor-v2', undefined);
    }
  });

  test('no such machine; nothing listens', async () => {
    const fulcioUrl = 'https://fulcio.invalid';
    const unknown = await createSigstoreSigner({ ...instance(1), fulcioUrl }, token, { limits: QUICK });
    expect((await rejection(unknown.sign(payload, PAYLOAD_TYPE))).message).toMatch(
      /^Fulcio \(https:\/\/fulcio.invalid\) could not/,
    );
    const tsaUrl = 'http://127.0.0.1:9/api/v1/timestamp';
    const closed = await createSigstoreSigner({ ...instance(1), tsaUrl }, token, { limits: QUICK });
    expect((await rejection(closed.sign(payload, PAYLOAD_TYPE))).message).toMatch(
      /timestamp authority \(http:\/\/127.0.0.1:9\/api.*ECONNREFUSED/,
    );
  });

  test('one that never gets as far as a request is named when the time is over', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const rekor = { url, version: 1 } as const;
    const limits = { ...QUICK, wholeMs: 1000 };
    const signing = await createSigstoreSigner({ ...instance(1), rekor }, token, { limits });
    const error = await rejection(signing.sign(payload, PAYLOAD_TYPE));
    expect([error.code, error.details['service'], error.details['url']]).toEqual(['SERVICE', 'Rekor', url]);
    mute.close();
    for (const socket of sockets) socket.destroy();
    await setTimeout(100);
  });

  test('whoever aborts does not wait', async () => {
    sigstore.setFault('fulcio', 'hang');
    try {
      const signing = await signer(1, { limits: IMPATIENT });
      // The service never answers: that this settles at all, and by the signal and not by a limit, is the point.
      const error = await rejection(signing.sign(payload, PAYLOAD_TYPE, AbortSignal.timeout(50)));
      expect(error.code).toBe('ABORTED');
      expect((await rejection(signing.sign(payload, PAYLOAD_TYPE, AbortSignal.abort()))).code).toBe('ABORTED');
      // The library cannot be called back: its request ends by itself.
      await setTimeout(IMPATIENT.attemptMs + 100);
    } finally {
      sigstore.setFault('fulcio', undefined);
    }
  });
});

describe('an answer of the log gets lost', () => {
  test.each([1, 2] as const)('Rekor v%s has the entry already: signed anew, with another key', async (rekor) => {
    let posted = 0;
    const lossy = createHttpServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', body: Buffer.concat(parts), headers };
      const answer = await fetch(`${sigstore.url}${request.url}`, init);
      if (++posted === 1) return response.destroy();
      return response.writeHead(answer.status, headers).end(await answer.text());
    });
    await new Promise<void>((resolve) => lossy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(lossy.address() as AddressInfo).port}`;
    const signing = await createSigstoreSigner({ ...instance(rekor), rekor: { url, version: rekor } }, token, {
      limits: QUICK,
    });
    const bundle = (await signing.sign(payload, PAYLOAD_TYPE)) as SerializedBundle;
    lossy.close();
    lossy.closeAllConnections();
    expect([verifyStock(bundle, 1), posted]).toEqual([SAN, 3]);
  });
});

describe('assertBundleServes', () => {
  test('parts that belong to another signature are noticed while one can still sign again', async () => {
    const [bundle, other] = [await sign(2), await sign(2)];
    const signed = { instance: instance(2), payload, payloadType: PAYLOAD_TYPE };
    await assertBundleServes(bundle, signed);
    const { certificate: _certificate, ...others } = other.verificationMaterial;
    const parts = [
      [{ certificate: other.verificationMaterial.certificate }, 'Fulcio'],
      [{ certificate: { rawBytes: 'AAAA' } }, 'Fulcio'],
      [{ tlogEntries: others.tlogEntries }, 'Rekor'],
      [{ tlogEntries: [] }, 'Rekor'],
      [{ timestampVerificationData: others.timestampVerificationData }, 'the timestamp authority'],
      [{ timestampVerificationData: { rfc3161Timestamps: [] } }, 'the timestamp authority'],
      [{ timestampVerificationData: undefined }, 'the timestamp authority'],
    ] as const;
    for (const [part, service] of parts) {
      const mixed = {
        ...bundle,
        verificationMaterial: { ...bundle.verificationMaterial, ...part },
      } as SerializedBundle;
      const error = await rejection(assertBundleServes(mixed, signed));
      expect([error.code, error.details['service']]).toEqual(['SERVICE', service]);
    }
  });
});
