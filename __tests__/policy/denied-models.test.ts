/** A denied model is denied under whatever signature, and with whatever lies beside it: anyone can take that away. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { rootDigest } from '../../src/model/root.ts';
import type { Statement } from '../../src/statement/in-toto.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { signBundle } from '../verification/bundles.ts';
import { provenance, type SignedModel, signedModel } from '../verification/signed-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const deny = (digest: string | undefined): string => `${SIGNERS}deny: { models: ["${digest}"] }\n`;
const refusals = async (policy: string, model: SignedModel) =>
  unmet(await verdictBy(policy, model, sigstore)).map(({ id, outcome }) => `${id} ${outcome}`);
const DENIED = ['policy.deny.models fail'];

test('by its manifest, although manifest and claims were taken away', async () => {
  using model = await signedModel(sigstore);
  model.writeClaims(await signBundle(sigstore, provenance(model)));
  const digest = model.subjects[1]?.digest['sha256'];
  expect(await refusals(deny(digest), model)).toEqual(DENIED);
  rmSync(model.path('claims.jsonl'));
  rmSync(model.path('model.manifest.json'));
  expect(await refusals(deny(digest), model)).toEqual(DENIED);
  expect(await refusals(deny('1'.repeat(64)), model)).toEqual([]);
});

const FILES = { 'a-b': '1', 'a/c': '2' };
const [FLAT, BY_FOLDER] = [
  ['1', '2'],
  ['2', '1'],
].map((texts) => rootDigest(texts.map((text) => sha256Hex(Buffer.from(text)))));

/** As tools do that list by folder: `a/c` before `a-b`. */
function byFolder(statement: Statement): unknown {
  const { resources, ...predicate } = statement.predicate as { resources: { name: string }[] };
  return {
    ...statement,
    subject: [{ name: 'model', digest: { sha256: BY_FOLDER } }],
    predicate: { ...predicate, resources: resources.toReversed() },
  };
}

test('by its root, in whichever order a signature lists the files', async () => {
  using listed = await signedModel(sigstore, { files: FILES });
  using other = await signedModel(sigstore, { files: FILES, statement: byFolder });
  for (const model of [listed, other])
    for (const root of [FLAT, BY_FOLDER]) expect(await refusals(deny(root), model)).toEqual(DENIED);
});

test('by its manifest; what nobody can tell where documentation differs is undecided', async () => {
  using model = await signedModel(sigstore, { files: { 'a.json': '{}', 'README.md': 'a' }, manifest: false });
  model.write('README.md', 'other');
  const policy = `${deny(model.subjects[1]?.digest['sha256'])}files: { documentation: may-differ }\n`;
  expect(await refusals(policy, model)).toEqual(['policy.deny.models undecided']);
});
