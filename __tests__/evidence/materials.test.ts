import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { collectMaterials } from '../../src/evidence/materials.ts';
import { assertInputs } from '../../src/evidence/named-inputs.ts';
import { readInput } from '../../src/evidence/read-input.ts';
import { temporaryFolder } from '../helpers/models.ts';

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
const root = folder.write('inputs', { 'data/a.txt': 'a', 'one.csv': 'x', 'c.yml': 'lr: 1', 'm.json': '{}' });
const at = (name: string) => join(root, name);
execFileSync('mkfifo', [at('pipe')]);

const good = {
  datasets: [`d=${at('data')}`, `one=${at('one.csv')}`, `far=s3://b/k@sha256:${'a'.repeat(64)}`],
  baseModels: [`b=${at('data')}`],
  configs: [at('c.yml')],
  metrics: at('m.json'),
  evaluation: at('m.json'),
  code: root,
};

describe('inputs are looked at before anything is hashed', () => {
  test('files and folders that are there', async () => {
    await assertInputs(good);
    await assertInputs({ datasets: [], baseModels: [], configs: [], code: root });
  });

  test.each<[string, Partial<typeof good>, string, string]>([
    ['no dataset', { datasets: ['train=data/trian'] }, 'NOT_FOUND', 'dataset "train": data/trian does not exist'],
    ['no base model', { baseModels: ['b=no/b'] }, 'NOT_FOUND', 'base model "b": no/b does not exist'],
    ['no config', { configs: ['no.yml'] }, 'NOT_FOUND', 'config "no.yml": no.yml does not exist'],
    ['no metrics', { metrics: 'no.json' }, 'NOT_FOUND', 'metrics file: no.json does not exist'],
    ['no evaluation', { evaluation: 'no.json' }, 'NOT_FOUND', 'evaluation file: no.json does not exist'],
    ['a file for a folder', { datasets: [`d=${at('one.csv')}/x`] }, 'NOT_FOUND', 'does not exist'],
    ['a folder for a config', { configs: [`c=${at('data')}`] }, 'USAGE', 'config "c": '],
    ['a folder for metrics', { metrics: at('data') }, 'USAGE', 'is a folder; one file is needed'],
    ['a pipe for a dataset', { datasets: [`d=${at('pipe')}`] }, 'USAGE', 'is neither a file nor a folder'],
    ['a pipe for an evaluation', { evaluation: at('pipe') }, 'USAGE', 'is no regular file'],
    ['no checkout', { code: at('cdoe') }, 'NOT_FOUND', 'the code folder '],
    ['what does not parse', { datasets: ['x'] }, 'USAGE', 'has no name'],
  ])('%s', async (_, over, code, message) => {
    await expect(assertInputs({ ...good, ...over })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
      guidance: expect.any(String),
    });
  });
});

test('what cannot be read is called by its role', async () => {
  await expect(readInput('no.json', 'the evaluation file')).rejects.toMatchObject({
    message: 'the evaluation file no.json does not exist',
  });
  const request = {
    datasets: [],
    baseModels: [],
    configs: [],
    code: root,
    measured: [],
    ofTraining: true,
    allowSymlinks: false,
    env: { PATH: process.env['PATH'] },
    now: () => new Date(),
  };
  await expect(collectMaterials({ ...request, configs: ['no.yml'] })).rejects.toMatchObject({
    message: 'the config no.yml does not exist',
  });
  await expect(collectMaterials({ ...request, metrics: 'no.json' })).rejects.toMatchObject({
    message: 'the metrics file no.json does not exist',
  });
}, 30_000);
