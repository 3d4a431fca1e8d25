import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keyHint } from '../../src/statement/signing-key.ts';
import { parsePublicKey } from '../../src/verification/signatures/key-verify.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

let folder: TemporaryFolder;
let model: string;
let policy: string;
const keys = ecKeyPair();
const ENGINE = ['--engine', 'openssl'];
const at = (name: string): string => join(folder.path, 'files', name);

beforeAll(async () => {
  folder = temporaryFolder();
  model = folder.write('model', MODEL_FILES);
  folder.write('files', {
    'key.pem': keys.privatePem,
    'key.pub': keys.publicPem,
    'other.yml': `version: 1\nsigners:\n  - key: ${JSON.stringify(ecKeyPair().publicPem)}\n`,
    'faulty.yml': 'version: 1\nsigners:\n  - keys: x\nexpects: {}\n',
    'empty.yml': '',
  });
  // In a folder that is not there yet, as .github seldom is.
  policy = at('new/policy.yml');
  const signed = await cli(['sign', model, '--method', 'key', '--private-key', at('key.pem'), ...ENGINE]);
  expect(signed.code).toBe(0);
});
afterAll(() => folder[Symbol.dispose]());

test('init, check, explain, verify: one after the other', async () => {
  const init = ['policy', 'init', model, '--public-key', at('key.pub'), '--out', policy, ...ENGINE];
  expect(await cli(init)).toMatchObject({ code: 0 });
  expect(readFileSync(policy, 'utf8')).toContain(keys.publicPem.split('\n')[1]);
  expect(await cli(['policy', 'check', policy])).toMatchObject({ code: 0, out: `${policy}: no fault\n` });
  expect((await cli(['policy', 'explain', policy])).out).toContain(
    `by the key in the policy (${keyHint(parsePublicKey(keys.publicPem))}).`,
  );
  const accepted = await cli(['verify', model, '--policy', policy, '--json', ...ENGINE]);
  expect(accepted).toMatchObject({ code: 0, json: { result: 'passed', policy: { sha256: expect.any(String) } } });
  expect((await cli(['verify', model, '--policy', policy, ...ENGINE])).out).toContain('freshness not checked');
  // A policy in force is not overwritten by a draft.
  expect(await cli(init)).toMatchObject({ code: 2, err: expect.stringContaining('WRITE_FAILED') });
});

test.each([
  ['--expect-tag', 'v1'],
  ['--expect-commit', '9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0'],
  ['--signed-after', '2026-01-31T12:00:00Z'],
])('an expectation that a key cannot meet is undecided, and not another model: %s', async (...expected) => {
  const { code, out } = await cli(['verify', model, '--public-key', at('key.pub'), ...expected, ...ENGINE]);
  expect(code).toBe(2);
  expect(out).toContain(': UNDECIDED');
  expect(out).toContain('? It is the model that is expected (1 of 1 not met)');
  expect(out).toContain('keys and certificates of one’s own name no commit or tag');
  expect(out).not.toContain('another model');
});

test('another signer is refused, with exit code 1', async () => {
  const refused = await cli(['verify', model, '--policy', at('other.yml'), ...ENGINE]);
  expect(refused.code).toBe(1);
});

describe('no verdict without a policy', () => {
  test.each(['faulty.yml', 'empty.yml', 'missing.yml'])('%s', async (name) => {
    expect((await cli(['verify', model, '--policy', at(name), ...ENGINE])).code).toBe(2);
    expect((await cli(['policy', 'check', at(name)])).code).toBe(2);
    expect((await cli(['policy', 'explain', at(name)])).code).toBe(2);
  });

  test('faults have their lines, in text and JSON', async () => {
    const text = await cli(['policy', 'check', at('faulty.yml')]);
    expect(text.out).toContain(`${at('faulty.yml')}:3:5: signers[0].keys: unknown key; did you mean key?\n`);
    expect(text.out).toContain(`${at('faulty.yml')}:4:1: expects: unknown key; did you mean expect?\n`);
    const { json } = await cli(['policy', 'check', at('faulty.yml'), '--json']);
    expect(json).toMatchObject({
      valid: false,
      faults: expect.arrayContaining([expect.objectContaining({ line: 4 })]),
    });
  });
});

describe('every fault is listed', () => {
  const signers = 'signers:\n  - identity: a@example.com\n    issuer: https://example.com\n';
  const places = async (text: string, others: Record<string, string> = {}) => {
    using folder = temporaryFolder();
    const at = folder.write('policies', { 'policy.yml': text, ...others });
    const { code, json } = await cli(['policy', 'check', `${at}/policy.yml`, '--json']);
    expect(code).toBe(2);
    const { faults } = json as { faults: { file: string; line: number; message: string }[] };
    return faults.map(({ file, line, message }) => [file.slice(at.length + 1), line, message]);
  };

  test('of rules, keys and keys that are there twice, whatever else is wrong', async () => {
    const text = `version: 1\n${signers}foo: 1\nrules:\n  - { name: a, expression: 1 + }\nlog: none\nlog: required\n`;
    expect(await places(text)).toEqual([
      ['policy.yml', 5, expect.stringMatching(/^foo: unknown key/)],
      ['policy.yml', 7, expect.stringMatching(/^rules\[0\]\.expression: /)],
      ['policy.yml', 9, expect.stringMatching(/unique/)],
    ]);
  });

  test('of every file that it names, by its line there or the line that names it', async () => {
    const base =
      'base-models:\n  rules:\n    - { names: [a], file: base.yml }\n    - { names: [b], file: policy.yml }\n';
    const inline = `    - { names: [c], policy: { signers: [{ key: x }], deny: { from: [gone.yml] } } }\n`;
    const text = `version: 1\n${signers}roots: { file: root.json }\ndeny:\n  from: [list.yml, ../up.yml]\n${base}`;
    const others = { 'root.json': '{}', 'list.yml': 'models: [x]\n', 'base.yml': `version: 1\n${signers}foo: 1\n` };
    expect(await places(text, others)).toEqual([
      ['policy.yml', 5, expect.stringContaining('root.json')],
      ['list.yml', 1, expect.stringMatching(/^models\[0\]: /)],
      ['policy.yml', 7, expect.stringContaining('../up.yml')],
      ['base.yml', 5, expect.stringMatching(/^foo: unknown key/)],
      ['policy.yml', 11, expect.stringContaining('name each other')],
    ]);
    expect(await places(text + inline, others)).toContainEqual(['policy.yml', 12, expect.stringMatching(/./)]);
  });
});

describe('a policy decides alone', () => {
  test.each([
    ['--ignore-unsigned-files'],
    ['--allow-symlinks'],
    ['--allow-ignored', 'x'],
    ['--ignore-paths', 'x'],
    ['--source-repository', 'a/b'],
    ['--public-key', 'key.pub'],
    ['--identity', 'x', '--issuer', 'y'],
  ])('%s', async (...options) => {
    const { code, err } = await cli(['verify', model, '--policy', policy, ...options]);
    expect([code, err]).toEqual([2, expect.stringContaining('[USAGE]')]);
  });
});

test('no draft is made of a model that is not accepted', async () => {
  folder.write('files', { 'other.pub': ecKeyPair().publicPem });
  const { code, out } = await cli(['policy', 'init', model, '--public-key', at('other.pub'), ...ENGINE]);
  expect([code, out]).toEqual([2, '']);
});
