/** Certificates written byte by byte: what no authority issues, and a stranger may send. */
import { describe, expect, test } from '@jest/globals';
import {
  basicConstraints,
  type Certificate,
  CertificateError,
  isValidAt,
  MAX_CERTIFICATE_BYTES,
  parseCertificate,
  parseUtf8String,
  subjectAltNames,
} from '../../src/verification/certificates/certificate.ts';
import { der, OCTET_STRING, SEQUENCE, UTF8_STRING } from '../../testing/local-sigstore/der.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const INTEGER = 0x02;
const TRUE = hex('0101ff');
const ALGORITHM = der(SEQUENCE, hex('06082a8648ce3d040302'));
const NAME = der(SEQUENCE);
const VERSION = der(0xa0, der(INTEGER, Buffer.of(2)));
const utcTime = (text: string): Buffer => der(0x17, Buffer.from(text));
const period = (from: string, to: string): Buffer => der(SEQUENCE, utcTime(from), utcTime(to));
const VALIDITY = period('260101000000Z', '260102000000Z');
const signed = (tbs: Uint8Array, algorithm: Uint8Array = ALGORITHM): Buffer =>
  der(SEQUENCE, tbs, algorithm, der(0x03, Buffer.of(0)));

interface Parts {
  readonly version?: readonly Uint8Array[];
  readonly validity?: Uint8Array;
  /** DER of each; the field is left out without. */
  readonly extensions?: readonly Uint8Array[];
}

function body({ version = [VERSION], validity = VALIDITY, extensions }: Parts = {}): Buffer {
  const field = extensions === undefined ? [] : [der(0xa3, der(SEQUENCE, ...extensions))];
  const serial = der(INTEGER, Buffer.of(1));
  return der(SEQUENCE, ...version, serial, ALGORITHM, NAME, validity, NAME, der(SEQUENCE), ...field);
}
const certificate = (parts?: Parts): Buffer => signed(body(parts));

/** 2.5.29.N */
const oid = (arc: number): Buffer => der(0x06, hex('551d'), Buffer.of(arc));
const extension = (arc: number, value: Uint8Array, ...between: Uint8Array[]): Buffer =>
  der(SEQUENCE, oid(arc), ...between, der(OCTET_STRING, value));
const withExtensions = (...extensions: Uint8Array[]): Certificate => parseCertificate(certificate({ extensions }));

function refusal(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    return error instanceof CertificateError ? error.reason : String(error);
  }
}

describe('is refused', () => {
  const value = der(OCTET_STRING, NAME);
  test.each<[string, Buffer, string]>([
    ['without any field', der(SEQUENCE), 'a SEQUENCE is missing'],
    ['with an empty body', signed(der(SEQUENCE)), 'not X.509 v3'],
    ['of version 1', certificate({ version: [] }), 'not X.509 v3'],
    ['signed by no algorithm', signed(body(), der(SEQUENCE)), 'a field is missing'],
    [
      'for a thirteenth month',
      certificate({ validity: period('260101000000Z', '261301000000Z') }),
      'a date that is none',
    ],
    [
      'with an extension that holds an integer',
      certificate({ extensions: [der(SEQUENCE, oid(15), der(INTEGER, Buffer.of(1)))] }),
      'extension 2.5.29.15 is malformed',
    ],
    [
      'with an extension that holds nothing',
      certificate({ extensions: [der(SEQUENCE, oid(15))] }),
      'extension 2.5.29.15 is malformed',
    ],
    [
      'with an extension that is critical and critical',
      certificate({ extensions: [der(SEQUENCE, oid(15), TRUE, TRUE, value)] }),
      'extension 2.5.29.15 is malformed',
    ],
    [
      'with an extension twice',
      certificate({ extensions: [extension(15, NAME), extension(15, NAME)] }),
      'extension 2.5.29.15 is there twice',
    ],
  ])('%s', (_, bytes, reason) => expect(refusal(() => parseCertificate(bytes))).toBe(reason));

  test('larger than any real one, before it is parsed', () => {
    const sized = (bytes: number) => refusal(() => parseCertificate(Buffer.alloc(bytes)));
    expect(sized(MAX_CERTIFICATE_BYTES + 1)).toBe('it has 16385 bytes');
    expect(sized(MAX_CERTIFICATE_BYTES)).toMatch(/^not a DER certificate/);
  });
});

test('extensions: none, and those that must not be ignored', () => {
  expect(parseCertificate(certificate()).extensions.size).toBe(0);
  const { extensions } = withExtensions(extension(15, NAME), extension(19, NAME, TRUE));
  expect([...extensions.values()].map(({ critical }) => critical)).toEqual([false, true]);
});

describe('names', () => {
  const names = (...of: Uint8Array[]) => subjectAltNames(withExtensions(extension(17, der(SEQUENCE, ...of))));
  const text = (tag: number, of: string): Buffer => der(tag, Buffer.from(of, 'latin1'));
  const other = (...value: Uint8Array[]): Buffer => der(0xa0, oid(1), ...value);

  test('of each kind', () => {
    const user = other(der(0xa0, text(UTF8_STRING, 'alice')));
    expect(names(text(0x81, 'a@b.example'), text(0x86, 'https://a/~b'), text(0x82, 'a.example'), user)).toEqual([
      { kind: 'email', value: 'a@b.example' },
      { kind: 'uri', value: 'https://a/~b' },
      { kind: 'unsupported', tag: 2 },
      { kind: 'other-name', type: '2.5.29.1', value: 'alice' },
    ]);
    expect(subjectAltNames(parseCertificate(certificate()))).toEqual([]);
  });

  test.each<[string, Buffer, string]>([
    ['a letter that ASCII does not have', text(0x86, '\u007f'), 'a name with other than printable ASCII'],
    ['a name without value', other(), 'a malformed otherName'],
    ['a name with an empty value', other(der(0xa0)), 'a malformed otherName'],
    ['a name of another text', other(der(0xa0, text(0x13, 'alice'))), 'not a UTF8String'],
  ])('%s is none', (_, name, reason) => expect(refusal(() => names(name))).toBe(reason));
});

test.each([
  ['0c0161', '"a"'],
  ['130161', 'not a UTF8String'],
  ['8c0161', 'not a UTF8String'],
  ['2c030c0161', 'not a UTF8String'],
])('text %s: %s', (bytes, found) => expect(refusal(() => parseUtf8String(hex(bytes)))).toBe(found));

// A mark that is taken off would make two names one.
test('text begins as it is written, also with a byte order mark', () => {
  expect(parseUtf8String(der(UTF8_STRING, Buffer.from('\ufeffa')))).toBe('\ufeffa');
});

test.each<[string, object]>([
  ['3000', { ca: false }],
  ['3003010100', { ca: false }],
  ['30030101ff', { ca: true }],
  ['30060101ff020103', { ca: true, pathLength: 3 }],
  // A length for the path of whoever is no authority: not the flag.
  ['3003020101', { ca: false }],
])('basic constraints %s', (bytes, found) => {
  expect(basicConstraints(withExtensions(extension(19, hex(bytes))))).toEqual(found);
  expect(basicConstraints(parseCertificate(certificate()))).toEqual({ ca: false });
});

test('both ends of its validity belong to it', () => {
  const parsed = parseCertificate(certificate());
  const at = (time: string) => isValidAt(parsed, new Date(time));
  expect([at('2026-01-01T00:00:00Z'), at('2026-01-02T00:00:00Z')]).toEqual([true, true]);
  expect([at('2025-12-31T23:59:59.999Z'), at('2026-01-02T00:00:00.001Z')]).toEqual([false, false]);
});
