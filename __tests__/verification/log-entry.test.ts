/** Whom a log entry is about, in each form that logs have, and whether its log was trusted then. */
import { describe, expect, test } from '@jest/globals';
import type { TransparencyLogEntry } from '@sigstore/bundle';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { logEntryFault } from '../../src/verification/signatures/log-entry.ts';
import { base64, pem } from './bundles.ts';

const SIGNER = Buffer.from('der of a certificate');
const LOG = Buffer.from('log');
const [START, END] = [new Date('2026-01-01'), new Date('2026-02-01')];
const WITHIN = new Date('2026-01-15');
const certificate = base64(Buffer.from(pem('CERTIFICATE', SIGNER)));
const key = base64(Buffer.from(pem('PUBLIC KEY', SIGNER)));
const raw = { rawBytes: base64(SIGNER) };

const entryOf = (kind: string, version: string, spec: unknown): TransparencyLogEntry =>
  ({
    kindVersion: { kind, version },
    logId: { keyId: LOG },
    canonicalizedBody: Buffer.from(JSON.stringify({ spec })),
  }) as TransparencyLogEntry;
const dsse = (verifier: unknown) => entryOf('dsse', '0.0.1', { signatures: [{ verifier }] });

const rootOf = (...tlogs: unknown[]): TrustedRoot => ({ tlogs }) as unknown as TrustedRoot;
const log = (validFor: unknown = { start: START, end: END }, id: object = { logId: { keyId: LOG } }) => ({
  ...id,
  publicKey: { validFor },
});
const faultOf = (entry: TransparencyLogEntry, times: readonly Date[] = [WITHIN], root = rootOf(log())) =>
  logEntryFault(entry, SIGNER, times, root);

describe('an entry about this signer', () => {
  test.each<[string, TransparencyLogEntry]>([
    ['dsse 0.0.1', dsse(certificate)],
    ['dsse 0.0.1, of a key', dsse(key)],
    ['dsse 0.0.1, without a line end', dsse(base64(Buffer.from(pem('CERTIFICATE', SIGNER).trimEnd())))],
    ['hashedrekord 0.0.1', entryOf('hashedrekord', '0.0.1', { signature: { publicKey: { content: certificate } } })],
    [
      'intoto 0.0.2',
      entryOf('intoto', '0.0.2', { content: { envelope: { signatures: [{ publicKey: certificate }] } } }),
    ],
    [
      'hashedrekord 0.0.2',
      entryOf('hashedrekord', '0.0.2', { hashedRekordV002: { signature: { verifier: { x509Certificate: raw } } } }),
    ],
    [
      'hashedrekord 0.0.2, of a key',
      entryOf('hashedrekord', '0.0.2', { hashedRekordV002: { signature: { verifier: { publicKey: raw } } } }),
    ],
    ['dsse 0.0.2', entryOf('dsse', '0.0.2', { dsseV002: { signatures: [{ verifier: { x509Certificate: raw } }] } })],
  ])('%s', (_, entry) => expect(faultOf(entry)).toBeUndefined());
});

describe('an entry about nobody', () => {
  const pemOf = (text: string) => base64(Buffer.from(text));
  const whole = pem('CERTIFICATE', SIGNER);
  test.each<[string, TransparencyLogEntry]>([
    ['of an unknown kind', entryOf('rekord', '0.0.1', { signatures: [{ verifier: certificate }] })],
    ['of an unknown version', entryOf('dsse', '0.0.3', { signatures: [{ verifier: certificate }] })],
    ['without signatures', entryOf('dsse', '0.0.1', { signatures: [] })],
    [
      'with an object where the list should be',
      entryOf('dsse', '0.0.1', { signatures: { 0: { verifier: certificate } } }),
    ],
    ['with a number', dsse(7)],
    ['with what is no PEM', dsse(pemOf('junk'))],
    ['with text before the PEM', dsse(pemOf(`x${whole}`))],
    ['with text after the PEM', dsse(pemOf(`${whole}x`))],
    ['with another kind of PEM', dsse(pemOf(whole.replaceAll('CERTIFICATE', 'PRIVATE KEY')))],
    ['whose PEM ends otherwise', dsse(pemOf(whole.replace('END CERTIFICATE', 'END PUBLIC KEY')))],
    [
      'with a number in Rekor v2',
      entryOf('dsse', '0.0.2', { dsseV002: { signatures: [{ verifier: { publicKey: { rawBytes: 7 } } }] } }),
    ],
    ['with an inherited name', entryOf('dsse', '0.0.2', { dsseV002: 'toString' })],
    ['without a spec', entryOf('dsse', '0.0.1', undefined)],
  ])('%s', (_, entry) => expect(faultOf(entry)).toContain('names no key or certificate'));
});

test('an entry about another signer', () => {
  const other = base64(Buffer.from(pem('CERTIFICATE', Buffer.from('another'))));
  expect(faultOf(dsse(other))).toContain('about another key or certificate');
});

describe('the log, at the time of signing', () => {
  const untrusted = expect.stringContaining('does not trust this log');
  const entry = dsse(certificate);
  test.each<[string, readonly Date[], unknown, unknown]>([
    ['at its start', [START], { start: START, end: END }, undefined],
    ['at its end', [END], { start: START, end: END }, undefined],
    ['of no end', [END], { start: START }, undefined],
    ['before its start', [new Date(Number(START) - 1)], { start: START, end: END }, untrusted],
    ['after its end', [new Date(Number(END) + 1)], { start: START, end: END }, untrusted],
    ['at one time of two only', [WITHIN, new Date(Number(END) + 1)], { start: START, end: END }, untrusted],
    ['of no start', [WITHIN], { end: END }, untrusted],
    ['of no validity', [WITHIN], undefined, untrusted],
  ])('%s', (_, times, validFor, fault) => {
    const { publicKey: _key, ...bare } = log();
    const one = validFor === undefined ? bare : log(validFor);
    expect(faultOf(entry, times, rootOf(one))).toEqual(fault);
  });

  test.each<[string, object, unknown]>([
    ['another log', { logId: { keyId: Buffer.from('lag') } }, untrusted],
    ['a log without a name', {}, untrusted],
    [
      'a log known by its checkpoints',
      { checkpointKeyId: { keyId: LOG }, logId: { keyId: Buffer.from('x') } },
      undefined,
    ],
  ])('%s', (_, id, fault) => expect(faultOf(entry, [WITHIN], rootOf(log(undefined, id)))).toEqual(fault));

  test('one of several logs is enough, by itself', () => {
    const ended = log({ start: new Date('2025-01-01'), end: START });
    expect(faultOf(entry, [WITHIN], rootOf(ended, log()))).toBeUndefined();
    expect(faultOf(entry, [new Date('2025-06-01'), WITHIN], rootOf(ended, log()))).toEqual(untrusted);
  });
});
