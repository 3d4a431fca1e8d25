import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { compareFolders, pathIntoTesting, tarNames } from '../../scripts/check-dist.ts';
import { licenceFromTemplate } from '../../scripts/licence-templates.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-model-dist-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function files(name: string, contents: Record<string, string>): string {
  const at = join(folder, name);
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(join(at, path, '..'), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return at;
}

test('names what differs between dist and what the source builds', () => {
  const committed = files('a', { 'same.js': '1', 'changed.js': '1\n', 'types/old.d.ts': '' });
  const built = files('b', { 'same.js': '1', 'changed.js': '1\r\n', 'new.js': '' });
  expect(compareFolders(committed, built)).toEqual([
    'dist/changed.js: not what the source builds',
    'dist/new.js: the source builds it, dist lacks it',
    'dist/types/old.d.ts: the source does not build it',
  ]);
});

describe('pathIntoTesting', () => {
  const module = (...paths: string[]) => ({
    bytes: 1,
    imports: paths.map((path) => ({
      path,
      kind: path.endsWith('?') ? ('dynamic-import' as const) : ('import-statement' as const),
    })),
  });

  test('follows imports of every kind, around rings, and tells the way', () => {
    const inputs = {
      'src/actions/attest.ts': module('src/a.ts'),
      'src/a.ts': module('src/b?', 'src/actions/attest.ts'),
      'src/b?': module('testing/local-sigstore/ca.ts'),
      'testing/local-sigstore/ca.ts': module(),
    };
    expect(pathIntoTesting(inputs, 'src/actions/attest.ts')).toEqual([
      'src/actions/attest.ts',
      'src/a.ts',
      'src/b?',
      'testing/local-sigstore/ca.ts',
    ]);
  });

  test('finds nothing where there is nothing', () => {
    expect(pathIntoTesting({ 'src/a.ts': module('src/b.ts'), 'src/b.ts': module() }, 'src/a.ts')).toBeUndefined();
  });
});

test('reads the names in an archive as git writes it, long ones too', () => {
  const long = `${'deep/'.repeat(25)}file.txt`;
  const at = files('repo', { 'README.md': '1', 'bin/tool': '#!/bin/sh', [long]: 'x' });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: at });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'x');
  expect(tarNames(git('archive', '--format=tar', 'HEAD')).sort()).toEqual(['README.md', 'bin/tool', long]);
});

describe('licence templates', () => {
  test('name the holder, and take the first known of alternatives', () => {
    expect(licenceFromTemplate('(WTFPL OR MIT)', 'x 1', 'Ada')).toMatch(
      /^Copyright \(c\) Ada\n\nPermission is hereby granted/,
    );
  });

  test('hold all that applies together', () => {
    const text = licenceFromTemplate('(Apache-2.0 AND ISC)', 'x 1', 'Ada');
    expect(text).toContain('Apache License');
    expect(text).toContain('Permission to use');
  });

  test('refuse what nobody has read', () => {
    expect(() => licenceFromTemplate('(MIT AND GPL-3.0)', 'x 1', 'Ada')).toThrow('x 1 ships no licence text');
    expect(() => licenceFromTemplate('GPL-3.0', 'x 1', 'Ada')).toThrow('x 1 ships no licence text');
  });
});
