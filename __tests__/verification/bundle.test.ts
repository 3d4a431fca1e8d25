import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BundleError, parseBundle, parseOmsBundle } from '../../src/verification/signatures/bundle.ts';

const B64 = Buffer.from('bytes').toString('base64');

interface Loose {
  [key: string]: Loose & Loose[];
}

const ENTRY = {
  logIndex: '7',
  logId: { keyId: B64 },
  kindVersion: { kind: 'dsse', version: '0.0.1' },
  integratedTime: '1700000000',
  inclusionPromise: { signedEntryTimestamp: B64 },
  inclusionProof: { logIndex: '7', rootHash: B64, treeSize: '9', hashes: [B64], checkpoint: { envelope: 'x' } },
  canonicalizedBody: B64,
};
const BUNDLE = {
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: {
    certificate: { rawBytes: B64 },
    tlogEntries: [ENTRY],
    timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: B64 }] },
  },
  dsseEnvelope: { payload: B64, payloadType: 'application/vnd.in-toto+json', signatures: [{ sig: B64, keyid: '' }] },
};

const bend = (change: (bundle: Loose) => void): Buffer => {
  const copy = structuredClone(BUNDLE) as unknown as Loose;
  change(copy);
  return Buffer.from(JSON.stringify(copy));
};
const faults = (bytes: Uint8Array): readonly string[] => {
  try {
    parseOmsBundle(bytes);
    return [];
  } catch (error) {
    if (error instanceof BundleError) return error.faults;
    throw error;
  }
};
const set = (bundle: Loose, path: string, value: unknown): void => {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => (at as never)[key] as Loose, bundle);
  if (value === undefined) delete (parent as never as Record<string, unknown>)[last];
  else (parent as never as Record<string, unknown>)[last] = value;
};

test('a bundle of every kind of field', () => {
  expect(parseOmsBundle(bend(() => {}))).toMatchObject({
    logEntries: 1,
    material: { kind: 'certificate' },
    content: { kind: 'dsse' },
  });
});

test.each([
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
])('version %s', (mediaType) => {
  expect(faults(bend((it) => set(it, 'mediaType', mediaType)))).toEqual([]);
});

const M = 'verificationMaterial';
test.each<[string, unknown]>([
  ['mediaType', undefined],
  ['mediaType', 'application/vnd.dev.sigstore.bundle.v0.4+json'],
  ['mediaType', 'application/vnd.dev.sigstore.bundle.v0.1+json'],
  ['mediaType', 'application/vnd.dev.sigstore.bundle.v0.3+jsonx'],
  ['mediaType', 'application/vnd.dev.sigstore.bundle+json;version=0.9'],
  [M, undefined],
  [M, []],
  [`${M}.certificate`, undefined],
  [`${M}.certificate.rawBytes`, ''],
  [`${M}.certificate.rawBytes`, 7],
  [`${M}.certificate.rawBytes`, `${B64}\n`],
  [`${M}.certificate.rawBytes`, B64.replace('=', '')],
  [`${M}.publicKey`, { hint: 'x' }],
  [`${M}.x509CertificateChain`, { certificates: [{ rawBytes: B64 }] }],
  [`${M}.tlogEntries`, undefined],
  [`${M}.tlogEntries`, {}],
  [`${M}.tlogEntries`, [7]],
  [`${M}.tlogEntries`, Array.from({ length: 9 }, () => ENTRY)],
  [`${M}.tlogEntries.0.logIndex`, '-1'],
  [`${M}.tlogEntries.0.logIndex`, 1.5],
  [`${M}.tlogEntries.0.integratedTime`, '1e9'],
  [`${M}.tlogEntries.0.logId`, undefined],
  [`${M}.tlogEntries.0.kindVersion`, { kind: 'dsse' }],
  [`${M}.tlogEntries.0.canonicalizedBody`, 'not base64!'],
  [`${M}.tlogEntries.0.inclusionPromise`, {}],
  [`${M}.tlogEntries.0.inclusionProof.logIndex`, '-1'],
  [`${M}.tlogEntries.0.inclusionProof.treeSize`, 'x'],
  [`${M}.tlogEntries.0.inclusionProof.hashes`, [B64, 7]],
  [`${M}.tlogEntries.0.inclusionProof.hashes`, Array.from({ length: 65 }, () => B64)],
  [`${M}.tlogEntries.0.inclusionProof.checkpoint`, {}],
  [`${M}.timestampVerificationData.rfc3161Timestamps`, [{}]],
  ['dsseEnvelope', undefined],
  ['dsseEnvelope.payload', 'e30'],
  ['dsseEnvelope.payload', 'e31='],
  ['dsseEnvelope.payload', 'e3-_'],
  ['dsseEnvelope.payloadType', undefined],
  ['dsseEnvelope.signatures', []],
  ['dsseEnvelope.signatures', [{ sig: B64 }, { sig: B64 }]],
  ['dsseEnvelope.signatures.0.sig', ''],
  ['dsseEnvelope.signatures.0.more', 1],
  ['dsseEnvelope.more', 1],
  ['messageSignature', { messageDigest: { algorithm: 'SHA2_256', digest: B64 }, signature: B64 }],
  ['more', 1],
  ['constructor', {}],
])('%s: %j is refused', (path, value) => {
  expect(faults(bend((it) => set(it, path, value))).length).toBeGreaterThan(0);
});

test.each([undefined, null, '', 'x'])('keyid %j says nothing', (keyid) => {
  expect(faults(bend((it) => set(it, 'dsseEnvelope.signatures.0.keyid', keyid)))).toEqual([]);
});

const PROOF = `${M}.tlogEntries.0.inclusionProof`;
test.each([
  // protojson leaves out what is zero or empty: the only entry of a log has neither index nor hashes.
  [`${PROOF}.logIndex`, undefined],
  [`${PROOF}.treeSize`, undefined],
  [`${PROOF}.hashes`, undefined],
  [`${PROOF}.checkpoint`, undefined],
  [`${M}.timestampVerificationData`, {}],
  // And where nothing is set, some write null.
  ['messageSignature', null],
  [`${M}.publicKey`, null],
  [`${PROOF}.checkpoint`, null],
])('%s may be %j', (path, value) => {
  expect(faults(bend((it) => set(it, path, value)))).toEqual([]);
});

describe('who signed, as the bundle has it', () => {
  const materialOf = (material: object) =>
    parseBundle(bend((it) => Object.assign(it, { [M]: { ...material, tlogEntries: [] } }))).material;
  const bytes = Buffer.from('bytes');
  test.each<[object, object]>([
    [{ publicKey: { hint: 'x' } }, { kind: 'public-key', hint: 'x' }],
    [{ publicKey: { rawBytes: B64 } }, { kind: 'public-key', rawBytes: bytes }],
    [{ publicKey: { hint: 'x', rawBytes: B64 } }, { kind: 'public-key', hint: 'x', rawBytes: bytes }],
    [{ certificate: { rawBytes: B64 } }, { kind: 'certificate', der: bytes }],
    [{ x509CertificateChain: { certificates: [{ rawBytes: B64 }] } }, { kind: 'chain', ders: [bytes] }],
  ])('%j', (material, read) => expect(materialOf(material)).toStrictEqual(read));

  test.each<[object, string]>([
    [{ publicKey: {} }, 'publicKey has neither hint nor rawBytes'],
    [{ x509CertificateChain: { certificates: [] } }, 'x509CertificateChain has no certificate'],
  ])('%j is nobody', (material, fault) => {
    expect(() => materialOf(material)).toThrow(`${M}.${fault}`);
  });
});

test('all faults are told', () => {
  const bytes = bend((it) => {
    set(it, 'mediaType', 'x');
    set(it, `${M}.certificate.rawBytes`, '!');
    set(it, 'dsseEnvelope.signatures', []);
  });
  expect(faults(bytes)).toEqual([
    'mediaType is none of the bundle versions 0.1 to 0.3',
    'verificationMaterial.certificate.rawBytes is not canonical base64',
    'dsseEnvelope.signatures has 0 signatures, not one',
  ]);
});

describe('JSON', () => {
  const text = JSON.stringify(BUNDLE);
  test.each([
    ['a duplicate key', text.replace('{', '{"mediaType":"x",')],
    ['__proto__', text.replace('{', '{"__proto__":{},')],
    ['a byte order mark', `\ufeff${text}`],
    ['two documents', text + text],
    ['half of it', text.slice(0, 200)],
  ])('with %s', (_, bytes) => {
    expect(faults(Buffer.from(bytes)).length).toBeGreaterThan(0);
  });

  test.each([
    ['[]', 'not a JSON object'],
    [`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'nested deeper than 32 at byte 160'],
    ['{"a":'.repeat(50_000), 'nested deeper than 32 at byte 160'],
  ])('that is none of ours: %.20s', (bytes, fault) => {
    expect(faults(Buffer.from(bytes))).toEqual([fault]);
  });

  test('that is not UTF-8', () => {
    expect(faults(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')])).length).toBe(1);
  });

  test('whatever it is, it is a bundle or a BundleError', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(
          M,
          'dsseEnvelope',
          'mediaType',
          `${M}.tlogEntries`,
          `${M}.tlogEntries.0.inclusionProof`,
          'dsseEnvelope.signatures.0',
        ),
        (value, path) => {
          expect(faults(bend((it) => set(it, path, value)))).toBeInstanceOf(Array);
        },
      ),
    );
  });
});

test('a message signature is a Sigstore bundle, but no model signature', () => {
  const bytes = bend((it) => {
    set(it, 'dsseEnvelope', undefined);
    set(it, 'messageSignature', { messageDigest: { algorithm: 'SHA2_256', digest: B64 }, signature: B64 });
  });
  expect(parseBundle(bytes).content).toStrictEqual({
    kind: 'message',
    digest: { algorithm: 'SHA2_256', value: Buffer.from('bytes') },
    signature: Buffer.from('bytes'),
  });
  expect(faults(bytes)).toEqual(['a messageSignature instead of a dsseEnvelope']);
});
