/** Fulcio: whom it certifies, with what, and whom it refuses. Certificates are read with node:crypto and @sigstore/core. */
import 'reflect-metadata';
import { generateKeyPairSync, sign, webcrypto, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as x509 from '@peculiar/x509';
import { X509Certificate as SigstoreCertificate } from '@sigstore/core';
import { SignJWT } from 'jose';
import {
  LOCAL_ORGANIZATION,
  type LocalSigstore,
  startLocalSigstore,
} from '../../testing/local-sigstore/local-sigstore.ts';
import { type Answer, newKey, post, requestCertificate, SAN } from './clients.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const SUB = 'repo:acme/model-repo:ref:refs/heads/main';
const SHA = '0123456789abcdef0123456789abcdef01234567';
const certificatesOf = ({ json }: Answer): string[] => json.signedCertificateEmbeddedSct.chain.certificates;
const leafOf = (answer: Answer): X509Certificate => new X509Certificate(certificatesOf(answer)[0] ?? '');

function extension(certificate: X509Certificate, oid: string): Buffer | undefined {
  return SigstoreCertificate.parse(certificate.raw).extension(oid)?.value;
}
/** Raw text below .7, DER UTF8String (tag 12, one length byte) from .8. */
function fulcioText(certificate: X509Certificate, number: number): string | undefined {
  const value = extension(certificate, `1.3.6.1.4.1.57264.1.${number}`);
  if (value === undefined || number < 7) return value?.toString();
  expect([value[0], value[1]]).toEqual([0x0c, value.length - 2]);
  return value.subarray(2).toString();
}

describe('a workflow token', () => {
  let answer: Answer;
  let leaf: X509Certificate;
  beforeAll(async () => {
    answer = await requestCertificate(sigstore, await sigstore.mintToken({ environment: 'prod' }), newKey(), SUB);
    leaf = leafOf(answer);
  });

  test('gets a chain: leaf, intermediate, root', () => {
    expect(answer.status).toBe(200);
    const [, intermediate, root] = certificatesOf(answer).map((pem) => new X509Certificate(pem));
    expect(leaf.verify((intermediate as X509Certificate).publicKey)).toBe(true);
    expect((intermediate as X509Certificate).verify((root as X509Certificate).publicKey)).toBe(true);
    expect(root?.subject.replaceAll('\\', '')).toBe(`O=${LOCAL_ORGANIZATION}\nCN=local-root`); // node escapes the comma
    expect(intermediate?.ca && root?.ca && !leaf.ca).toBe(true);
  });

  test('gets ten minutes, code signing, no subject and one critical SAN', () => {
    expect(leaf.validToDate.getTime() - leaf.validFromDate.getTime()).toBe(600_000);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.3']);
    expect(leaf.subject).toBeFalsy();
    expect(leaf.subjectAltName).toBe(`URI:${SAN}`);
    expect(SigstoreCertificate.parse(leaf.raw).extension('2.5.29.17')?.critical).toBe(true);
  });

  test('gets every extension of the format, in its encoding', () => {
    const repository = 'https://github.com/acme/model-repo';
    const expected: Record<number, string> = {
      1: 'https://local.invalid',
      2: 'push',
      3: SHA,
      4: 'release',
      5: 'acme/model-repo',
      6: 'refs/heads/main',
      8: 'https://local.invalid',
      9: SAN,
      10: SHA,
      11: 'github-hosted',
      12: repository,
      13: SHA,
      14: 'refs/heads/main',
      15: '1001',
      16: 'https://github.com/acme',
      17: '2002',
      18: SAN,
      19: SHA,
      20: 'push',
      21: `${repository}/actions/runs/3003/attempts/1`,
      22: 'public',
      23: 'prod',
      24: SUB,
    };
    const found = Object.keys(expected).map((number) => [number, fulcioText(leaf, Number(number))]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

test('serial numbers differ', async () => {
  const token = await sigstore.mintToken();
  const serials = await Promise.all(
    [1, 2, 3].map(async () => leafOf(await requestCertificate(sigstore, token, newKey(), SUB)).serialNumber),
  );
  expect(new Set(serials).size).toBe(3);
});

test('a claim that is empty or absent has no extension', async () => {
  const token = await sigstore.mintToken({ environment: '', repository_visibility: undefined });
  const leaf = leafOf(await requestCertificate(sigstore, token, newKey(), SUB));
  expect([fulcioText(leaf, 22), fulcioText(leaf, 23)]).toEqual([undefined, undefined]);
});

test('a reusable workflow: the SAN names the builder, the extensions the caller', async () => {
  const builder = 'acme/builder/.github/workflows/train.yml@refs/tags/v1';
  const token = await sigstore.mintToken({ repository: 'eve/fork', job_workflow_ref: builder });
  const leaf = leafOf(await requestCertificate(sigstore, token, newKey(), 'repo:eve/fork:ref:refs/heads/main'));
  expect(leaf.subjectAltName).toBe(`URI:https://github.com/${builder}`);
  expect([fulcioText(leaf, 9), fulcioText(leaf, 12)]).toEqual([
    `https://github.com/${builder}`,
    'https://github.com/eve/fork',
  ]);
});

describe('other tokens', () => {
  test('e-mail: proved over the address, SAN of kind e-mail, no workflow extensions', async () => {
    const token = await sigstore.mintToken({ job_workflow_ref: undefined, email: 'a@b.example', email_verified: true });
    const leaf = leafOf(await requestCertificate(sigstore, token, newKey(), 'a@b.example'));
    expect([leaf.subjectAltName, fulcioText(leaf, 12)]).toEqual(['email:a@b.example', undefined]);
  });

  test('URI subject', async () => {
    const sub = 'https://local.invalid/throw-away';
    const token = await sigstore.mintToken({ job_workflow_ref: undefined, sub });
    expect(leafOf(await requestCertificate(sigstore, token, newKey(), sub)).subjectAltName).toBe(`URI:${sub}`);
  });

  test.each([
    ['an e-mail that nobody verified', { email: 'a@b.example', email_verified: false }, 'a@b.example'],
    ['a subject that is no URI', { sub: 'alice' }, 'alice'],
  ])('%s is refused', async (_, claims, challenge) => {
    const token = await sigstore.mintToken({ job_workflow_ref: undefined, ...claims });
    expect((await requestCertificate(sigstore, token, newKey(), challenge)).status).toBe(400);
  });
});

describe('refused as Fulcio does', () => {
  const seconds = Math.floor(Date.now() / 1000);
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const forged = (alg: string, key: Parameters<SignJWT['sign']>[0]) =>
    new SignJWT({ iss: sigstore.issuer, aud: 'sigstore', sub: SUB, exp: seconds + 600 })
      .setProtectedHeader({ alg, kid: 'local-1' })
      .sign(key);
  const none = () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({ iss: sigstore.issuer, aud: 'sigstore', sub: SUB, exp: seconds + 600 })}.`;
  };
  test.each<[string, () => string | Promise<string>]>([
    ['expired', () => sigstore.mintToken({ iat: seconds - 900, nbf: seconds - 900, exp: seconds - 300 })],
    ['not yet valid', () => sigstore.mintToken({ nbf: seconds + 300 })],
    ['without an end', () => sigstore.mintToken({ exp: undefined })],
    ['for another audience', () => sigstore.mintToken({ aud: 'nobody' })],
    ['of another issuer', () => sigstore.mintToken({ iss: 'https://token.actions.githubusercontent.com' })],
    ['signed by a stranger', () => forged('RS256', stranger)],
    ['signed with the public key as a secret', () => forged('HS256', new TextEncoder().encode('x'.repeat(64)))],
    ['not signed', none],
    ['not a token', () => 'x'],
    ['absent', () => ''],
  ])('a token %s', async (_, token) => {
    const answer = await requestCertificate(sigstore, await token(), newKey(), SUB);
    expect([answer.status, answer.json.code]).toEqual([400, 3]);
    expect(answer.json.message).toBe('There was an error processing the identity token');
  });

  test('a key that the requester does not hold', async () => {
    const answer = await requestCertificate(
      sigstore,
      await sigstore.mintToken(),
      { ...newKey(), pem: newKey().pem },
      SUB,
    );
    expect([answer.status, answer.json.message]).toEqual([
      400,
      'The signature supplied in the request could not be verified',
    ]);
  });

  test('a proof over something else than the subject', async () => {
    expect((await requestCertificate(sigstore, await sigstore.mintToken(), newKey(), SAN)).status).toBe(400);
  });

  test('a weak or unreadable key', async () => {
    const token = await sigstore.mintToken();
    expect((await requestCertificate(sigstore, token, newKey('secp256k1'), SUB)).json.message).toMatch(/insecure/);
    expect((await requestCertificate(sigstore, token, { ...newKey(), pem: 'x' }, SUB)).json.message).toMatch(
      /could not be parsed/,
    );
  });
});

describe('certificate signing requests', () => {
  const request = async (csr: string) =>
    post(
      `${sigstore.fulcioUrl}/api/v2/signingCert`,
      { certificateSigningRequest: Buffer.from(csr).toString('base64') },
      {
        authorization: `Bearer ${await sigstore.mintToken()}`,
      },
    );
  const newCsr = async () => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    return await x509.Pkcs10CertificateRequestGenerator.create({
      name: 'E=a@b.example',
      keys,
      signingAlgorithm: algorithm,
    });
  };

  test("the key is the request's, the name the token's", async () => {
    const csr = await newCsr();
    const leaf = leafOf(await request(csr.toString('pem')));
    expect(leaf.publicKey.export({ format: 'der', type: 'spki' })).toEqual(Buffer.from(csr.publicKey.rawData));
    expect(leaf.subjectAltName).toBe(`URI:${SAN}`);
  });

  test('refused: another signature, or no request', async () => {
    const der = Buffer.from((await newCsr()).rawData);
    der.writeUInt8(der.readUInt8(der.length - 1) ^ 1, der.length - 1);
    const answer = await request(new x509.Pkcs10CertificateRequest(new Uint8Array(der)).toString('pem'));
    expect(answer.json.message).toMatch(/signature supplied in the request could not be verified/);
    expect((await request('x')).json.message).toMatch(/signing request could not be parsed/);
  });
});

test('P-384 keys are proved with SHA-384', async () => {
  const key = newKey('P-384');
  const proofOfPossession = sign('sha384', Buffer.from(SUB), key.privateKey).toString('base64');
  const answer = await post(`${sigstore.fulcioUrl}/api/v2/signingCert`, {
    credentials: { oidcIdentityToken: await sigstore.mintToken() },
    publicKeyRequest: { publicKey: { content: key.pem }, proofOfPossession },
  });
  expect(leafOf(answer).publicKey.asymmetricKeyDetails?.namedCurve).toBe('secp384r1');
});
