import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GateResult } from '../../src/gate.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { parseManifest, serializeManifest } from '../../src/model/manifest.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { evaluationOf } from '../policy/full-model.ts';
import { type BundleOptions, ISSUER, SAN } from '../verification/bundles.ts';
import { FILES, type ModelOptions, type SignedModel } from '../verification/signed-model.ts';
import { addModel, judge, POLICY, policyText, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const SECOND = SAN.replace('release.yml', 'second.yml');
const second: BundleOptions = {
  certificate: { sans: [{ type: 'url', value: SECOND }] },
  extensions: { 9: SECOND, 18: SECOND },
};
const RULE = `  - workflow: { repository: acme/model-repo, path: .github/workflows/second.yml, ref: refs/heads/main }\n    issuer: ${ISSUER}\n`;

/** On main: a model with an evaluation that is bad, and a policy that allows two signers. */
async function merged(more = ''): Promise<Repository> {
  const repo = withPolicy(sigstore);
  repo.git('switch', '--quiet', 'main');
  repo.write(POLICY, policyText(more).replace('roots:', `${RULE}roots:`));
  await addModel(repo, sigstore, 'models/a', { statements: (model) => [evaluationOf(model, 0.1)] });
  repo.commit('model');
  repo.git('switch', '--quiet', '--create', 'next');
  return repo;
}

/** The same files, with another signature and more claims behind those that are there. */
async function signAgain(repo: Repository, options: ModelOptions = {}): Promise<void> {
  const claims = readFileSync(join(repo.path, 'models/a/claims.jsonl'), 'utf8');
  await addModel(repo, sigstore, 'models/a', {
    ...options,
    statements: (model: SignedModel) => [evaluationOf(model, 0.9)],
  } as ModelOptions);
  repo.write('models/a/claims.jsonl', `${claims}${readFileSync(join(repo.path, 'models/a/claims.jsonl'), 'utf8')}`);
  repo.commit();
}

const find = ({ models }: GateResult, id: string) =>
  models.flatMap(({ checks }) => checks).find((one) => one.id === id);

describe('a model that another signer signs, whom the policy allows too', () => {
  test('over the same files: what the first one said of them would count no more', async () => {
    using repo = await merged();
    await signAgain(repo, { bundle: second });
    const result = await judge(repo);
    expect(unmet(result)).toEqual(['gate.evidence']);
    expect(find(result, 'gate.evidence')?.found).toContain('counts no more: line 1');
  });

  test('where the policy lets both make claims, all of them count, and the other signer is named', async () => {
    const rule = (path: string) =>
      `    - workflow: { repository: acme/model-repo, path: .github/workflows/${path}, ref: refs/heads/main }\n      issuer: ${ISSUER}\n`;
    using repo = await merged(`claims:\n  evaluation:\n${rule('release.yml')}${rule('second.yml')}`);
    await signAgain(repo, { bundle: second });
    const result = await judge(repo);
    expect(unmet(result)).toEqual([]);
    expect(result.models[0]?.verdicts[0]?.verdict.claims.accepted).toBe(2);
    expect(find(result, 'gate.signer')).toMatchObject({
      outcome: 'pass',
      expected: expect.stringContaining(SAN),
      found: expect.stringContaining(SECOND),
    });
  });

  test('over other files: it is named', async () => {
    using repo = await merged();
    repo.remove('models/a');
    await addModel(repo, sigstore, 'models/a', { files: { ...FILES, 'config.json': '{"new":1}' }, bundle: second });
    repo.write('models/a/claims.jsonl', '{}\n');
    repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('passed');
    expect(find(result, 'gate.signer')).toMatchObject({ outcome: 'pass' });
  });
});

test('the same signer once more is no other one, and drops nothing', async () => {
  using repo = await merged();
  await signAgain(repo);
  const result = await judge(repo);
  expect(result.result).toBe('passed');
  expect(find(result, 'gate.signer')).toBeUndefined();
});

test('of a model that was refused before, nothing counted', async () => {
  using repo = await merged();
  repo.git('switch', '--quiet', 'main');
  repo.link('models/a/link', 'config.json');
  repo.commit('refused');
  repo.git('switch', '--quiet', '--create', 'repair');
  repo.remove('models/a/link');
  repo.commit();
  expect(await judge(repo)).toMatchObject({ result: 'passed' });
});

test('a manifest of other sizes, which a pointer states, would leave a claim without the one that it names', async () => {
  using repo = await merged();
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256Hex('aaaa')}\nsize 5\n`;
  repo.write('models/a/weights/a.bin', pointer);
  const place = 'models/a/model.manifest.json';
  const { files, ...rest } = parseManifest(readFileSync(join(repo.path, place)));
  const larger = files.map((file) => (file.path === 'weights/a.bin' ? { ...file, size: 5 } : file));
  repo.write(place, serializeManifest({ ...rest, files: larger }));
  repo.commit();
  const result = await judge(repo);
  expect(unmet(result)).toContain('gate.evidence');
  expect(find(result, 'gate.evidence')?.found).toContain('counts no more: line 1');
});

test('lines in front that are about the same model, and are verified in vain, push none out', async () => {
  using repo = await merged();
  const place = 'models/a/claims.jsonl';
  const [line = ''] = readFileSync(join(repo.path, place), 'utf8').split('\n');
  const claim = JSON.parse(line) as { dsseEnvelope: { signatures: [{ sig: string }] } };
  const [{ sig }] = claim.dsseEnvelope.signatures;
  const forged = (i: number): string =>
    line.replace(
      sig,
      Buffer.from(sig, 'base64')
        .fill(i % 251, 20, 30)
        .fill(i >> 8, 40, 44)
        .toString('base64'),
    );
  repo.write(place, `${Array.from({ length: 1100 }, (_, i) => `${forged(i)}\n`).join('')}${line}\n`);
  repo.commit();
  const result = await judge(repo);
  expect(unmet(result)).toEqual(['gate.claims', 'gate.evidence']);
  expect(find(result, 'gate.evidence')?.found).toContain('counts no more: line 1');
});

test('nor behind: what comes after so many could not be heard', async () => {
  using repo = await merged();
  const place = 'models/a/claims.jsonl';
  repo.write(place, `${readFileSync(join(repo.path, place), 'utf8')}${'\n'.repeat(100_000)}`);
  repo.commit();
  const result = await judge(repo);
  expect([result.result, unmet(result)]).toEqual(['undecided', ['gate.claims']]);
});
