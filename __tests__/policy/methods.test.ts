/** Signers without an identity, chunk proofs, and the roots that a policy names. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { verify } from '../../src/verify.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES } from '../helpers/models.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { issue } from '../sigstore/certificates.ts';
import { HEX } from '../statement/fixtures.ts';
import { rootOf, signBundle } from '../verification/bundles.ts';
import { signedModel } from '../verification/signed-model.ts';
import { FILES, provenanceOf } from './full-model.ts';
import { parsed, SIGNERS, unmet } from './judged.ts';

const here = sigstoreAndFolder();

const engine = createOpensslEngine();
const byKeys = (...pems: string[]): string =>
  `version: 1\nsigners:\n${pems.map((pem) => `  - key: ${JSON.stringify(pem)}\n`).join('')}`;

describe('a key', () => {
  const [keys, others] = [ecKeyPair(), ecKeyPair('secp384r1')];
  let model: string;
  beforeAll(async () => {
    model = here.folder.write('by-key', MODEL_FILES);
    const key = join(here.folder.write('keys', { 'key.pem': keys.privatePem }), 'key.pem');
    const signed = await cli(['attest', model, '--method', 'key', '--private-key', key, '--engine', 'openssl']);
    expect(signed.code).toBe(0);
  });
  const unmetBy = async (policy: string): Promise<string[]> => {
    const verdict = await verify({ model, engine, trust: { method: 'policy', parsed: await parsed(policy) } });
    return unmet(verdict).map(({ id, outcome }) => `${id} ${outcome}`);
  };

  test('that the policy holds, among others, is allowed', async () => {
    expect(await unmetBy(byKeys(others.publicPem, keys.publicPem))).toEqual([]);
  });
  test('that it does not hold is refused', async () => {
    expect(await unmetBy(byKeys(others.publicPem))).toEqual(['signature.cryptography fail']);
    expect(await unmetBy(SIGNERS)).toEqual(['policy.signers fail']);
  });
  test('meets no demand on what only a certificate can say', async () => {
    const policy = `${byKeys(keys.publicPem)}time: { trusted: true }
provenance: { level: 2, repositories: [a/b], refs: [refs/heads/main], events: [push], signed-commit: true }
runners: [self-hosted]
`;
    expect(await unmetBy(policy)).toEqual(
      [
        'time.trusted',
        'provenance.level',
        'provenance.repository',
        'provenance.ref',
        'provenance.event',
        'provenance.signed-commit',
        'runners',
      ].map((id) => `policy.${id} fail`),
    );
    expect(await unmetBy(`${byKeys(keys.publicPem)}provenance: { level: 1 }\n`)).toEqual([]);
  });
});

test('a certificate chain is a signer too; init writes it into the policy', async () => {
  const root = await issue('CN=root', { ca: true });
  const leaf = await issue('CN=leaf', { issuer: root });
  const model = here.folder.write('by-chain', MODEL_FILES);
  const pems = { 'root.pem': root.certPem, 'leaf.pem': leaf.certPem, 'leaf.key': leaf.keyPem };
  const at = here.folder.write('chain', { ...pems, 'other.pem': (await issue('CN=other', { ca: true })).certPem });
  const certificate = ['--private-key', join(at, 'leaf.key'), '--signing-cert', join(at, 'leaf.pem')];
  const signed = await cli(['sign', model, '--method', 'certificate', ...certificate, '--engine', 'openssl']);
  expect(signed.code).toBe(0);
  const policy = join(at, 'policy.yml');
  const init = ['policy', 'init', model, '--certificate-chain', join(at, 'root.pem'), '--out', policy];
  expect((await cli([...init, '--engine', 'openssl'])).code).toBe(0);
  expect((await cli(['verify', model, '--policy', policy, '--engine', 'openssl'])).code).toBe(0);
  const other = JSON.stringify(readFileSync(join(at, 'other.pem'), 'utf8'));
  writeFileSync(policy, `version: 1\nsigners:\n  - certificate-chain: ${other}\n`);
  expect((await cli(['verify', model, '--policy', policy, '--engine', 'openssl'])).code).toBe(1);
});

test('a chunk proof leaves undecided what rests on whole-file digests', async () => {
  using model = await signedModel(here.sigstore, { files: FILES });
  model.writeClaims(await signBundle(here.sigstore, provenanceOf(model)));
  const judge = async (demand: string) =>
    verify({
      model: model.folder,
      engine,
      integrity: 'chunks',
      trust: {
        method: 'policy',
        parsed: await parsed(`${SIGNERS}${demand}\n`),
        trusted: { roots: [rootOf(here.sigstore)] },
      },
    });
  const plain = await judge('runners: [github-hosted]');
  expect(plain.result).toBe('passed');
  for (const demand of [
    `deny: { models: ["${HEX('1')}"] }`,
    `deny: { files: ["${HEX('1')}"] }`,
    `expect: { root: "${plain.model.root}" }`,
  ])
    expect((await judge(demand)).result).toBe('undecided');
  expect((await judge(`deny: { models: ["${plain.model.root}"] }`)).result).toBe('failed');
});

test('the roots that a policy names are the only ones', async () => {
  using model = await signedModel(here.sigstore, { files: FILES });
  const at = here.folder.write('policies', { 'policy.yml': `${SIGNERS}roots: { file: root.json }\n` });
  writeFileSync(join(at, 'root.json'), JSON.stringify(here.sigstore.trustedRoot));
  const command = [
    'verify',
    model.folder,
    '--policy',
    join(at, 'policy.yml'),
    '--engine',
    'openssl',
    '--unsafe-local-root',
  ];
  expect((await cli(command)).code).toBe(0);
  const twice = await cli([...command, '--trusted-root', join(at, 'root.json')]);
  expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('[USAGE]')]);
});

test('a private key is none to trust', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await expect(parsed(byKeys(pem))).rejects.toThrow('BEGIN PUBLIC KEY');
});
