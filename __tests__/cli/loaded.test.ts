import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { SIGNERS } from '../policy/judged.ts';
import { signBundle } from '../verification/bundles.ts';
import { signedModel, testResult } from '../verification/signed-model.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Writes which packages were loaded, by import or require. */
const HOOK = `import { registerHooks } from 'node:module';
import { writeFileSync } from 'node:fs';
const loaded = new Set();
registerHooks({ load(url, context, next) {
  const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//.exec(url)?.[1];
  if (name) loaded.add(name);
  return next(url, context);
} });
process.on('exit', () => writeFileSync(process.env.LOADED, JSON.stringify([...loaded].sort())));`;

/** A quarter of a second, start included, is what a verification may take: most of it is reading the program. */
test('a model signed with an identity is verified by a policy with no package that signs, fetches or speaks to GitHub', async () => {
  await using sigstore = await startLocalSigstore();
  using model = await signedModel(sigstore);
  model.writeClaims(await signBundle(sigstore, testResult(model, 'PASSED')));
  const at = model.temporary.write('outside', {
    'policy.yml': SIGNERS,
    'root.json': JSON.stringify(sigstore.trustedRoot),
  });
  const [hook, list] = [join(at, 'hook.mjs'), join(at, 'loaded.json')];
  writeFileSync(hook, HOOK);
  const options = ['--policy', join(at, 'policy.yml'), '--trusted-root', join(at, 'root.json'), '--unsafe-local-root'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      hook,
      join(ROOT, 'src/cli/main.ts'),
      'verify',
      model.folder,
      ...options,
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], LOADED: list } },
  );
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
  expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([
    '@sigstore/bundle',
    '@sigstore/core',
    '@sigstore/protobuf-specs',
    '@sigstore/verify',
    'canonicalize',
    'commander',
    'yaml',
    'zod',
  ]);
});
