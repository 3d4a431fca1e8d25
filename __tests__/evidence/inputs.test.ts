import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type InputKind, parseInputs } from '../../src/evidence/inputs.ts';

const SHA = 'a'.repeat(64);
const COMMIT = 'b'.repeat(40);
const one = (line: string, kind: InputKind = 'dataset') => parseInputs([line], kind)[0];

test.each([
  ['d=data/train', { kind: 'path', path: 'data/train' }],
  ['d=a=b', { kind: 'path', path: 'a=b' }],
  [' d = data/with space ', { kind: 'path', path: 'data/with space' }],
  ['d=odd@sha256:name', { kind: 'path', path: 'odd@sha256:name' }],
  ['d=C:/data', { kind: 'path', path: 'C:/data' }],
  [`d=s3://b/k@sha256:${SHA}`, { kind: 'stated', uri: 's3://b/k', digest: { sha256: SHA }, store: 's3' }],
  [
    `d=https://x.example/a?version=3@sha256:${SHA}`,
    { kind: 'stated', uri: 'https://x.example/a?version=3', digest: { sha256: SHA }, store: 'https' },
  ],
  [
    `d=hf://org/repo@${COMMIT}`,
    { kind: 'stated', uri: `hf://org/repo@${COMMIT}`, digest: { gitCommit: COMMIT }, store: 'huggingface' },
  ],
  [
    `d=hf://datasets/org/re.po-1@${COMMIT}`,
    { kind: 'stated', uri: `hf://datasets/org/re.po-1@${COMMIT}`, digest: { gitCommit: COMMIT }, store: 'huggingface' },
  ],
  [
    `d=hf://gpt2@${COMMIT}`,
    { kind: 'stated', uri: `hf://gpt2@${COMMIT}`, digest: { gitCommit: COMMIT }, store: 'huggingface' },
  ],
  [
    `d=hf://org/repo/f.bin@sha256:${SHA}`,
    { kind: 'stated', uri: 'hf://org/repo/f.bin', digest: { sha256: SHA }, store: 'huggingface' },
  ],
])('%p', (line, source) => {
  expect(one(line)).toEqual({ name: 'd', source });
});

test('a config may be a bare path, which is its name', () => {
  expect(one('conf/a.yml', 'config')).toEqual({ name: 'conf/a.yml', source: { kind: 'path', path: 'conf/a.yml' } });
  expect(one('c=conf/a.yml', 'config')).toEqual({ name: 'c', source: { kind: 'path', path: 'conf/a.yml' } });
});

test('one a line; empty lines are nothing', () => {
  expect(parseInputs(['a=1', '', '  ', 'b=2'], 'dataset').map(({ name }) => name)).toEqual(['a', 'b']);
  expect(parseInputs([], 'dataset')).toEqual([]);
});

describe('refused', () => {
  test.each<[string, string, InputKind, string]>([
    ['a dataset without name', 'data/train', 'dataset', 'write name=data/train'],
    ['an empty name', '=data', 'dataset', 'a name is missing'],
    ['nothing after "="', 'd=', 'dataset', 'nothing after'],
    ['a control character in the name', 'a\u0007=x', 'dataset', 'control characters'],
    ['an endless name', `${'x'.repeat(300)}=x`, 'dataset', 'too long'],
    ['an address without digest', 'd=https://x.example/a', 'dataset', 'needs its digest'],
    ['a digest too short', 'd=https://x.example/a@sha256:abcd', 'dataset', '64 lower-case hex'],
    ['no digest of hex', 'd=https://x.example/a@sha256:zz', 'dataset', 'the SHA-256 after "@sha256:" is malformed'],
    ['a file of the hub with such', 'd=hf://org/repo/f@sha256:zz', 'dataset', '64 lower-case hex'],
    ['a digest in capitals', `d=https://x.example/a@sha256:${SHA.toUpperCase()}`, 'dataset', '64 lower-case hex'],
    ['a branch of a repository', 'd=hf://org/repo@main', 'dataset', 'a branch moves'],
    ['a repository without revision', 'd=hf://org/repo', 'dataset', 'a branch moves'],
    ['half a commit', 'd=hf://org/repo@abc123', 'dataset', 'a branch moves'],
    ['a config elsewhere', `c=https://x.example/a@sha256:${SHA}`, 'config', 'a config is a file'],
  ])('%s', (_, line, kind, message) => {
    expect(() => one(line, kind)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(message) }),
    );
  });

  test('a name twice, whatever comes after it', () => {
    expect(() => parseInputs(['d=a', 'e=b', 'd=c'], 'dataset')).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining('given twice') }),
    );
    expect(() => parseInputs(['a.yml', 'a.yml'], 'config')).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  test.each([
    `https://user:hunter2@x.example/a@sha256:${SHA}`,
    `https://user:hunter2@x.example@sha256:${SHA}`,
    `https://hunter2@x.example/a`,
    `s3://b/k?X-Amz-Signature=hunter2@sha256:${SHA}`,
    `https://x.example/a?sv=1&sig=hunter2@sha256:${SHA}`,
    `https://x.example/a?token=hunter2@sha256:${SHA}`,
  ])('credentials in %p, without repeating them', (address) => {
    let text = '';
    try {
      one(`d=${address}`);
    } catch (error) {
      text = `${(error as Error).message} ${JSON.stringify(error)}`;
    }
    expect(text).toContain('holds credentials');
    expect(text).not.toContain('hunter2');
  });
});

test('property: a relative path comes back whole', () => {
  const word = fc.stringMatching(/^[\w.@=+-]{1,20}$/);
  fc.assert(
    fc.property(fc.stringMatching(/^[\w.:-]{1,20}$/), fc.array(word, { minLength: 1 }), (name, parts) => {
      const path = parts.join('/');
      expect(one(`${name}=${path}`)).toEqual({ name, source: { kind: 'path', path } });
    }),
  );
});
