import { expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { loadPolicy, rootLoader } from '../../src/verify/policy-file.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { ecKeyPair } from '../helpers/models.ts';
import { HEX } from '../statement/fixtures.ts';
import { filesOf, SIGNERS } from './judged.ts';

test('the policy and its root come from one place', async () => {
  const sigstore = await startLocalSigstore();
  const files = filesOf({
    '.github/policy.yml': `${SIGNERS}roots: { file: roots/local.json }\n`,
    '.github/roots/local.json': JSON.stringify(sigstore.trustedRoot),
  });
  await sigstore.close();
  const spec = { unsafeLocalRoot: true };
  // `auto` leaves the roots to the policy; any other instance would be a second opinion.
  for (const more of [{}, { sigstore: 'auto' }]) {
    const trust = await loadPolicy('.github/policy.yml', { ...spec, ...more }, files);
    expect(trust.trusted?.roots).toMatchObject([{ label: expect.stringContaining('.github/roots/local.json') }]);
  }
  const github = loadPolicy('.github/policy.yml', { ...spec, sigstore: 'github' }, files);
  await expect(github).rejects.toMatchObject({ code: 'USAGE' });
});

test('roots are loaded once, and go for base models whose policies name none', async () => {
  const sigstore = await startLocalSigstore();
  const root = JSON.stringify(sigstore.trustedRoot);
  await sigstore.close();
  const rules = ['a.yml', 'b.yml'].map((file) => `    - { names: [${file}], file: ${file} }\n`).join('');
  const trust = await load({
    // Its own signers are keys, which need none.
    'policy.yml': `${byKey}roots: { file: roots.json }\nbase-models:\n  rules:\n${rules}`,
    'a.yml': SIGNERS,
    'b.yml': `${SIGNERS}roots: { file: roots.json }\n`,
    'roots.json': root,
  });
  expect(trust.trusted).toBeUndefined();
  const [a, b] = trust.baseModels ?? [];
  expect(a?.trusted?.roots).toMatchObject([{ label: expect.stringContaining('roots.json') }]);
  expect(b?.trusted).toBe(a?.trusted);
  const file = { path: 'roots.json', sha256: sha256Hex(root) };
  expect(trust.parsed).toMatchObject({ rootsFile: file, named: [file, { path: 'a.yml' }, { path: 'b.yml' }, file] });
  expect([a?.parsed.rootsFile, b?.parsed.rootsFile]).toEqual([undefined, file]);
});

test('several policies of one run have their roots from one load', async () => {
  const sigstore = await startLocalSigstore();
  const roots = JSON.stringify(sigstore.trustedRoot);
  await sigstore.close();
  const policy = `${SIGNERS}roots: { file: roots.json }\n`;
  const loader = rootLoader({ unsafeLocalRoot: true });
  const loadWith = async (contents: Readonly<Record<string, string>>) =>
    (await loadPolicy('policy.yml', { unsafeLocalRoot: true }, filesOf({ 'policy.yml': policy, ...contents }), loader))
      .trusted;
  const first = await loadWith({ 'roots.json': roots });
  expect(await loadWith({ 'roots.json': roots, 'other.yml': '' })).toBe(first);
  // Of one name, and not the same.
  const other = await loadWith({ 'roots.json': ` ${roots}` });
  expect(other).toEqual(first);
  expect(other).not.toBe(first);
});

test.each(['../root.json', '/etc/root.json', 'a/../../root.json', './root.json'])(
  'a policy reads no file of elsewhere: %s',
  async (name) => {
    const files = filesOf({ 'p/policy.yml': `${SIGNERS}roots: { file: ${name} }\n` });
    await expect(loadPolicy('p/policy.yml', { unsafeLocalRoot: true }, files)).rejects.toMatchObject({
      code: 'UNSAFE_PATH',
    });
  },
);

const NESTED = `${SIGNERS}base-models: { rules: [{ file: base.yml }] }\n`;
const load = (contents: Readonly<Record<string, string>>) =>
  loadPolicy('policy.yml', { unsafeLocalRoot: true, offline: true }, filesOf({ ...contents }));
const KEY = ecKeyPair().publicPem;
const byKey = `version: 1\nsigners:\n  - key: ${JSON.stringify(KEY)}\n`;

test('policies for base models are read, and theirs', async () => {
  const base = `${byKey}base-models: { rules: [{ file: deeper.yml }] }\n`;
  const contents = { 'policy.yml': `${byKey}base-models: { rules: [{ file: p/base.yml }] }\n`, 'p/base.yml': base };
  const trust = await load({ ...contents, 'p/deeper.yml': `${byKey}runners: [self-hosted]\n` });
  expect(trust.baseModels?.[0]?.baseModels?.[0]?.parsed.policy.runners).toEqual(['self-hosted']);
  expect(trust.parsed.named?.map(({ path }) => path)).toEqual(['p/base.yml', 'p/deeper.yml']);
  await expect(load(contents)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('policies that name each other are refused', async () => {
  await expect(load({ 'policy.yml': NESTED, 'base.yml': NESTED })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('policy.yml -> base.yml -> base.yml'),
  });
});

test('deny lists in files are added to those of the policy', async () => {
  const trust = await load({
    'policy.yml': `${byKey}deny: { models: ["${HEX('1')}"], from: [a.yml, lists/b.yml] }\n`,
    'a.yml': `models: ["${HEX('2')}", "${HEX('1')}"]\n`,
    'lists/b.yml': `files:\n  - "${HEX('3')}"\n`,
  });
  expect(trust.parsed.policy.deny).toEqual({ models: [HEX('1'), HEX('2')], files: [HEX('3')] });
  expect(trust.parsed.named?.map(({ path }) => path)).toEqual(['a.yml', 'lists/b.yml']);
  expect(trust.parsed.denyFiles).toEqual(trust.parsed.named);
});

test.each<[string, string, string]>([
  ['is empty', '', 'a.yml:1:1'],
  ['holds no list', '{}\n', 'it demands nothing'],
  ['has a digest that is none', `models:\n  - "${HEX('1').toUpperCase()}x"\n`, 'a.yml:2:5: models[0]'],
  ['has an unknown list', `model: ["${HEX('1')}"]\n`, 'a.yml:1:1: model: unknown key'],
  ['names further files', 'from: [b.yml]\n', 'from: unknown key'],
])('a deny list that %s is refused, with its line', async (_, text, fault) => {
  const policy = `${byKey}deny: { from: [a.yml] }\n`;
  await expect(load({ 'policy.yml': policy, 'a.yml': text })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    guidance: expect.stringContaining(fault),
  });
});
