/** What gates found in real repositories, against the published schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { GateResult } from '../../src/gate.ts';
import { forJson } from '../../src/report/encode.ts';
import { gateDocument } from '../../src/report/gate-document.ts';
import { gateJsonSchema } from '../../src/report/gate-schema.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { addModel, judge, POLICY, policyText, type Repository, repository, withPolicy } from '../gate/repository.ts';
import { ROOT } from '../repository/sources.ts';
import { hex } from './fixtures.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const published = readFileSync(join(ROOT, 'docs/gate.schema.json'), 'utf8');
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(published));

test('the published JSON Schema is that of the code (else: node scripts/verdict-schema.ts)', () => {
  expect(published).toBe(gateJsonSchema());
});

const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${hex('a')}\nsize 5\n`;
type Change = (repo: Repository) => Promise<void> | void;
const changes: readonly [GateResult['result'], string, Change][] = [
  ['passed', 'a signed model', (repo) => addModel(repo, sigstore)],
  [
    'failed',
    'a changed one',
    async (repo) => {
      await addModel(repo, sigstore);
      repo.write('models/a/weights/a.bin', 'aaab');
    },
  ],
  [
    'failed',
    'a pointer in place of weights',
    async (repo) => {
      await addModel(repo, sigstore);
      repo.write('models/a/weights/a.bin', LFS);
    },
  ],
  ['failed', 'a model without evidence', (repo) => repo.write('models/b/model.safetensors', 'x')],
  ['no-models', 'no model', (repo) => repo.write('train.py', 'print(1)')],
];

test.each(changes)('%s: %s is what the schema says', async (result, _, change) => {
  using repo = withPolicy(sigstore);
  await change(repo);
  repo.commit();
  const found = await judge(repo);
  expect(found.result).toBe(result);
  expectValid(found);
});

test('a first policy, too', async () => {
  using repo = repository();
  repo.write('train.py', '');
  repo.commit();
  repo.git('switch', '--quiet', '--create', 'change');
  repo.write(POLICY, policyText());
  repo.commit();
  const found = await judge(repo);
  expect(found.result).toBe('undecided');
  expectValid(found);
});

function expectValid(found: GateResult): void {
  const document = JSON.parse(forJson(gateDocument(found)));
  isValid(document);
  expect(isValid.errors ?? []).toEqual([]);
  for (const place of [document, ...document.models, ...document.checks, ...document.policies]) {
    place.theirs = 1;
    expect(isValid(document)).toBe(false);
    delete place.theirs;
  }
}
