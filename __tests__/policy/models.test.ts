import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isModelOf, modelFolderOf } from '../../src/policy/keys/models.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { SIGNERS } from './judged.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['models/*', ['models/a', 'models/.a'], ['models', 'models/a/b', 'other/a']],
  ['models/**', ['models', 'models/a', 'models/a/b'], ['model', 'x/models']],
  ['**/model', ['model', 'a/model', 'a/b/model'], ['a/model/b', 'models', 'xmodel']],
  ['**/a/**/b', ['a/b', 'x/a/y/z/b', 'a/a/b/b'], ['b/a', 'a']],
  ['m*l/v*', ['model/v1', 'ml/v'], ['model', 'm/l/v1', 'model/w1']],
  ['a.b', ['a.b'], ['axb']],
])('%s', (glob, folders, others) => {
  const policy = { models: ['never', glob] };
  expect(folders.filter((path) => !isModelOf(policy, path))).toEqual([]);
  expect(others.filter((path) => isModelOf(policy, path))).toEqual([]);
});

test('without globs no folder is a model', () => {
  expect(isModelOf({}, 'models/a')).toBe(false);
});

test('a file is of the outermost folder that is a model', () => {
  const policy = { models: ['models/**'] };
  expect(modelFolderOf(policy, 'models/a/x.bin')).toBe('models');
  expect(modelFolderOf({ models: ['models/*'] }, 'models/a/b/x.bin')).toBe('models/a');
  expect(modelFolderOf({ models: ['models/*'] }, 'models/x.bin')).toBeUndefined();
});

test('many stars take no time', () => {
  const deep = fc.array(fc.constantFrom('a', 'b'), { minLength: 500, maxLength: 1000 });
  const models = [Array(200).fill('**/a').join('/').concat('/c')];
  fc.assert(
    fc.property(deep, (path) => isModelOf({ models }, path.join('/')) === false),
    { numRuns: 5 },
  );
}, 5000);

test.each(['/models', 'models/', 'a//b', '../x', './x', 'a/**b*', '**', 'a/[b]', 'a/?'])(
  '%s is a fault',
  async (glob) => {
    expect(await parsePolicy(Buffer.from(`${SIGNERS}models: ["${glob}"]\n`))).toMatchObject({
      ok: false,
      faults: [{ line: 5 }],
    });
  },
);
