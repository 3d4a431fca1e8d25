import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../helpers/models.ts';
import { ROOT } from './sources.ts';

const CONSUMER = `
import { attest, type AttestRequest, createKeySigner, hashFolder, loadTrust, verify, type VerifyRequest } from 'attest-model';
export async function all(request: AttestRequest, asked: Omit<VerifyRequest, 'trust'>, pem: string): Promise<boolean> {
  const { signed } = await attest({ ...request, signer: async () => ({ signer: createKeySigner(pem) }) });
  const trusted = await loadTrust({ unsafeLocalRoot: false });
  const verdict = await verify({ ...asked, trust: { method: 'sigstore', identity: 'i', issuer: 'u', trusted } });
  return signed && verdict.result === 'passed' && (await hashFolder('m', { label: '', kind: 'model' })).bytes > 0;
}
`;
const OPTIONS = {
  target: 'es2024',
  lib: ['es2024', 'esnext.disposable', 'esnext.error', 'esnext.collection'],
  module: 'nodenext',
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: false,
};

/** The package brings its code in one bundle and no dependencies: its types must need none either, but Node's. */
test('a consumer who checks libraries too compiles, with nothing installed but the package', () => {
  using folder = temporaryFolder();
  const tsc = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...args], { encoding: 'utf8' });
  const home = folder.write('consumer', {
    'index.ts': CONSUMER,
    'tsconfig.json': JSON.stringify({ compilerOptions: OPTIONS, files: ['index.ts'] }),
  });
  const installed = join(home, 'node_modules');
  mkdirSync(join(installed, 'attest-model/dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(installed, 'attest-model/package.json'));
  mkdirSync(join(installed, '@types'));
  symlinkSync(join(ROOT, 'node_modules/@types/node'), join(installed, '@types/node'));
  const types = join(installed, 'attest-model/dist/types');
  expect(tsc('-p', join(ROOT, 'scripts/types.tsconfig.json'), '--outDir', types)).toMatchObject({ status: 0 });
  expect(readdirSync(types)).toContain('index.d.ts');
  expect(tsc('-p', home)).toMatchObject({ status: 0, stdout: '' });
});
