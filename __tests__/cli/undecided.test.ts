/** What is undecided is not accepted, and no option of any command changes that. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { cli } from '../helpers/cli.ts';
import { ROOT } from '../repository/sources.ts';
import { ISSUER, SAN } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';

let sigstore: LocalSigstore;
let model: SignedModel;
let trust: string[];
let ran: string;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  // A reusable workflow that anyone may call, and nobody said for whom it should have run.
  model = await signedModel(sigstore, { bundle: { extensions: { 12: 'https://github.com/acme/other' } } });
  const root = join(model.temporary.path, 'root.json');
  writeFileSync(root, JSON.stringify(sigstore.trustedRoot));
  trust = ['--identity', SAN, '--issuer', ISSUER, '--trusted-root', root];
  ran = join(model.temporary.path, 'ran');
});
afterAll(async () => {
  model[Symbol.dispose]();
  await sigstore.close();
});

/** Flags without a value, as the sources of the commands declare them. */
const flags = [
  ...new Set(
    readdirSync(join(ROOT, 'src/cli')).flatMap((file) =>
      [...readFileSync(join(ROOT, 'src/cli', file), 'utf8').matchAll(/new Option\(\s*'(--[a-z-]+)'/g)].map(
        ([, flag = '']) => flag,
      ),
    ),
  ),
].filter((flag) => flag !== '--unsafe-local-root');

const MORE = [
  ['--integrity', 'chunks'],
  ['--allow-ignored', 'config.json'],
  ['--ignore-paths', 'config.json'],
  ['--max-root-age', '9999'],
];

test('there are flags to try, that loosen what they can', () => {
  expect(flags).toEqual(expect.arrayContaining(['--ignore-unsigned-files', '--allow-symlinks', '--in-place']));
});

describe.each([[[]], ...[...flags.map((flag) => [flag]), ...MORE].map((option) => [option])])('%j', (option) => {
  test('verify: 2, or no such option', async () => {
    const { code, out, err } = await cli(['verify', model.folder, ...trust, '--unsafe-local-root', ...option]);
    expect([code, out.includes(': accepted')]).toEqual([2, false]);
    expect(/UNDECIDED|"result": "undecided"/.test(out) || /\[USAGE\]|unknown option/.test(err)).toBe(true);
  });

  test('exec: 2, and nothing runs', async () => {
    const command = ['--', '/bin/sh', '-c', 'touch "$0"', ran, '{model}'];
    const { code } = await cli(['exec', model.folder, ...trust, '--unsafe-local-root', ...option, ...command]);
    expect([code, existsSync(ran)]).toEqual([2, false]);
  });
});

test('what decides it is to say which repository may', async () => {
  const source = ['--source-repository', 'https://github.com/acme/other', '--unsafe-local-root'];
  expect((await cli(['verify', model.folder, ...trust, ...source])).code).toBe(0);
  const command = ['--', '/bin/sh', '-c', 'touch "$0"', ran, '{model}'];
  expect((await cli(['exec', model.folder, ...trust, ...source, ...command])).code).toBe(0);
  expect(existsSync(ran)).toBe(true);
});
