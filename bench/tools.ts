/** Command lines of ours and of the Python reference. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { versionOf } from './machine.ts';
import type { Command } from './measure.ts';
import type { Files } from './shapes.ts';

export const ROOT = join(import.meta.dirname, '..');
export const PEER = 'model_signing';
/** What hides the SHA extensions from OpenSSL. */
export const WITHOUT_SHA = { OPENSSL_ia32cap: ':~0x20000000' };

/** Folder of the build that is measured. */
let dist = join(ROOT, 'dist');
export const cli = (): string => join(dist, 'cli.js');
export function measureBuild(folder: string): void {
  dist = resolve(folder);
}

/** Our command line; its caches are in a folder of their own, which is emptied before each run. */
export function ours({ folder }: Files, args: readonly string[], options: { warmCache?: boolean } = {}): Command {
  const cache = join(folder, 'cache');
  return {
    argv: [process.execPath, cli(), ...args],
    env: { XDG_CACHE_HOME: cache },
    before: () => {
      if (!options.warmCache) rmSync(cache, { recursive: true, force: true });
      mkdirSync(cache, { recursive: true });
    },
  };
}

export function oursSign(files: Files, ...more: string[]): Command {
  const { model, privateKey } = files;
  const key = ['--method', 'key', '--private-key', privateKey];
  return ours(files, ['sign', model, ...key, '--signature', signatureOf(files, 'ours'), ...more]);
}

/** With manifest and claims, in a folder of its own. */
export function oursAttest(files: Files, ...more: string[]): Command {
  const { model, privateKey } = files;
  const key = ['--method', 'key', '--private-key', privateKey];
  return ours(files, ['attest', model, ...key, '--out', attested(files), '--code', files.folder, ...more]);
}

export function oursVerify(files: Files, signature: string, ...more: string[]): Command {
  return ours(files, ['verify', files.model, '--signature', signature, '--public-key', files.publicKey, ...more]);
}

export const attested = ({ folder }: Files): string => join(folder, 'evidence');
export const signatureOf = ({ folder }: Files, tool: 'ours' | 'peer'): string => join(folder, `${tool}.sig`);

export function peerSign(peer: string, files: Files): Command {
  const { model, privateKey } = files;
  return {
    argv: [peer, 'sign', 'key', model, '--private_key', privateKey, '--signature', signatureOf(files, 'peer')],
  };
}

export function peerVerify(peer: string, files: Files): Command {
  const { model, publicKey } = files;
  return {
    argv: [peer, 'verify', 'key', model, '--public_key', publicKey, '--signature', signatureOf(files, 'peer')],
  };
}

/** Where `npm run interop` installs it, else on the PATH. */
export function findPeer(): string | undefined {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const installed = join(cache, 'attest-model/peers/venv/bin/model_signing');
  if (existsSync(installed)) return installed;
  return versionOf(PEER, '--version') === undefined ? undefined : PEER;
}
