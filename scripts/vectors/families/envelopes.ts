import { sign } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type Anything, bundle, bundleText, otherBytes, strayBits } from '../bend.ts';
import { ACCEPTED, impossible, refusedBy, type Vector } from '../vector.ts';

const FORMAT = (...because: string[]) => refusedBy('bundle.format', ...because);
const CRYPTO = (...because: string[]) => refusedBy('signature.cryptography', ...because);
const ONE_WAY = 'What two readers could read in two ways is refused before anything is verified.';

const bent = (
  name: string,
  attack: string,
  because: string,
  edit: (bundle: Anything) => unknown,
  why = ONE_WAY,
): Vector => ({
  name,
  attack,
  why,
  expect: FORMAT(because),
  change: bundle(edit),
});

const rewritten = (
  name: string,
  attack: string,
  because: string,
  edit: (text: string) => string,
  why = ONE_WAY,
): Vector => ({
  name,
  attack,
  why,
  expect: FORMAT(because),
  change: bundleText(edit),
});

/** So long that base64 has padding. */
const padded = (text: string): string => (Buffer.byteLength(text) % 3 === 1 ? text : padded(`${text} `));

export const envelopes: readonly Vector[] = [
  {
    name: 'bundle-pretty-printed',
    attack: 'nothing of weight: the bundle is written with other white space.',
    why: 'The bundle’s own bytes are not signed.',
    expect: ACCEPTED,
    change: bundleText((text) => JSON.stringify(JSON.parse(text), undefined, 2)),
  },
  {
    name: 'key-id-changed',
    attack: 'the envelope’s `keyid`, which nobody signs, is set to something else.',
    why: 'It is a hint and nothing rests on it.',
    expect: ACCEPTED,
    change: bundle(({ dsseEnvelope }) => {
      dsseEnvelope.signatures[0].keyid = 'trust-me';
    }),
  },
  {
    name: 'payload-type-signed',
    attack: 'the right signer signed these bytes as a payload of another type.',
    why: 'The signature covers the type: what he said elsewhere is no statement here.',
    expect: refusedBy('statement.format', 'payloadType'),
    model: { bundle: { payloadType: 'application/json' } },
  },
  {
    name: 'payload-type-changed',
    attack: 'the type of the payload is changed after signing.',
    why: 'The pre-authentication encoding has the type in it.',
    expect: CRYPTO(),
    model: { bundle: { payloadType: 'application/json' } },
    change: bundle(({ dsseEnvelope }) => {
      dsseEnvelope.payloadType = 'application/vnd.in-toto+json';
    }),
  },
  {
    name: 'payload-replaced',
    attack: 'the payload is replaced by one that lists other digests; signature, certificate and log entry stay.',
    why: 'The signature is over the payload.',
    expect: CRYPTO(),
    change: bundle(({ dsseEnvelope }) => {
      const payload = Buffer.from(dsseEnvelope.payload, 'base64').toString();
      dsseEnvelope.payload = Buffer.from(payload.replace('config.json', 'config.yaml')).toString('base64');
    }),
  },
  {
    name: 'signature-of-another-payload',
    attack: 'the signature is a good one of the same key, over another payload; the log entry has it too.',
    why: 'Each is right for itself; together they are not.',
    expect: CRYPTO(),
    model: { bundle: { sign: (key) => sign('sha256', Buffer.from('DSSEv1 1 a 1 b'), key) } },
  },
  {
    name: 'signed-without-pae',
    attack: 'the payload is signed by itself, without the pre-authentication encoding, which binds its type.',
    why: 'The signature must be over that encoding.',
    expect: CRYPTO(),
    model: { bundle: { sign: (key, payload) => sign('sha256', payload, key) } },
  },
  {
    name: 'signature-bit-flipped',
    attack: 'a bit of the signature is flipped.',
    why: 'It does not verify, nor is it the one in the log.',
    expect: CRYPTO(),
    change: bundle(({ dsseEnvelope: { signatures } }) => {
      signatures[0].sig = otherBytes(signatures[0].sig);
    }),
  },
  {
    name: 'signature-gone',
    attack: '`model.sig` is removed.',
    why: 'Without evidence there is no verdict: an error that says what is missing, and never a success.',
    expect: impossible('NOT_FOUND', 'model.sig'),
    change: (model) => rmSync(model.path('model.sig')),
  },
  bent(
    'signatures-two',
    'a second signature stands in the envelope: verifiers differ on which must be good.',
    '2 signatures',
    ({ dsseEnvelope: { signatures } }) => {
      signatures.push({ sig: 'AAAA' });
    },
  ),
  bent(
    'signatures-none',
    'the envelope has no signature: all of none are good.',
    '0 signatures',
    ({ dsseEnvelope }) => {
      dsseEnvelope.signatures = [];
    },
  ),
  bent('bundle-version-unknown', 'the bundle says a version that we do not know.', 'mediaType', (bundle) => {
    bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.9';
  }),
  bent(
    'bundle-unknown-field',
    'the bundle has a field that only some readers know.',
    'not part of the format',
    (bundle) => {
      bundle.override = true;
    },
  ),
  bent(
    'two-materials',
    'certificate and key stand in the bundle: verifiers differ on who signed.',
    '2 of',
    ({ verificationMaterial }) => {
      verificationMaterial.publicKey = { hint: 'x' };
    },
  ),
  bent('no-material', 'neither certificate nor key stands in the bundle.', '0 of', ({ verificationMaterial }) => {
    delete verificationMaterial.certificate;
  }),
  bent('two-contents', 'a message signature stands beside the envelope.', '2 of', (bundle) => {
    bundle.messageSignature = { messageDigest: { algorithm: 'SHA2_256', digest: 'AAAA' }, signature: 'AAAA' };
  }),
  bent(
    'message-signature',
    'the bundle has the signature of a plain file instead of an envelope.',
    'messageSignature',
    (bundle) => {
      bundle.messageSignature = { messageDigest: { algorithm: 'SHA2_256', digest: 'AAAA' }, signature: 'AAAA' };
      delete bundle.dsseEnvelope;
    },
  ),
  bent(
    'certificate-too-large',
    'the certificate has 20 kB: parsers of DER need time that grows with the square.',
    'more than the',
    ({ verificationMaterial }) => {
      verificationMaterial.certificate.rawBytes = Buffer.alloc(20_000).toString('base64');
    },
    'Sizes are limited before parsing.',
  ),
  bent(
    'log-entries-many',
    'the bundle has a hundred log entries, each of which costs a proof.',
    'more than 8',
    ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = Array(100).fill({});
    },
    'Counts are limited before anything is verified.',
  ),
  {
    name: 'base64-stray-bits',
    attack: 'the base64 of the payload is written in another way that decodes to the same bytes.',
    why: ONE_WAY,
    expect: FORMAT('canonical base64'),
    model: { statement: (signed) => padded(JSON.stringify(signed)) },
    change: bundle(({ dsseEnvelope }) => {
      dsseEnvelope.payload = strayBits(dsseEnvelope.payload);
    }),
  },
  bent(
    'base64-url',
    'the signature is written in the alphabet of URLs.',
    'canonical base64',
    ({ dsseEnvelope: { signatures } }) => {
      // Both alphabets differ in two characters, of which a signature may have none.
      signatures[0].sig = `-${signatures[0].sig.slice(1)}`;
    },
  ),
  rewritten(
    'bundle-duplicate-key',
    'the envelope has two payloads: one reader takes the first, another the last.',
    'duplicate key',
    (text) => text.replace('"payload":', '"payload":"e30=","payload":'),
  ),
  rewritten('bundle-proto-key', 'the bundle has a key `__proto__`.', '__proto__', (text) =>
    text.replace('{', '{"__proto__":{"x":1},'),
  ),
  rewritten('bundle-cut', 'the bundle is cut off in the middle.', '', (text) => text.slice(0, 1000)),
  rewritten('bundle-twice', 'a second bundle follows the first in the file.', '', (text) => `${text}\n${text}`),
  rewritten('bundle-byte-order-mark', 'a byte order mark is put before the bundle.', '', (text) => `\ufeff${text}`),
  rewritten(
    'bundle-deep',
    'the bundle is nested thousands of levels deep.',
    'deep',
    () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    'Depth is bounded: it is refused, not a crash.',
  ),
  {
    name: 'bundle-not-utf8',
    attack: 'a byte in the bundle is no UTF-8: decoders replace it, each in its way.',
    why: 'Text must be valid UTF-8.',
    expect: FORMAT('UTF-8'),
    change: bundleText((text) =>
      Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.of(0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)]),
    ),
  },
  {
    name: 'bundle-too-large',
    attack: '`model.sig` has 100 MiB and one byte.',
    why: 'It is refused by its size; none of it is read.',
    expect: FORMAT('104857601 bytes'),
    atRunTime: [{ sparse: './model/model.sig', size: 104_857_601 }],
  },
];
