import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { accepted, refused } from '../lib/expect.ts';
import { writeKeys } from '../lib/keys.ts';
import { scratch } from '../lib/models.ts';
import { adapter, folder, key, selfSigned } from '../lib/oms-adapter.ts';
import { createSelfSigned } from '../stack/pki.ts';

const signKey = (model: string, bundle: string, dir: string) =>
  adapter([
    'sign-model',
    '--method',
    'key',
    '--model-path',
    model,
    '--output-bundle',
    bundle,
    '--private-key',
    writeKeys(dir, 'signer').privateKey,
  ]);

/** Models that nobody may sign. */
const UNSIGNABLE: Record<string, (model: string) => void> = {
  'nothing but files that are ignored by default': (model) => {
    rmSync(model, { recursive: true });
    mkdirSync(join(model, '.git'), { recursive: true });
    writeFileSync(join(model, '.gitignore'), '*');
    writeFileSync(join(model, '.git/HEAD'), 'ref: refs/heads/main');
  },
  'a symlink inside': (model) => symlinkSync('config.json', join(model, 'link')),
  'a symlink to the outside': (model) => symlinkSync('/etc/hostname', join(model, 'link')),
  'a cycle of symlinks': (model) => symlinkSync('.', join(model, 'link')),
};
for (const [what, spoil] of Object.entries(UNSIGNABLE)) {
  test(`OMS adapter does not sign ${what}`, async () => {
    const dir = scratch();
    const { model, bundle } = folder(dir);
    spoil(model);
    refused(await signKey(model, bundle, dir));
    assert.ok(!existsSync(bundle), 'no bundle is left');
  });
}

/** Faults of a bundle whose signature is right. */
const SPOILED: Record<string, (bundle: string) => string> = {
  'of another media type': (bundle) => bundle.replace('bundle.v0.3+json', 'bundle.v0.1+json'),
  'without signatures': (bundle) => bundle.replace(/"signatures":\s*\[.*?\]/s, '"signatures":[]'),
  'cut off': (bundle) => bundle.slice(0, 100),
};
for (const [what, spoil] of Object.entries(SPOILED)) {
  test(`OMS adapter refuses a bundle ${what}`, async () => {
    const dir = scratch();
    const { model, bundle } = folder(dir);
    accepted(await signKey(model, bundle, dir));
    const good = readFileSync(bundle, 'utf8');
    assert.notEqual(spoil(good), good);
    writeFileSync(bundle, spoil(good));
    const judged = await adapter([
      'verify-model',
      '--model-path',
      model,
      '--bundle',
      bundle,
      ...key('P-256').verify(dir),
    ]);
    assert.equal(judged.status, 1, judged.story);
  });
}

test('OMS adapter refuses a bundle of another method than asked for', async () => {
  const dir = scratch();
  const { model, bundle } = folder(dir);
  accepted(await signKey(model, bundle, dir));
  createSelfSigned(join(dir, 'pki'));
  const judged = await adapter(['verify-model', '--model-path', model, '--bundle', bundle, ...selfSigned.verify(dir)]);
  assert.equal(judged.status, 1, judged.story);
});

test('OMS adapter: an unknown command, option or method is a usage error', async () => {
  for (const args of [
    ['sign'],
    ['sign-model', '--model-path', '/x', '--colour', 'red'],
    ['verify-model', '--model-path', '/x', '--method', 'none'],
  ]) {
    assert.equal((await adapter(args)).status, 2, args.join(' '));
  }
});
