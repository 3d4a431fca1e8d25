/** Whether a transparency log recorded the signature, by what was verified. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { verify } from '../../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, temporaryFolder } from '../helpers/models.ts';
import { type BundleOptions, type MutableRoot, rootOf, signBundle } from '../verification/bundles.ts';
import { signedModel } from '../verification/signed-model.ts';
import { provenanceOf } from './full-model.ts';
import { parsed, SIGNERS, unmet } from './judged.ts';

let sigstore: LocalSigstore;
let foreign: LocalSigstore;
beforeAll(async () => {
  [sigstore, foreign] = await Promise.all([startLocalSigstore(), startLocalSigstore()]);
});
afterAll(() => Promise.all([sigstore.close(), foreign.close()]));

const NO_LOG: BundleOptions = { log: 'none' };
/** As GitHub's instance signs: a timestamp and nothing else. */
const PRIVATE: BundleOptions = { log: 'none', certificate: { ctLog: undefined } };

/** What is not met, where the instance demands no log of its own. */
async function judged(
  wanted: string,
  signature: BundleOptions,
  bend: (root: MutableRoot) => void = () => {},
  claim = signature,
) {
  using model = await signedModel(sigstore, { bundle: signature });
  model.writeClaims(await signBundle(sigstore, provenanceOf(model), claim));
  const root = { ...rootOf(sigstore, bend), thresholds: { tlog: 0, ctlog: 0, timestamp: 0 } };
  const policy = await parsed(`${SIGNERS}log: ${wanted}\n`);
  const trust = { method: 'policy', parsed: policy, trusted: { roots: [root] } } as const;
  const verdict = await verify({ model: model.folder, trust, engine: createOpensslEngine() });
  return unmet(verdict).map(({ id, found }) => `${id}: ${found}`);
}
const withoutLogs = (root: MutableRoot): void => {
  root.tlogs = [];
  root.ctlogs = [];
};

describe('a log is required', () => {
  test.each<[string, BundleOptions]>([
    ['version 1', {}],
    ['version 2', { log: 2 }],
  ])('and recorded it: %s', async (_, signature) => {
    expect(await judged('required', signature)).toEqual([]);
  });
  test('and none is shown', async () => {
    expect(await judged('required', NO_LOG)).toEqual(['policy.log.required: nothing']);
  });
  test('and another one is shown', async () => {
    const bend = (root: MutableRoot): void => {
      root.tlogs = (JSON.parse(JSON.stringify(foreign.trustedRoot)) as MutableRoot).tlogs;
    };
    expect(await judged('required', {}, bend)).toEqual([expect.stringContaining('signature.cryptography')]);
  });
});

describe('no log may have it', () => {
  test('where the instance has none', async () => {
    expect(await judged('none', PRIVATE, withoutLogs)).toEqual([]);
  });
  test('not where it has one, shown or not', async () => {
    for (const signature of [{}, NO_LOG])
      expect(await judged('none', signature)).toEqual([
        expect.stringContaining('policy.log.none: model.sig: local has a log'),
      ]);
  });
  test('of certificates neither', async () => {
    const withoutLog = judged('none', NO_LOG, (root) => {
      root.tlogs = [];
    });
    expect(await withoutLog).toEqual([
      'policy.log.none: model.sig: local has a log of certificates, claims, line 1: local has a log of certificates',
    ]);
  });
});

test('a key is in no log unless the bundle says so, and in none that counts', async () => {
  using folder = temporaryFolder();
  const keys = ecKeyPair();
  const key = join(folder.write('keys', { 'k.pem': keys.privatePem }), 'k.pem');
  const model = folder.write('model', MODEL_FILES);
  expect((await cli(['sign', model, '--method', 'key', '--private-key', key, '--engine', 'openssl'])).code).toBe(0);
  const by = async (wanted: string): Promise<string[]> => {
    const policy = await parsed(`version: 1\nsigners:\n  - key: ${JSON.stringify(keys.publicPem)}\nlog: ${wanted}\n`);
    return unmet(await verify({ model, trust: { method: 'policy', parsed: policy } })).map(({ id }) => id);
  };
  expect([await by('none'), await by('required')]).toEqual([[], ['policy.log.required']]);
  const bundle = JSON.parse(readFileSync(join(model, 'model.sig'), 'utf8'));
  const [entry] = (await signBundle(sigstore, {})).verificationMaterial.tlogEntries ?? [];
  bundle.verificationMaterial.tlogEntries = [entry];
  writeFileSync(join(model, 'model.sig'), JSON.stringify(bundle));
  expect([await by('none'), await by('required')]).toEqual([['policy.log.none'], ['policy.log.required']]);
});
