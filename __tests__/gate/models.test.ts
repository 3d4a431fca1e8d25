import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GateResult } from '../../src/gate.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { evaluationOf } from '../policy/full-model.ts';
import { signBundle } from '../verification/bundles.ts';
import { FILES, provenance, type SignedModel, signedModel } from '../verification/signed-model.ts';
import { addModel, judge, POLICY, policyText, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

/** The model is on main already; then a branch begins. */
async function merged(claims?: string): Promise<Repository> {
  const repo = withPolicy(sigstore);
  repo.git('switch', '--quiet', 'main');
  await addModel(repo, sigstore);
  if (claims !== undefined) repo.write('models/a/claims.jsonl', claims);
  repo.commit('model');
  repo.git('switch', '--quiet', '--create', 'next');
  return repo;
}

describe('evidence', () => {
  test.each(['claims.jsonl', 'model.manifest.json'])('%s deleted while the model stays', async (name) => {
    using repo = await merged('{}\n');
    repo.remove(`models/a/${name}`);
    repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('failed');
    expect(unmet(result)).toEqual(['gate.evidence']);
    expect(result.models[0]?.checks.at(-1)).toMatchObject({ evidence: `models/a/${name}` });
  });

  test('model.sig deleted', async () => {
    using repo = await merged();
    repo.remove('models/a/model.sig');
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.signature', 'gate.evidence']);
  });

  /** Two lines that count and one that does not, of which the change leaves some, beside another signature. */
  async function left(keep: (line: string, index: number) => boolean) {
    using repo = withPolicy(sigstore);
    repo.git('switch', '--quiet', 'main');
    await addModel(repo, sigstore, 'models/a', {
      statements: (model) => [evaluationOf(model, 0.1), evaluationOf(model, 0.9)],
    });
    const place = join(repo.path, 'models/a');
    const claims = `${readFileSync(join(place, 'claims.jsonl'), 'utf8')}{"junk":1}\n`;
    repo.write('models/a/claims.jsonl', claims);
    repo.commit('model');
    repo.git('switch', '--quiet', '--create', 'next');
    const lines = claims.trimEnd().split('\n');
    repo.write(
      'models/a/claims.jsonl',
      lines
        .filter(keep)
        .map((line) => `${line}\n`)
        .join(''),
    );
    // The same files, signed once more under another name: that is no other training.
    using again = await signedModel(sigstore, {
      statement: (one) => ({ ...one, subject: [{ ...one.subject[0], name: 'again' }] }),
    });
    repo.write('models/a/model.sig', readFileSync(again.path('model.sig')));
    repo.commit();
    return await judge(repo);
  }

  test('a line of claims taken out', async () => {
    const result = await left((_, index) => index !== 0);
    expect(unmet(result)).toContain('gate.evidence');
    expect(result.models[0]?.checks.at(-1)?.found).toBe('gone: line 1');
  });

  test('a line that never counted may go', async () => {
    expect(unmet(await left((_, index) => index !== 2))).not.toContain('gate.evidence');
  });

  test('lines added are no fault', async () => {
    using repo = await merged('{"a":1}\n');
    repo.write('models/a/claims.jsonl', '{"b":2}\n{"a":1}\n');
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
  });

  test('of a model that was trained anew are its own', async () => {
    using repo = await merged('{"a":1}\n');
    repo.remove('models/a');
    await addModel(repo, sigstore, 'models/a', { files: { ...FILES, 'config.json': '{"new":1}' } });
    repo.write('models/a/claims.jsonl', '{"b":2}\n');
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
  });

  test.each([
    ['a line of claims', 'gone: line 1', (repo: Repository) => repo.write('models/b/claims.jsonl', '{"b":2}\n')],
    ['its manifest', 'deleted by the change', (repo: Repository) => repo.remove('models/b/model.manifest.json')],
  ])('%s taken out on the way to another name', async (_, found, bend) => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore, 'models/a', { statements: (model) => [evaluationOf(model, 0.1)] });
    repo.commit();
    repo.git('branch', '--quiet', '--force', 'main', 'HEAD');
    repo.git('mv', 'models/a', 'models/b');
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
    bend(repo);
    repo.commit();
    const result = await judge(repo);
    expect(unmet(result)).toEqual(['gate.evidence']);
    expect(result.models.at(-1)?.checks.at(-1)?.found).toBe(found);
  });

  test('goes with its model: nothing was verified, and it is said', async () => {
    using repo = await merged();
    repo.remove('models/a');
    repo.commit();
    const result = await judge(repo);
    expect(result).toMatchObject({ result: 'no-models', models: [{ path: 'models/a', result: 'removed' }] });
    expect(unmet(result)).toEqual([]);
  });

  test('stays behind when its model goes', async () => {
    using repo = await merged();
    for (const path of ['config.json', 'weights', 'empty']) repo.remove(`models/a/${path}`);
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'failed' });
  });
});

describe('Git LFS', () => {
  const pointer = (content: string): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(content).digest('hex')}\nsize ${Buffer.byteLength(content)}\n`;

  const withPointer = async (text: string) => {
    const repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.write('models/a/weights/a.bin', text);
    repo.commit();
    return repo;
  };

  test('a pointer is compared with the signature, and the verdict says that bytes were not read', async () => {
    using repo = await withPointer(pointer('aaaa'));
    const result = await judge(repo);
    expect(result.result).toBe('passed');
    const [model] = result.models;
    expect(model?.references).toMatchObject([{ kind: 'lfs', path: 'weights/a.bin', size: 4 }]);
    expect(model?.checks).toContainEqual(
      expect.objectContaining({ id: 'gate.lfs', found: expect.stringContaining('bytes not read') }),
    );
    expect(model?.verdicts[0]?.verdict.fields).toContainEqual(
      expect.objectContaining({ name: 'model_hash', status: 'stated' }),
    );
  });

  test.each([
    ['other bytes', pointer('aaab')],
    ['another size', pointer('aaaa').replace('size 4', 'size 5')],
  ])('a pointer to %s fails', async (_, text) => {
    using repo = await withPointer(text);
    expect((await judge(repo)).result).toBe('failed');
  });

  /** Of more than one chunk, with a claim: then the manifest's chunk hashes are looked at where there are bytes. */
  const withLargeFile = async (text: (file: string) => string) => {
    const repo = withPolicy(sigstore);
    const files = { 'config.json': '{}', 'weights.bin': 'w'.repeat(68_000_000) };
    using model = await signedModel(sigstore, { files });
    model.writeClaims(await signBundle(sigstore, provenance(model)));
    cpSync(model.folder, join(repo.path, 'models/a'), { recursive: true });
    repo.write('models/a/weights.bin', text(files['weights.bin']));
    repo.commit();
    return repo;
  };

  test('a pointer to a file of several chunks passes, and its claims count', async () => {
    using repo = await withLargeFile(pointer);
    const { result, models } = await judge(repo);
    expect(result).toBe('passed');
    expect(models[0]?.verdicts[0]?.verdict.claims.accepted).toBe(1);
  });

  test('of a pointer to other bytes no chunk is named that nobody has read', async () => {
    using repo = await withLargeFile((file) => pointer(`x${file.slice(1)}`));
    const { result, models } = await judge(repo);
    expect(result).toBe('failed');
    const [difference] = models[0]?.verdicts[0]?.verdict.differences ?? [];
    expect(difference).toMatchObject({ kind: 'changed', path: 'weights.bin' });
    expect(difference).not.toHaveProperty('chunks');
  });

  test.each([
    ['white space in front', `\n${pointer('aaaa')}`],
    ['an extension', pointer('aaaa').replace('oid', `ext-0-foo sha256:${'a'.repeat(64)}\noid`)],
    ['an older version', pointer('aaaa').replace('git-lfs', 'hawser')],
    ['no size', pointer('aaaa').replace('size 4', 'size 0')],
    ['two digests', pointer('aaaa').replace('size', `oid sha256:${'a'.repeat(64)}\nsize`)],
  ])('a pointer with %s, which git-lfs may read otherwise, fails', async (_, text) => {
    using repo = await withPointer(text);
    expect(unmet(await judge(repo))).toEqual(['gate.model']);
  });

  test('what the checkout has downloaded is read, and must be what the pointer says', async () => {
    using repo = await withPointer(pointer('aaaa'));
    const oid = createHash('sha256').update('aaaa').digest('hex');
    const place = `.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;
    repo.write(place, 'aaaa');
    const result = await judge(repo);
    expect(result).toMatchObject({ result: 'passed', models: [{ references: [] }] });
    expect(result.models[0]?.verdicts[0]?.verdict.fields).toContainEqual(
      expect.objectContaining({ name: 'model_hash', status: 'verified' }),
    );
    repo.write(place, 'aaab');
    expect(unmet(await judge(repo))).toEqual(['files.match']);
  });

  test('a demand on what files hold is undecided where there is a pointer only', async () => {
    using repo = withPolicy(sigstore, 'files: { pickle: false }\n');
    const files = { 'model.safetensors': 'aaaa' };
    await addModel(repo, sigstore, 'models/a', { files, statements: (model) => [provenance(model)] });
    repo.commit();
    const levels = ({ models }: GateResult) => models[0]?.verdicts[0]?.verdict.slsa?.verifiedLevels;
    const read = await judge(repo);
    expect([read.result, levels(read)]).toEqual(['passed', ['SLSA_BUILD_LEVEL_2']]);
    repo.write('models/a/model.safetensors', pointer('aaaa'));
    repo.commit();
    const result = await judge(repo);
    expect(unmet(result)).toEqual(['policy.files.pickle-content']);
    expect([result.result, levels(result)]).toEqual(['undecided', []]);
  });

  describe('a demand on sizes, of a file that says of itself how large it is', () => {
    const judgedWith = async (size: number, statements?: (model: SignedModel) => readonly unknown[]) => {
      using repo = withPolicy(sigstore, 'files: { max-size: 3 B, max-total-size: 11 B }\n');
      const files = { 'config.json': '{}', 'weights/a.bin': 'aaaa', 'weights/b.bin': 'bb' };
      // Whoever lies in the pointer leaves out the manifest, or lies there too.
      await addModel(repo, sigstore, 'models/a', { files, manifest: false, ...(statements && { statements }) });
      repo.write('models/a/weights/a.bin', pointer('aaaa').replace('size 4', `size ${size}`));
      repo.commit();
      const result = await judge(repo);
      return { result: result.result, unmet: unmet(result) };
    };

    test('is undecided where nothing that is signed has sizes', async () => {
      expect(await judgedWith(3)).toEqual({
        result: 'undecided',
        unmet: ['policy.files.max-size', 'policy.files.max-total-size'],
      });
    });

    test('is decided by the sizes that claims bind', async () => {
      const honest = await judgedWith(4, (model) => [provenance(model)]);
      expect(honest).toEqual({ result: 'failed', unmet: ['policy.files.max-size'] });
    });

    test('is undecided where the pointer has others than the claims bind', async () => {
      const lied = await judgedWith(3, (model) => [provenance(model)]);
      expect(lied.result).toBe('undecided');
      expect(lied.unmet).toContain('policy.files.max-size');
    });
  });

  test('a pointer to terabytes takes no room', async () => {
    using repo = await withPointer(pointer('aaaa').replace('size 4', 'size 2000000000000'));
    expect(unmet(await judge(repo))).toEqual(['manifest.match']);
  });
});

describe('DVC', () => {
  const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';

  test.each([
    ['a file', 'models/a/weights/a.bin.dvc', `outs:\n- md5: ${MD5}\n  size: 4\n  path: a.bin\n`],
    ['a folder', 'models/a.dvc', `outs:\n- md5: ${MD5}.dir\n  path: a\n`],
    [
      'a stage',
      'dvc.lock',
      `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    outs:\n    - path: models/a/w.bin\n      md5: ${MD5}\n`,
    ],
  ])('%s of a model is undecided: MD5 proves nothing', async (_, path, text) => {
    using repo = withPolicy(sigstore);
    repo.write(path, text);
    repo.commit();
    const result = await judge(repo);
    expect(result).toMatchObject({ result: 'undecided', models: [{ path: 'models/a', result: 'undecided' }] });
    expect(result.models[0]?.references).toMatchObject([{ kind: 'dvc', path }]);
    expect(unmet(result)).toEqual(['gate.dvc']);
  });

  test('weights outside fail', async () => {
    using repo = withPolicy(sigstore);
    repo.write('extra/model.safetensors.dvc', `outs:\n- md5: ${MD5}\n  path: model.safetensors\n`);
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.outside']);
  });

  test('data is no model', async () => {
    using repo = withPolicy(sigstore);
    repo.write('data/train.dvc', `outs:\n- md5: ${MD5}.dir\n  path: train\n`);
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'no-models' });
  });

  test('what cannot be read is undecided', async () => {
    using repo = withPolicy(sigstore);
    repo.write('dvc.lock', 'stages: &a {b: *a}\n');
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.dvc']);
  });
});

describe('models on the Hub', () => {
  const REVISION = '9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0';
  const named = `hf://acme/model@${REVISION}`;
  const verdictOn = async (text: string, more = '', path = 'deploy.yaml') => {
    using repo = withPolicy(sigstore, more, { 'old.yaml': 'model: hf://acme/old@main\n' });
    repo.write(path, text);
    repo.commit();
    return await judge(repo);
  };

  test('that the policy names pass, by their revision alone', async () => {
    const result = await verdictOn(`model: ${named}\n`, `gate: { references: ["${named}"] }\n`);
    expect(result).toMatchObject({
      result: 'passed',
      models: [{ path: named, references: [{ kind: 'hf', revision: REVISION }] }],
    });
    expect(result.models[0]?.checks[0]?.found).toContain('nothing downloaded');
  });

  test.each([
    ['a branch', 'hf://acme/model@main'],
    ['no revision', 'hf://acme/model'],
    ['a short commit', 'hf://acme/model@9c091bb'],
  ])('with %s fail', async (_, text) => {
    expect(await verdictOn(`m: "${text}"\n`)).toMatchObject({ result: 'failed', models: [{ path: text }] });
  });

  test('at another revision than the policy names fail', async () => {
    const other = `hf://acme/model@${'1'.repeat(40)}`;
    expect(await verdictOn(other, `gate: { references: ["${named}"] }\n`)).toMatchObject({ result: 'failed' });
  });

  test('that one policy names and another does not fail', async () => {
    const org = '.github/org-policy.yml';
    const list = (reference: string) => `gate: { references: ["${reference}"] }\n`;
    using repo = withPolicy(sigstore, list(named), { [org]: policyText(list(`hf://acme/other@${REVISION}`)) });
    repo.write('deploy.yaml', named);
    repo.commit();
    expect(await judge(repo, { policies: [POLICY, org] })).toMatchObject({
      result: 'failed',
      models: [{ path: named }],
    });
  });

  test('that no policy names are undecided', async () => {
    expect(await verdictOn(named)).toMatchObject({ result: 'undecided' });
  });

  test('that a policy denies fail', async () => {
    const more = `gate: { references: ["${named}"] }\ndeny: { commits: ["${REVISION}"] }\n`;
    expect(await verdictOn(named, more)).toMatchObject({ result: 'failed' });
  });

  test.each([
    ['documentation', 'see hf://acme/model@main', 'README.md'],
    ['what was there before', 'model: hf://acme/old@main\n# more\n', 'old.yaml'],
    ['datasets', 'hf://datasets/acme/data@main', 'deploy.yaml'],
  ])('in %s are none', async (_, text, path) => {
    expect(await verdictOn(text, '', path)).toMatchObject({ result: 'no-models' });
  });
});
