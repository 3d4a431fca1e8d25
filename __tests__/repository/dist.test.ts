/** What users run is the bundle: modules that work as sources can break in it (CommonJS exports, workers, dynamic imports). */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from './sources.ts';

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'bin/attest-model'), args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('dist', () => {
  test('tells the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(cli('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('runs the whole story: trains, signs, verifies, refuses', () => {
    const { status, stdout, stderr } = cli('demo', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ result: 'passed' });
  }, 60_000);

  test('is flat but for addons and declarations, and its modules are ESM wherever it is copied to', () => {
    const folders = readdirSync(join(ROOT, 'dist'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => name !== 'native')).toEqual(['types']);
    expect(JSON.parse(readFileSync(join(ROOT, 'dist/package.json'), 'utf8'))).toEqual({ type: 'module' });
  });
});
