/** Who made a signature, by each of the three methods, under which names, and which logs may hold it. */

import { generateKeyPairSync, KeyObject, sign, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { type Party, party } from '../../scripts/vectors/methods.ts';
import { SIGNED_AT } from '../../scripts/vectors/world.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { keyHint } from '../../src/statement/signing-key.ts';
import { parseTrustedCertificates } from '../../src/verification/certificates/certificate-verify.ts';
import { parseDsseBundle } from '../../src/verification/signatures/bundle.ts';
import { type Trust, type Vouched, vouchFor } from '../../src/verification/signatures/vouch.ts';
import { vouchedByAny } from '../../src/verification/signatures/vouched-by.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, base64, bytesOf, ISSUER, type MutableRoot, rootOf, SAN, signBundle } from './bundles.ts';

let sigstore: LocalSigstore;
let entry: object;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  entry = (await signBundle(sigstore, {})).verificationMaterial.tlogEntries?.[0] ?? {};
});
afterAll(() => sigstore.close());

const payload = Buffer.from('{}');
const bundleBy = (key: KeyObject, verificationMaterial: object) => {
  const sig = base64(sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), key));
  const dsseEnvelope = { payload: base64(payload), payloadType: PAYLOAD_TYPE, signatures: [{ sig }] };
  const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  return parseDsseBundle(bytesOf({ mediaType, verificationMaterial, dsseEnvelope }));
};
const vouched = (outcome: ReturnType<typeof vouchFor>): Vouched => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.checks));
  expect(outcome.checks).toMatchObject([{ id: 'signature.cryptography', outcome: 'pass' }]);
  return outcome.value;
};
const IN_A_LOG = ['the bundle has a log entry'];

describe('a key', () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hint = keyHint(keys.publicKey);
  const by = (material: object = {}, key = keys.publicKey) =>
    vouchFor(bundleBy(keys.privateKey, { publicKey: { hint }, ...material }), { method: 'key', key }, new Date());

  test('is known by its PEM and by its DER', () => {
    const fingerprints = [sha256Hex(keys.publicKey.export({ type: 'spki', format: 'der' }))];
    const value = { signer: { method: 'key', hint, fingerprints } };
    expect(vouched(by())).toStrictEqual(value);
    expect(vouched(by({ tlogEntries: [] }))).toStrictEqual(value);
  });

  test('may be in a log where the bundle has an entry', () => {
    expect(vouched(by({ tlogEntries: [entry] })).exposed).toEqual(IN_A_LOG);
  });

  test('that is another vouches for nothing', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(by({}, publicKey)).toMatchObject({ ok: false, checks: [{ outcome: 'fail' }] });
  });
});

describe('a certificate', () => {
  let root: Party;
  let leaf: Party;
  let other: Party;
  beforeAll(async () => {
    root = await party('root', { ca: true });
    leaf = await party('leaf', { issuer: root });
    other = await party('root', { ca: true });
  });
  const derOf = ({ certificate }: Party): Buffer => Buffer.from(certificate.rawData);
  const by = (material: object, { trusted = root, key = leaf } = {}) => {
    const certificates = [{ rawBytes: base64(derOf(leaf)) }];
    const bundle = bundleBy(KeyObject.from(key.keys.privateKey), {
      x509CertificateChain: { certificates },
      ...material,
    });
    const anchors = parseTrustedCertificates([trusted.certificate.toString('pem')]);
    return vouchFor(bundle, { method: 'certificate', trusted: anchors }, SIGNED_AT);
  };

  test('is known by its bytes, its key and its authority', () => {
    const names = [leaf, root].flatMap(({ certificate }) =>
      [certificate.rawData, certificate.publicKey.rawData].map((bytes) => sha256Hex(Buffer.from(bytes))),
    );
    for (const material of [{}, { tlogEntries: [] }]) {
      const { signer, ...more } = vouched(by(material));
      expect(signer).toMatchObject({ method: 'certificate', subject: 'CN=leaf', sha256: names[0] });
      expect(signer.fingerprints).toEqual(expect.arrayContaining(names));
      expect(more).toStrictEqual({});
    }
  });

  test('may be in a log where the bundle has an entry', () => {
    expect(vouched(by({ tlogEntries: [entry] })).exposed).toEqual(IN_A_LOG);
  });

  test('vouches for nothing that another key signed, or under another authority', () => {
    expect(by({}, { key: root }).checks).toMatchObject([{ id: 'signature.cryptography', outcome: 'fail' }]);
    const stranger = by({}, { trusted: other });
    expect(stranger).toMatchObject({ ok: false, checks: [{ id: 'signature.certificate', outcome: 'fail' }] });
  });
});

describe('an identity', () => {
  const by = async (options: BundleOptions = {}, change?: (root: MutableRoot) => void, thresholds = {}) => {
    const bundle = await signBundle(sigstore, {}, { timestamp: true, ...options });
    const root = rootOf(sigstore, change);
    const roots = [{ ...root, thresholds: { ...root.thresholds, ...thresholds } }];
    const trust: Trust = { method: 'sigstore', expected: { identity: SAN, issuer: ISSUER }, roots };
    const { rawBytes = '' } = bundle.verificationMaterial['certificate'] as { rawBytes?: string };
    return {
      ...vouched(vouchFor(parseDsseBundle(bytesOf(bundle)), trust, new Date())),
      der: Buffer.from(rawBytes, 'base64'),
    };
  };

  test('is known by its certificate and its key as well, and by those above it', async () => {
    const { signer, der } = await by();
    const { certificateAuthorities } = rootOf(sigstore).trustedRoot as TrustedRoot;
    const above = certificateAuthorities.flatMap(({ certChain }) => certChain?.certificates ?? []);
    const names = [der, ...above.map(({ rawBytes }) => rawBytes)].flatMap((one) => {
      const { raw, publicKey } = new X509Certificate(one);
      return [raw, publicKey.export({ type: 'spki', format: 'der' })].map(sha256Hex);
    });
    expect(signer).toMatchObject({ method: 'sigstore', san: SAN, issuer: ISSUER });
    expect(names).toHaveLength(6);
    expect(signer.fingerprints).toEqual(names);
  });

  test('has no source repository where the certificate names none', async () => {
    expect((await by({ extensions: { 12: undefined } })).signer).not.toHaveProperty('sourceRepository');
  });

  const LOGS = ['local has a log of signatures', 'local has a log of certificates'] as const;
  const noLog = (root: MutableRoot) => {
    root.tlogs = [];
  };
  const noCtLog = (root: MutableRoot) => {
    root.ctlogs = [];
  };
  const unlogged: BundleOptions = { log: 'none' };
  /** Without SCT. */
  const uncertified: BundleOptions = { certificate: { ctLog: undefined } };
  test('is in the logs of its instance, whether or not the bundle shows an entry', async () => {
    expect(await by()).toMatchObject({ logged: true, exposed: LOGS });
    expect(await by(unlogged, undefined, { tlog: 0 })).toMatchObject({ logged: false, exposed: LOGS });
    expect((await by(unlogged, noLog, { tlog: 0 })).exposed).toEqual(LOGS.slice(1));
    expect((await by(uncertified, noCtLog, { ctlog: 0 })).exposed).toEqual(LOGS.slice(0, 1));
  });

  test('is in no log of an instance that has none', async () => {
    const value = await by(
      { ...unlogged, ...uncertified },
      (root) => {
        noLog(root);
        noCtLog(root);
      },
      { tlog: 0, ctlog: 0 },
    );
    expect(value).not.toHaveProperty('exposed');
  });
});

describe('one of several', () => {
  const expecting = (identity: string): Trust => ({
    method: 'sigstore',
    expected: { identity, issuer: ISSUER },
    roots: [rootOf(sigstore)],
  });
  const any = async (...trusts: Trust[]) =>
    vouchedByAny(parseDsseBundle(bytesOf(await signBundle(sigstore, {}))), trusts, new Date());

  test('is enough', async () => {
    expect(await any(expecting('x'), expecting(SAN))).toMatchObject({ ok: true, value: { signer: { san: SAN } } });
  });

  test('by a key too, which has no identity to be compared', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const bundle = bundleBy(privateKey, { publicKey: { hint: 'x' } });
    const trust: Trust = { method: 'key', key: publicKey };
    expect(vouchedByAny(bundle, [expecting(SAN), trust], new Date())).toMatchObject({ ok: true });
    expect(vouchedByAny(bundle, [expecting(SAN)], new Date()).ok).toBe(false);
  });

  test('and none says why each is not', async () => {
    const { ok, checks } = await any(expecting('x'), expecting('y'));
    expect(ok).toBe(false);
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { id: 'identity.san', expected: 'x', found: SAN },
      { id: 'identity.san', expected: 'y', found: SAN },
    ]);
    expect(await any()).toEqual({ ok: false, checks: [] });
  });
});
