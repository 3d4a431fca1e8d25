import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildManifest, manifestDigest, serializeManifest } from '../../src/model/manifest.ts';
import { rootDigest } from '../../src/model/root.ts';
import { createKeySigner } from '../../src/sigstore/key-signer.ts';
import type { Signer } from '../../src/sigstore/signer.ts';
import { PAYLOAD_TYPE, STATEMENT_TYPE, type Statement, toPayload } from '../../src/statement/in-toto.ts';
import { baseForOurBuildType, buildProvenanceStatement, subjectsOf } from '../../src/statement/provenance.ts';
import { buildTestResultStatement } from '../../src/statement/test-result.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { type VerifyRequest, verify } from '../../src/verify.ts';
import { ecKeyPair, temporaryFolder } from '../helpers/models.ts';

const { privatePem, publicPem } = ecKeyPair();
const FILES = { 'a.txt': 'abcde', 'a/b': 'xy', 'a-b': 'z', 'a:1:2': 'colon', empty: '' };
type Algorithm = 'sha256' | 'blake2b';

const digest = (algorithm: Algorithm, data: Uint8Array): string =>
  createHash(algorithm === 'sha256' ? 'sha256' : 'blake2b512')
    .update(data)
    .digest('hex');

interface Resource {
  name: string;
  algorithm: string;
  digest: string;
}

function resources(algorithm: Algorithm, shardSize?: number): Resource[] {
  return Object.entries(FILES).flatMap(([path, text]) => {
    const bytes = Buffer.from(text);
    if (shardSize === undefined) return [{ name: path, algorithm, digest: digest(algorithm, bytes) }];
    return Array.from({ length: Math.ceil(bytes.length / shardSize) }, (_, i) => {
      const [start, end] = [i * shardSize, Math.min((i + 1) * shardSize, bytes.length)];
      return { name: `${path}:${start}:${end}`, algorithm, digest: digest(algorithm, bytes.subarray(start, end)) };
    });
  });
}

async function verdictOn(
  algorithm: Algorithm,
  shardSize: number | undefined,
  change: (path: (name: string) => string) => void = () => {},
  over: Partial<VerifyRequest> = {},
): Promise<Verdict> {
  using folder = temporaryFolder();
  const model = folder.write('model', FILES);
  const list = resources(algorithm, shardSize);
  const serialization = {
    method: shardSize === undefined ? 'files' : 'shards',
    hash_type: algorithm,
    allow_symlinks: false,
    ...(shardSize !== undefined && { shard_size: shardSize }),
  };
  const sha256 = rootDigest(
    list.map((one) => one.digest),
    algorithm,
  );
  const statement = {
    _type: STATEMENT_TYPE,
    subject: [{ name: 'model', digest: { sha256 } }],
    predicateType: 'https://model_signing/signature/v1.0',
    predicate: { serialization, resources: list },
  };
  const bundle = await createKeySigner(privatePem).sign(Buffer.from(JSON.stringify(statement)), PAYLOAD_TYPE);
  writeFileSync(join(model, 'model.sig'), JSON.stringify(bundle));
  change((name) => join(model, name));
  return await verify({ model, trust: { method: 'key', publicKeyPem: publicPem }, ...over });
}

const write = (name: string, text: string) => (path: (name: string) => string) => writeFileSync(path(name), text);

describe.each<[Algorithm, number | undefined]>([
  ['sha256', undefined],
  ['blake2b', undefined],
  ['sha256', 2],
  ['blake2b', 3],
  ['sha256', 1_000_000_000],
])('%s, shards of %s', (algorithm, shardSize) => {
  const run = (change?: Parameters<typeof verdictOn>[2]) => verdictOn(algorithm, shardSize, change);

  test('as signed, in whatever order the signer listed them', async () => {
    const verdict = await run();
    expect(verdict.checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
    expect(verdict).toMatchObject({ result: 'passed', signer: { method: 'key' } });
  });

  test('changed, grown, cut, missing, added, renamed', async () => {
    expect((await run(write('a.txt', 'abXde'))).differences).toMatchObject([{ kind: 'changed', path: 'a.txt' }]);
    expect((await run(write('a.txt', 'abcdef'))).differences).toMatchObject([{ kind: 'changed', path: 'a.txt' }]);
    expect((await run(write('a.txt', 'abcd'))).differences).toMatchObject([{ kind: 'changed', path: 'a.txt' }]);
    expect((await run(write('a.txt', ''))).result).toBe('failed');
    expect((await run((path) => rmSync(path('a.txt')))).differences).toMatchObject([
      { kind: 'missing', path: 'a.txt' },
    ]);
    expect((await run(write('b.txt', 'x'))).differences).toMatchObject([{ kind: 'added', path: 'b.txt' }]);
    const renamed = await run((path) => {
      rmSync(path('a.txt'));
      writeFileSync(path('b.txt'), 'abcde');
    });
    expect(renamed.differences).toMatchObject([{ kind: 'renamed', path: 'b.txt', from: 'a.txt' }]);
    expect(renamed.result).toBe('failed');
  });
});

test('shards say which part changed', async () => {
  const verdict = await verdictOn('sha256', 2, write('a.txt', 'abXde'));
  expect(verdict.differences).toEqual([
    {
      kind: 'changed',
      path: 'a.txt',
      expected: digest('sha256', Buffer.from('cd')),
      found: digest('sha256', Buffer.from('Xd')),
      chunks: [{ index: 1, start: 2, end: 4 }],
    },
  ]);
});

test('shards say nothing about empty files, and more than nothing about others', async () => {
  expect((await verdictOn('sha256', 2, (path) => rmSync(path('empty')))).result).toBe('passed');
  expect((await verdictOn('sha256', 2, write('empty', 'x'))).differences).toMatchObject([
    { kind: 'added', path: 'empty' },
  ]);
});

test.each<[Algorithm, number | undefined]>([
  ['blake2b', undefined],
  ['sha256', 2],
  ['blake2b', 3],
])(
  'a chunk proof of %s, shards of %s, is refused: chunk hashes prove nothing of those',
  async (algorithm, shardSize) => {
    await expect(verdictOn(algorithm, shardSize, undefined, { integrity: 'chunks' })).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      guidance: expect.stringContaining('leave out --integrity chunks'),
    });
  },
);

test('claims of a signature over other hashes are compared with the files', async () => {
  const verdict = await verdictOn('blake2b', undefined, write('model.manifest.json', '{}'));
  expect(verdict.checks.find(({ id }) => id === 'manifest.match')).toMatchObject({ outcome: 'fail' });
});

test('claims of method key count if the same key signed them', async () => {
  const files = resources('sha256');
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest = buildManifest(
    files.map(({ name, digest: one }) => ({
      path: name,
      digest: one,
      size: Buffer.byteLength(FILES[name as keyof typeof FILES]),
    })),
    { chunks: true },
  );
  const subject = subjectsOf({
    name: 'model',
    root: rootDigest(sorted.map((one) => one.digest)),
    manifestDigest: manifestDigest(manifest),
  });
  const key = createKeySigner(privatePem);
  const provenance = (builderId: string) => {
    const times = { startedOn: '2026-01-01T00:00:00Z', finishedOn: '2026-01-01T00:00:00Z', invocationId: 'urn:uuid:1' };
    return buildProvenanceStatement({
      subjects: subject,
      base: baseForOurBuildType({ builderId, ...times }),
      dependencies: [],
      byproducts: [],
    });
  };
  const verdictWith = async (
    signer: Signer,
    statement: Statement,
    integrity: 'files' | 'chunks' = 'files',
  ): Promise<Verdict> => {
    const line = JSON.stringify(await signer.sign(toPayload(statement), PAYLOAD_TYPE));
    const change = (path: (name: string) => string) => {
      write('claims.jsonl', `${line}\n`)(path);
      writeFileSync(path('model.manifest.json'), serializeManifest(manifest));
    };
    return verdictOn('sha256', undefined, change, { integrity });
  };
  const id = key.describe.method === 'key' ? `key:${key.describe.hint}` : '';
  expect(await verdictWith(key, provenance(id))).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
  expect((await verdictWith(key, provenance('key:other'))).result).toBe('failed');
  const other = createKeySigner(ecKeyPair().privatePem);
  expect(await verdictWith(other, provenance(id))).toMatchObject({
    result: 'passed',
    claims: { accepted: 0, ignored: [{ line: 1, reason: expect.stringContaining('not verified') }] },
  });

  // A chunk proof: whatever the same key says of the manifest, since there are no runs.
  const evaluation = buildTestResultStatement(subject, { result: 'PASSED', configuration: [] });
  expect((await verdictWith(key, provenance(id), 'chunks')).result).toBe('passed');
  expect((await verdictWith(key, evaluation, 'chunks')).result).toBe('passed');
  expect((await verdictWith(other, provenance(id), 'chunks')).result).toBe('undecided');
});

test('a model signed by model_signing 0.2.0', async () => {
  const vectors: Record<string, { publicKey: string; bundle: object }> = JSON.parse(
    readFileSync(join(import.meta.dirname, '../vectors/model-signing-0.2.0/bundles.json'), 'utf8'),
  );
  for (const { publicKey, bundle } of Object.values(vectors)) {
    using folder = temporaryFolder();
    const model = folder.write('model', { [`it's \\ "odd".txt`]: '1', 'ü/\u00a0tab.txt': '2', '.gitignore': 'x' });
    writeFileSync(join(model, 'model.sig'), JSON.stringify(bundle));
    const run = () => verify({ model, trust: { method: 'key', publicKeyPem: publicKey } });
    expect((await run()).result).toBe('passed');
    writeFileSync(join(model, 'ü/\u00a0tab.txt'), '3');
    expect((await run()).differences).toMatchObject([{ kind: 'changed' }]);
  }
});

test('a private key in place of the public one is refused', async () => {
  const trust = { method: 'key', publicKeyPem: privatePem } as const;
  await expect(verdictOn('sha256', undefined, undefined, { trust })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  // It would verify: node:crypto derives one from the other.
  expect(createPublicKey(createPrivateKey(privatePem)).export({ type: 'spki', format: 'pem' })).toBe(publicPem);
});
