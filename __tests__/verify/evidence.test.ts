import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../../src/statement/in-toto.ts';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import type { SignedModel } from '../verification/signed-model.ts';
import { failed, signing } from './signing.ts';

const { verdictAfter } = signing();

describe('the statement', () => {
  type Loose = Record<string, unknown> & {
    predicate: { serialization: Record<string, unknown>; resources: Record<string, unknown>[] };
    subject: Record<string, unknown>[];
  };
  const bend = (change: (statement: Loose) => unknown) => (statement: Statement) => {
    const copy = structuredClone(statement) as unknown as Loose;
    return change(copy) ?? copy;
  };
  test.each<[string, (statement: Loose) => unknown]>([
    ['another statement type', (it) => ({ ...it, _type: 'https://in-toto.io/Statement/v0.1' })],
    ['another predicate type', (it) => ({ ...it, predicateType: 'https://slsa.dev/provenance/v1' })],
    ['two subjects', (it) => void it.subject.push({ ...it.subject[0] })],
    [
      'a root that is not that of the resources',
      (it) => void Object.assign(it.subject[0] ?? {}, { digest: { sha256: 'a'.repeat(64) } }),
    ],
    ['no resources', (it) => void it.predicate.resources.splice(0)],
    ['a resource twice', (it) => void it.predicate.resources.push({ ...it.predicate.resources[0] })],
    ['text that is no JSON', () => '{'],
    ['a duplicate key', (it) => JSON.stringify(it).replace('{', '{"_type":"x",')],
  ])('%s', async (_, change) => {
    const verdict = await verdictAfter(() => {}, {}, { statement: bend(change) });
    expect(failed(verdict)).toMatchObject([{ id: 'statement.format', outcome: 'fail' }]);
    expect(exitCodeOf(verdict)).toBe(1);
  });

  test('another payload type', async () => {
    const verdict = await verdictAfter(() => {}, {}, { bundle: { payloadType: 'application/json' } });
    expect(failed(verdict)).toMatchObject([{ id: 'statement.format', found: expect.stringContaining('payloadType') }]);
  });

  test('an algorithm that we cannot compute', async () => {
    const statement = bend((it) => void Object.assign(it.predicate.serialization, { hash_type: 'blake3' }));
    await expect(verdictAfter(() => {}, {}, { statement })).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  });
});

describe('evidence that cannot be used', () => {
  test.each([
    ['empty', ''],
    ['not JSON', 'x'],
    ['no bundle', '{}'],
    ['deep', '['.repeat(100_000)],
  ])('a signature that is %s is refused', async (_, text) => {
    const verdict = await verdictAfter((it) => it.write('model.sig', text));
    expect(failed(verdict)).toMatchObject([{ id: 'bundle.format', outcome: 'fail' }]);
    expect(exitCodeOf(verdict)).toBe(1);
  });

  test('a signature that is too big is refused unread', async () => {
    const verdict = await verdictAfter((it) => execFileSync('truncate', ['-s', '1T', it.path('model.sig')]));
    expect(failed(verdict)).toMatchObject([{ id: 'bundle.format', found: '1099511627776 bytes' }]);
  });

  test('no signature, no model, a FIFO', async () => {
    await expect(verdictAfter((it) => rmSync(it.path('model.sig')))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(verdictAfter((it) => rmSync(it.folder, { recursive: true }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const fifo = (it: SignedModel): void => {
      rmSync(it.path('model.sig'));
      execFileSync('mkfifo', [it.path('model.sig')]);
    };
    await expect(verdictAfter(fifo)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    await expect(verdictAfter(() => {}, { model: '' })).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('claims or a manifest that were named and are not there', async () => {
    await expect(verdictAfter(() => {}, { claims: '/nowhere/claims.jsonl' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(verdictAfter(() => {}, { manifest: '/nowhere/m.json' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each([
    [
      'of other files',
      (it: SignedModel) =>
        it.write(
          'model.manifest.json',
          '{"files":[{"digest":"' +
            'a'.repeat(64) +
            '","path":"x","size":1}],"hash":{"algorithm":"sha256"},"mediaType":"application/vnd.attest-model.manifest.v1+json"}',
        ),
    ],
    ['that is not canonical', (it: SignedModel) => it.write('model.manifest.json', '{ "files": [] }')],
  ])('a manifest %s', async (_, change) => {
    expect(failed(await verdictAfter(change))).toMatchObject([{ id: 'manifest.match', outcome: 'fail' }]);
  });
});
