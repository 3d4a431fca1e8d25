import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';
import { ROOT } from '../repository/sources.ts';
import { ISSUER, SAN } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';

/** GitHub's, to the program: an instance whose authority is called so, whose root was kept by an earlier run. */
let github: LocalSigstore;
let model: SignedModel;
let home: TemporaryFolder;
beforeAll(async () => {
  github = await startLocalSigstore({ organization: 'Example' });
  model = await signedModel(github, { bundle: { log: 'none' } });
  home = temporaryFolder();
});
afterAll(async () => {
  model[Symbol.dispose]();
  home[Symbol.dispose]();
  await github.close();
});

const DAY = 86_400_000;
/** As `gh` gave it so many days ago. */
function keep(days: number): void {
  const root = structuredClone(github.trustedRoot) as Record<string, unknown>;
  const authorities = (root['certificateAuthorities'] as Record<string, unknown>[]).map((one) => ({
    ...one,
    uri: 'fulcio.githubapp.com',
  }));
  Object.assign(root, { certificateAuthorities: authorities, tlogs: [] });
  const asOf = new Date(Date.now() - days * DAY);
  const until = new Date(asOf.getTime() + 30 * DAY);
  home.write('attest-model/github', {
    'github.kept.json': JSON.stringify({ asOf, until, roots: JSON.stringify(root) }),
  });
}
/** Its own process: which roots are kept is for the environment to say. */
function attestModel(
  cache: string | Record<string, string>,
  ...args: string[]
): { code: number | null; out: string; err: string } {
  const argv = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli/main.ts'), ...args];
  const places = typeof cache === 'string' ? { HOME: cache, XDG_CACHE_HOME: cache } : cache;
  const env = { PATH: process.env['PATH'], ...places };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}
const verify = (...more: string[]) => attestModel(home.path, 'verify', model.folder, '--json', '--offline', ...more);
const identity = ['--identity', SAN, '--issuer', ISSUER, '--sigstore', 'github'];
const checkOf = (json: string, id: string): unknown => {
  const found: unknown[] = [];
  JSON.parse(json, (_, value) => {
    if (value?.id === id && value.outcome) found.push(value);
    return value;
  });
  return found[0];
};

test('a root that was kept vouches for a model, and the verdict says of which day it is', () => {
  keep(3);
  const { code, out } = verify(...identity);
  expect(code).toBe(0);
  expect(checkOf(out, 'trust.root')).toMatchObject({
    outcome: 'pass',
    found: expect.stringContaining('kept since gh gave it on'),
  });
});

test('a root that is too old leaves it undecided: exit code 2, by options and by policy', () => {
  keep(31);
  const policy = join(home.path, 'policy.yml');
  writeFileSync(policy, `version: 1\nroots: github\nsigners:\n  - { identity: "${SAN}", issuer: "${ISSUER}" }\n`);
  for (const way of [identity, ['--policy', policy]]) {
    const { code, out } = verify(...way);
    expect([code, JSON.parse(out).result]).toEqual([2, 'undecided']);
    expect(checkOf(out, 'trust.root')).toMatchObject({
      outcome: 'undecided',
      guidance: expect.stringContaining('Go online once'),
    });
  }
  keep(3);
  expect(verify('--policy', policy).code).toBe(0);
  expect(verify('--policy', policy, '--max-root-age', '2').code).toBe(2);
});

test('the action takes the same age: undecided, and a failed step', () => {
  keep(3);
  using summary = temporaryFolder();
  const step = (age: string) => {
    const inputs = { path: model.folder, identity: SAN, issuer: ISSUER, sigstore: 'github', offline: 'true' };
    const env = {
      PATH: process.env['PATH'],
      HOME: home.path,
      XDG_CACHE_HOME: home.path,
      RUNNER_TEMP: summary.path,
      ...Object.fromEntries(
        Object.entries({ ...inputs, 'max-root-age': age }).map(([name, value]) => [
          `INPUT_${name.toUpperCase()}`,
          value,
        ]),
      ),
    };
    const argv = ['--disable-warning=ExperimentalWarning', join(ROOT, 'src/actions/verify.ts')];
    return spawnSync(process.execPath, argv, { encoding: 'utf8', env });
  };
  for (const age of ['', '4']) expect(step(age).status).toBe(0);
  const old = step('2');
  expect([old.status, old.stdout]).toEqual([1, expect.stringContaining('[trust.root]')]);
  expect(step('2.5').stdout).toContain('It takes a number of days, 1 to 9999.');
});

test('without any root it could not be decided: exit code 2, and what to do', () => {
  using empty = temporaryFolder();
  const { code, err } = attestModel(empty.path, 'verify', model.folder, '--offline', ...identity);
  expect([code, err]).toEqual([2, expect.stringContaining('gh attestation trusted-root')]);
});

test('where nothing can be written, not even for the time of asking, it is the root that is shipped: a verdict, and nobody is asked', () => {
  const nowhere = { HOME: '/dev/null', TMPDIR: '/dev/null' };
  const { code, out } = attestModel(nowhere, 'verify', model.folder, '--json', '--identity', SAN, '--issuer', ISSUER);
  expect([code, JSON.parse(out).result]).toEqual([1, 'failed']);
});
