/** From the command line: evidence of what a model was made from travels along with it, and is judged with it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

let folder: TemporaryFolder;
const [data, lab, tuner] = [ecKeyPair(), ecKeyPair(), ecKeyPair()];
const at = (name: string): string => join(folder.path, name);
const by = (key: string): string[] => [
  '--method',
  'key',
  '--private-key',
  at(`keys/${key}.pem`),
  '--engine',
  'openssl',
];
const keyOf = (pem: string): string => `{ key: ${JSON.stringify(pem)} }`;

beforeAll(async () => {
  folder = temporaryFolder();
  folder.write('keys', { 'data.pem': data.privatePem, 'lab.pem': lab.privatePem, 'tuner.pem': tuner.privatePem });
  folder.write('corpus', { 'a.txt': 'a', 'b.txt': 'b' });
  folder.write('base', MODEL_FILES);
  folder.write('policies', {
    'policy.yml': `version: 1
signers: [${keyOf(tuner.publicPem)}]
base-models: { rules: [{ file: base.yml }] }
`,
    'base.yml': `version: 1
signers: [${keyOf(lab.publicPem)}]
provenance: { level: 1 }
datasets: { signed: [${keyOf(data.publicPem)}] }
`,
  });
  const steps = [
    ['sign', '--dataset', at('corpus'), ...by('data')],
    ['attest', at('base'), '--dataset', `corpus=${at('corpus')}`, ...by('lab')],
  ];
  for (const step of steps) expect(await cli(step)).toMatchObject({ code: 0 });
});
afterAll(() => folder[Symbol.dispose]());

const verify = async (model: string, policy = 'policy.yml') => {
  const { json } = await cli(['verify', model, '--policy', at(`policies/${policy}`), '--engine', 'openssl', '--json']);
  return (json as { result: string }).result;
};
const claimsOf = (model: string): string[] => readFileSync(join(model, 'claims.jsonl'), 'utf8').trim().split('\n');

test('a base model verifies by what came along, and so does its dataset', async () => {
  expect(await verify(at('base'), 'base.yml')).toBe('passed');
  const model = folder.write('tuned', { 'adapter.safetensors': 'lora' });
  const attested = ['attest', model, '--base-model', `base=${at('base')}`, ...by('tuner')];
  expect((await cli(attested)).code).toBe(0);
  // Signature and provenance of the base, the signature of its dataset, and the model's own provenance.
  expect(claimsOf(model)).toHaveLength(4);
  expect(await verify(model)).toBe('passed');
  // Attested again, nothing is there twice, but for the provenance of both runs.
  expect((await cli(attested)).code).toBe(0);
  expect(claimsOf(model)).toHaveLength(5);
  expect(await verify(model)).toBe('passed');
  for (const [index] of claimsOf(model).entries()) {
    const stripped = folder.write(`stripped-${index}`, { 'adapter.safetensors': 'lora' });
    const lines = claimsOf(model).filter((_, i) => i !== index);
    for (const name of ['model.sig', 'model.manifest.json'])
      writeFileSync(join(stripped, name), readFileSync(join(model, name)));
    writeFileSync(join(stripped, 'claims.jsonl'), lines.map((line) => `${line}\n`).join(''));
    // Of two runs of its own, one is enough.
    expect([index, await verify(stripped)]).toEqual([index, index < 3 ? 'failed' : 'passed']);
  }
});

test('what is signed later keeps it', async () => {
  const model = folder.write('later', { 'adapter.safetensors': 'later' });
  expect((await cli(['attest', model, '--base-model', `base=${at('base')}`, '--no-sign', ...by('tuner')])).code).toBe(
    0,
  );
  expect((await cli(['sign', model, '--unsigned', `${model}.unsigned`, ...by('tuner')])).code).toBe(0);
  expect(await verify(model)).toBe('passed');
});

test('evidence of another base goes when the model has another', async () => {
  const model = folder.write('changed', { 'adapter.safetensors': 'changed' });
  expect((await cli(['attest', model, '--base-model', `base=${at('base')}`, ...by('tuner')])).code).toBe(0);
  expect((await cli(['attest', model, ...by('tuner'), '--name', 'x'])).code).toBe(0);
  writeFileSync(join(model, 'adapter.safetensors'), 'trained anew');
  expect((await cli(['attest', model, ...by('tuner')])).code).toBe(0);
  expect(claimsOf(model)).toHaveLength(1);
});
