/** What a signing certificate must say, and whom it names. */
import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parseCertificate } from '../../src/verification/certificates/certificate.ts';
import { certificateIdentity, leafFaults } from '../../src/verification/certificates/fulcio-leaf.ts';
import {
  type Authority,
  createChild,
  createRoot,
  EKU_CODE_SIGNING,
  issueLeaf,
  type LeafRequest,
} from '../../testing/local-sigstore/ca.ts';
import { der } from '../../testing/local-sigstore/der.ts';
import { fulcioExtensions, ISSUER, SAN } from './bundles.ts';

let ca: Authority;
beforeAll(async () => {
  ca = await createRoot('test', 'root', 1);
});

const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' });
const issuer = fulcioExtensions({ 8: ISSUER });
const named: Partial<LeafRequest> = { sans: [{ type: 'url', value: SAN }], extensions: issuer };

async function leaf(over: Partial<LeafRequest>) {
  const dates = { notBefore: new Date('2026-01-01'), notAfter: new Date('2026-01-02') };
  const certificate = await issueLeaf(ca, { publicKey, sans: [], ...dates, ...over });
  return parseCertificate(Buffer.from(certificate.rawData));
}

/** `otherName` of a subject alternative name (RFC 5280, 4.2.1.6), with a UTF8String. */
function otherName(oid: string, text: string): NonNullable<LeafRequest['extensions']>[number] {
  const value = der(0xa0, der(0x0c, Buffer.from(text)));
  return { oid: '2.5.29.17', value: der(0x30, der(0xa0, Buffer.from(oid, 'hex'), value)) };
}
const USER_NAME = '060a2b0601040183bf300107';

describe('faults', () => {
  test('none', async () => expect(leafFaults(await leaf(named))).toEqual([]));

  test('an authority’s certificate has nearly all of them', async () => {
    const child = await createChild(ca, { organization: 'test', commonName: 'ca', eku: EKU_CODE_SIGNING, ca: true });
    expect(leafFaults(parseCertificate(Buffer.from(child.certificate.rawData)))).toEqual([
      'the certificate is that of an authority',
      'the certificate is not for digital signatures',
      'the certificate has 0 subject alternative names, not one',
      'the certificate names no OIDC issuer',
    ]);
  });

  test('a name of another kind', async () => {
    const dns = await leaf({ ...named, sans: [{ type: 'dns', value: 'example.com' }] });
    expect(leafFaults(dns)).toEqual(['the certificate names its holder neither by URI nor by e-mail']);
    const other = await leaf({ extensions: [...issuer, otherName('06032a0304', 'alice')] });
    expect(leafFaults(other)).toEqual(['the certificate names its holder neither by URI nor by e-mail']);
  });
});

describe('whom it names', () => {
  const identityOf = async (over: Partial<LeafRequest>) => certificateIdentity(await leaf({ ...named, ...over }));

  test('a URI, an e-mail address, a user name of Fulcio’s', async () => {
    expect(await identityOf({})).toMatchObject({ san: SAN, issuer: ISSUER });
    expect(await identityOf({ sans: [{ type: 'email', value: 'a@example.com' }] })).toMatchObject({
      san: 'a@example.com',
    });
    const user = { sans: [], extensions: [...issuer, otherName(USER_NAME, 'alice!example.com')] };
    expect(await identityOf(user)).toMatchObject({ san: 'alice!example.com' });
  });

  test('nobody, by no name, two names, or a name of another kind', async () => {
    expect(await identityOf({ sans: [] })).toBeUndefined();
    const two = { sans: [{ type: 'url', value: SAN } as const, { type: 'url', value: 'https://x.example' } as const] };
    expect(await identityOf(two)).toBeUndefined();
    expect(await identityOf({ sans: [{ type: 'dns', value: 'example.com' }] })).toBeUndefined();
    expect(await identityOf({ sans: [], extensions: [...issuer, otherName('06032a0304', 'alice')] })).toBeUndefined();
  });

  test('nobody, without an issuer', async () => {
    expect(await identityOf({ extensions: [] })).toBeUndefined();
    expect(await identityOf({ extensions: fulcioExtensions({ 1: ISSUER }) })).toMatchObject({
      san: SAN,
      issuer: ISSUER,
    });
  });
});
