/** What the figures were measured on, without which they mean nothing. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

export function machine(): [label: string, value: string][] {
  return [
    ['CPU', `${cpus()[0]?.model.trim() || 'unknown'}, ${availableParallelism()} cores`],
    ['SHA extensions', shaExtensions()],
    ['memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['system', `${platform()} ${release()} ${arch()}`],
    ['Node.js', `${process.version}, OpenSSL ${process.versions.openssl}`],
  ];
}

function shaExtensions(): string {
  try {
    const flags = /^(?:flags|Features)\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? '';
    return /\b(sha_ni|sha2)\b/.test(flags) ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}

/** First line of what a tool says about its version; undefined where it is not installed. */
export function versionOf(program: string, ...args: string[]): string | undefined {
  const { status, stdout, error } = spawnSync(program, args, { encoding: 'utf8' });
  return error || status !== 0 ? undefined : stdout.split('\n')[0]?.trim();
}
