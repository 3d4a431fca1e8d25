import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseOmsBundle } from '../../src/verification/signatures/bundle.ts';
import { verifySigstore } from '../../src/verification/signatures/sigstore-verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import {
  type BundleJson,
  type BundleOptions,
  bytesOf,
  type MutableRoot,
  rootOf,
  SAN,
  signBundle,
  utf8String,
} from './bundles.ts';

const HOUR = 3_600_000;
const now = new Date();
const STATEMENT = { _type: 'https://in-toto.io/Statement/v1' };
let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const make = (options?: BundleOptions): Promise<BundleJson> => signBundle(sigstore, STATEMENT, options);
const verify = (bundle: BundleJson, change?: (root: MutableRoot) => void) =>
  verifySigstore(parseOmsBundle(bytesOf(bundle)), [rootOf(sigstore, change)]);
/** A root as of GitHub, whose profile wants no log entry. */
const withoutLog = () => ({ ...rootOf(sigstore), thresholds: { tlog: 0, ctlog: 1, timestamp: 1 } });
const ecPublicKey = (): Buffer =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' });
const refusal = (bundle: BundleJson, change?: (root: MutableRoot) => void): string => {
  const outcome = verify(bundle, change);
  return outcome.ok ? 'accepted' : outcome.checks.map(({ outcome: is, found }) => `${is}: ${found}`).join();
};

describe('accepted', () => {
  test.each<[string, BundleOptions]>([
    ['Rekor v1', {}],
    ['Rekor v1 with a timestamp', { timestamp: true }],
    ['Rekor v2', { log: 2 }],
    ['P-384, Rekor v1', { curve: 'secp384r1' }],
    ['P-384, Rekor v2', { curve: 'secp384r1', log: 2 }],
    ['P-521, Rekor v2', { curve: 'secp521r1', log: 2 }],
    ['an e-mail address', { certificate: { sans: [{ type: 'email', value: 'a@acme.example' }] } }],
    ['the issuer in the old extension only', { extensions: { 8: undefined } }],
  ])('%s', async (_, options) => {
    const outcome = verify(await make(options));
    expect(outcome.checks).toMatchObject([{ id: 'signature.cryptography', outcome: 'pass' }]);
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.value.logged).toBe(true);
    expect(Math.abs(outcome.value.signedAt.getTime() - now.getTime())).toBeLessThan(60_000);
  });

  test('no log, where the profile wants none and has a timestamp', async () => {
    const bundle = parseOmsBundle(bytesOf(await make({ log: 'none' })));
    const github = withoutLog();
    expect(verifySigstore(bundle, [github])).toMatchObject({ ok: true, value: { logged: false } });
    expect(verifySigstore(bundle, [rootOf(sigstore)]).ok).toBe(false);
  });

  test('the time is the earliest that is vouched for', async () => {
    const signedAt = new Date(now.getTime() - 300_000);
    const bundle = await make({ signedAt, timestamp: true, stampedAt: new Date(now.getTime() - 200_000) });
    const outcome = verify(bundle);
    expect(outcome.ok && outcome.value.signedAt.toISOString().slice(0, 19)).toBe(signedAt.toISOString().slice(0, 19));
  });
});

describe('the time', () => {
  test('of an entry without signed promise does not count, even beside one that does', async () => {
    const bundle = await make({ log: 2 });
    const integratedTime = String(Math.floor(now.getTime() / 1000) - 30);
    Object.assign(bundle.verificationMaterial.tlogEntries?.[0] ?? {}, { integratedTime });
    const outcome = verify(bundle);
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.value.signedAt.getTime()).toBeGreaterThan(now.getTime() - 2000);
  });
});

describe('the signature', () => {
  test('of other bytes', async () => {
    const wrong = await make({ sign: (key) => sign('sha256', Buffer.from('something else'), key) });
    expect(refusal(wrong)).toContain('signature verification failed');
  });

  test('by a certificate, where a key is asked for', async () => {
    const bundle = parseOmsBundle(bytesOf(await make({ log: 'none' })));
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(verifySigstore(bundle, [withoutLog()]).ok).toBe(true);
    expect(verifySigstore(bundle, [withoutLog()], publicKey)).toMatchObject({
      checks: [{ outcome: 'fail', found: 'local: signed by another method' }],
    });
  });

  test('of another key than the certificate’s', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const wrong = await make({ sign: (_, payload) => sign('sha256', payload, privateKey) });
    expect(refusal(wrong)).toContain('signature verification failed');
  });

  test('by P-384 with SHA-256: the curve fixes the hash', async () => {
    const { preAuthEncoding } = await import('../../src/statement/dsse.ts');
    const { PAYLOAD_TYPE } = await import('../../src/statement/in-toto.ts');
    const weak = await make({
      curve: 'secp384r1',
      sign: (key, payload) => sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), key),
    });
    expect(refusal(weak)).toContain('signature verification failed');
  });

  test.each(['payload', 'payloadType'] as const)('over another %s', async (field) => {
    const bundle = await make({ log: 'none', timestamp: true });
    bundle.dsseEnvelope[field] = field === 'payload' ? Buffer.from('{}').toString('base64') : 'application/json';
    expect(verifySigstore(parseOmsBundle(bytesOf(bundle)), [withoutLog()]).ok).toBe(false);
  });
});

describe('the certificate', () => {
  const other = { type: 'url', value: 'https://github.com/evil/repo/.github/workflows/x.yml@refs/heads/main' } as const;
  const mine = { type: 'url', value: SAN } as const;
  test.each<[string, BundleOptions, string]>([
    ['without SCT', { certificate: { ctLog: undefined } }, 'expected 1 SCTs, got 0'],
    ['with two names', { certificate: { sans: [mine, other] } }, '2 subject alternative names'],
    ['with two names, the right one last', { certificate: { sans: [other, mine] } }, '2 subject alternative names'],
    ['with the right name twice', { certificate: { sans: [mine, mine] } }, '2 subject alternative names'],
    ['without name', { certificate: { sans: [] } }, '0 subject alternative names'],
    [
      'with a name of another kind',
      { certificate: { sans: [{ type: 'dns', value: 'acme.example' }] } },
      'neither by URI nor by e-mail',
    ],
    ['for TLS', { certificate: { eku: ['1.3.6.1.5.5.7.3.1'] } }, 'not for code signing'],
    ['for anything', { certificate: { eku: [] } }, 'not for code signing'],
    ['without issuer', { extensions: { 1: undefined, 8: undefined } }, 'no OIDC issuer'],
    ['with two issuers', { extensions: { 1: 'https://other.invalid' } }, 'two issuers'],
  ])('%s', async (_, options, why) => {
    expect(refusal(await make(options))).toContain(why);
  });

  const extra = (
    oid: string,
    value: Uint8Array,
    critical = false,
  ): Partial<NonNullable<BundleOptions['certificate']>> => ({
    extensions: [
      { oid: '1.3.6.1.4.1.57264.1.8', value: utf8String('https://local.invalid') },
      { oid, value, critical },
    ],
  });
  test.each<[string, NonNullable<BundleOptions['certificate']>, string]>([
    ['an extension twice', extra('1.3.6.1.4.1.57264.1.8', utf8String('https://local.invalid')), 'is there twice'],
    ['an unknown critical extension', extra('1.2.3.4', utf8String('x'), true), 'critical extension 1.2.3.4'],
    [
      'an extension that is no UTF8String',
      extra('1.3.6.1.4.1.57264.1.12', Buffer.from('https://github.com/acme/model-repo')),
      '',
    ],
    [
      'a UTF8String with more after it',
      extra('1.3.6.1.4.1.57264.1.12', Buffer.concat([utf8String('a'), utf8String('b')])),
      'UTF8String',
    ],
    ['text that is not UTF-8', extra('1.3.6.1.4.1.57264.1.12', Buffer.from([0x0c, 1, 0xff])), 'not UTF-8'],
    [
      'basic constraints of an authority',
      extra('2.5.29.19', Buffer.from('30030101ff', 'hex'), true),
      'of an authority',
    ],
  ])('with %s', async (_, certificate, why) => {
    expect(refusal(await make({ certificate }))).toMatch(new RegExp(`^fail.*${why}`));
  });

  /** A subject alternative name of these bytes. */
  const named = (tag: number, bytes: Buffer): BundleOptions['certificate'] => {
    const name = Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
    const value = Buffer.concat([Buffer.from([0x30, name.length]), name]);
    const issuer = { oid: '1.3.6.1.4.1.57264.1.8', value: utf8String('https://local.invalid') };
    return { sans: [], extensions: [issuer, { oid: '2.5.29.17', value, critical: true }] };
  };
  test.each<[string, number, string, boolean]>([
    ['a URI', 0x86, 'https://a.example', true],
    ['an e-mail address', 0x81, 'a@a.example', true],
    ['a host', 0x82, 'a.example', false],
    ['letters that ASCII does not have', 0x86, 'https://\u00e1.example', false],
    ['a NUL', 0x86, 'https://a.example\0.evil.example', false],
    ['a line break', 0x86, 'https://a.example\n', false],
  ])('named by %s', async (_, tag, name, good) => {
    const certificate = named(tag, Buffer.from(name, 'latin1'));
    expect(verify(await make({ ...(certificate && { certificate }) })).ok).toBe(good);
  });

  test('with its root beside it', async () => {
    const bundle = await make();
    const { certificate } = bundle.verificationMaterial as { certificate?: object };
    const [, , root] = await sigstore.issueCertificate({ publicKey: ecPublicKey(), sans: [] });
    const rawBytes = Buffer.from(root ?? []).toString('base64');
    bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
    delete bundle.verificationMaterial['certificate'];
    bundle.verificationMaterial['x509CertificateChain'] = { certificates: [certificate] };
    expect(verify(bundle).ok).toBe(true);
    bundle.verificationMaterial['x509CertificateChain'] = { certificates: [certificate, { rawBytes }] };
    expect(refusal(bundle)).toBe('fail: local: the bundle holds a root certificate');
  });

  test.each([1, 2] as const)('expired when it was used (Rekor v%s)', async (log) => {
    const notBefore = new Date(now.getTime() - HOUR);
    const notAfter = new Date(now.getTime() - HOUR + 600_000);
    expect(refusal(await make({ log, certificate: { notBefore, notAfter } }))).toContain(
      'Failed to verify certificate chain',
    );
  });

  test('of another authority', async () => {
    await using stranger = await startLocalSigstore();
    expect(refusal(await signBundle(stranger, STATEMENT))).toContain('Failed to verify certificate chain');
  });
});

describe('times and logs', () => {
  test.each([
    [0, 'expected 1 timestamps, got 0'],
    [2, 'expected 2 timestamps, got 0'],
  ])('a threshold of %s times still wants one', async (timestamp, why) => {
    const root = { ...rootOf(sigstore), thresholds: { tlog: 1, ctlog: 1, timestamp } };
    const { checks } = verifySigstore(parseOmsBundle(bytesOf(await make({ log: 2, timestamp: false }))), [root]);
    expect(checks).toMatchObject([{ outcome: 'fail', found: expect.stringContaining(why) }]);
  });

  test('Rekor v2 without a timestamp', async () => {
    expect(refusal(await make({ log: 2, timestamp: false }))).toContain('expected 1 timestamps, got 0');
  });

  test('a time in an entry of Rekor v2 is nobody’s word', async () => {
    const bundle = await make({ log: 2, timestamp: false });
    Object.assign(bundle.verificationMaterial.tlogEntries?.[0] ?? {}, {
      integratedTime: String(Math.floor(now.getTime() / 1000)),
    });
    expect(refusal(bundle)).toContain('expected 1 timestamps, got 0');
  });

  test('a timestamp of other bytes', async () => {
    const bundle = await make({ log: 2 });
    const signedTimestamp = Buffer.from(sigstore.timestamp(Buffer.from('other'))).toString('base64');
    bundle.verificationMaterial['timestampVerificationData'] = { rfc3161Timestamps: [{ signedTimestamp }] };
    expect(refusal(bundle)).toContain('timestamp could not be verified');
  });

  test('no entry in the log', async () => {
    const bundle = await make({ timestamp: true });
    bundle.verificationMaterial.tlogEntries = [];
    expect(refusal(bundle)).toContain('expected 1 tlog entries, got 0');
  });

  test('an entry about something else', async () => {
    const [one, another] = [await make(), await signBundle(sigstore, { ...STATEMENT, other: true })];
    one.verificationMaterial.tlogEntries = another.verificationMaterial.tlogEntries ?? [];
    expect(refusal(one)).toContain('signature mismatch');
  });

  test.each([1, 2] as const)('an entry that names another certificate (Rekor v%s)', async (log) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const [leaf] = await sigstore.issueCertificate({
      publicKey: publicKey.export({ type: 'spki', format: 'der' }),
      sans: [{ type: 'url', value: SAN }],
    });
    expect(refusal(await make({ log, logged: leaf as Uint8Array }))).toContain('another key or certificate');
  });

  test('the same entry twice', async () => {
    const bundle = await make();
    const entries = bundle.verificationMaterial.tlogEntries ?? [];
    entries.push({ ...entries[0] });
    expect(refusal(bundle)).toContain('duplicate');
  });
});

describe('the trusted root', () => {
  const ended = new Date(now.getTime() - HOUR).toISOString();
  test.each<[string, BundleOptions, (root: MutableRoot) => void]>([
    [
      'certificate authority',
      {},
      (root) =>
        root.certificateAuthorities.forEach(({ validFor }) => {
          validFor.end = ended;
        }),
    ],
    [
      'CT log',
      {},
      (root) =>
        root.ctlogs.forEach(({ publicKey }) => {
          publicKey.validFor.end = ended;
        }),
    ],
    [
      'timestamp authority',
      { log: 2 },
      (root) =>
        root.timestampAuthorities.forEach(({ validFor }) => {
          validFor.end = ended;
        }),
    ],
    [
      'log, Rekor v1',
      {},
      (root) =>
        root.tlogs.forEach(({ publicKey }) => {
          publicKey.validFor.end = ended;
        }),
    ],
    [
      'log, Rekor v2',
      { log: 2 },
      (root) =>
        root.tlogs.forEach(({ publicKey }) => {
          publicKey.validFor.end = ended;
        }),
    ],
  ])('an ended %s vouches for nothing signed after its end', async (_, options, change) => {
    const bundle = await make(options);
    expect(verify(bundle).ok).toBe(true);
    expect(refusal(bundle, change)).toMatch(/^fail/);
  });

  test.each<[string, (root: MutableRoot) => void]>([
    [
      'log',
      (root) =>
        root.tlogs.forEach(({ publicKey }) => {
          delete publicKey.validFor.start;
        }),
    ],
    [
      'CT log',
      (root) =>
        root.ctlogs.forEach(({ publicKey }) => {
          delete publicKey.validFor.start;
        }),
    ],
    [
      'certificate authority',
      (root) =>
        root.certificateAuthorities.forEach(({ validFor }) => {
          delete validFor.start;
        }),
    ],
    [
      'timestamp authority',
      (root) =>
        root.timestampAuthorities.forEach(({ validFor }) => {
          delete validFor.start;
        }),
    ],
    [
      'log, with nothing about it,',
      (root) =>
        root.tlogs.forEach((log) => {
          Object.assign(log, { publicKey: undefined });
        }),
    ],
    [
      'timestamp authority, with no period at all,',
      (root) =>
        root.timestampAuthorities.forEach((authority) => {
          Object.assign(authority, { validFor: undefined });
        }),
    ],
  ])('a %s without start of validity is no trust material', async (_, change) => {
    const bundle = await make();
    expect(() => verify(bundle, change)).toThrow(expect.objectContaining({ code: 'TRUST_MATERIAL' }));
  });

  test('roots are never merged', async () => {
    await using other = await startLocalSigstore();
    const mine = rootOf(sigstore);
    const theirs = rootOf(other, undefined, 'other');
    const bundle = parseOmsBundle(bytesOf(await make()));
    // The authority of one and the logs of the other: together they would be enough.
    const authorityOnly = {
      ...mine,
      trustedRoot: { ...theirs.trustedRoot, certificateAuthorities: mine.trustedRoot.certificateAuthorities },
    };
    const logsOnly = {
      ...mine,
      trustedRoot: { ...mine.trustedRoot, certificateAuthorities: theirs.trustedRoot.certificateAuthorities },
    };
    expect(verifySigstore(bundle, [authorityOnly, logsOnly]).ok).toBe(false);
    expect(verifySigstore(bundle, [theirs, mine]).ok).toBe(true);
  });

  test('none is no trust', async () => {
    const bundle = parseOmsBundle(bytesOf(await make()));
    expect(() => verifySigstore(bundle, [])).toThrow(expect.objectContaining({ code: 'TRUST_MATERIAL' }));
  });
});
