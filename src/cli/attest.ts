import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AttestResult, attest } from '../attest.ts';
import { AttestModelError } from '../errors.ts';
import { shellPath } from '../model/shell-quote.ts';
import { attestText } from '../report/attest-text.ts';
import { type VerifyCommand, verifyCommands } from '../report/verify-commands.ts';
import { hashingFrom } from './hashing.ts';
import { type CliIo, type CommonOptions, createReporter, print, textOptions } from './io.ts';
import { hashOptions } from './manifest.ts';
import type { CacheOptions, EngineOptions, FileOptions, SigningOptions } from './options.ts';
import { chooseSigner, signingWords } from './signer.ts';

interface AttestOptions extends CommonOptions, FileOptions, SigningOptions, EngineOptions, CacheOptions {
  readonly part?: string[];
  readonly dataset?: string[];
  readonly baseModel?: string[];
  readonly config?: string[];
  readonly metrics?: string;
  readonly evaluation?: string;
  readonly name?: string;
  readonly code?: string;
  readonly out?: string;
  readonly signature?: string;
  readonly expectManifestDigest?: string;
  readonly sign: boolean;
  readonly publish?: 'github';
}

export async function attestCommand(options: AttestOptions, io: CliIo, target = ''): Promise<number> {
  assertThere(target);
  assertRoom(target, options.out ?? options.signature);
  const progress = await createReporter(io);
  const hashing = await hashingFrom(options, io, progress);
  const chosen = options.sign
    ? await chooseSigner(options, io, options.out ?? `${resolve(target)}.local-sigstore`)
    : undefined;
  try {
    const result = await attest({
      model: target,
      ...pick(options, ['name', 'code', 'out', 'signature', 'metrics', 'evaluation', 'expectManifestDigest']),
      ...hashOptions(options),
      parts: options.part ?? [],
      datasets: options.dataset ?? [],
      baseModels: options.baseModel ?? [],
      configs: options.config ?? [],
      ...(chosen ? { signer: chosen.create } : { unsignedReason: '--no-sign was given' }),
      finishWith: signingWords(options),
      publish: {
        github: options.publish === undefined ? 'never' : 'asked',
        ...(io.env['GITHUB_TOKEN'] ? { token: io.env['GITHUB_TOKEN'] } : {}),
      },
      env: io.env,
      now: io.now,
      progress,
      hashing,
      signal: io.signal,
    });
    print(io, options, result, () =>
      attestText(
        result,
        commandsFor(target, { ...result, allowSymlinks: options.allowSymlinks ?? false }, chosen?.trustedRootFile),
        textOptions(io),
      ),
    );
    return 0;
  } finally {
    await chosen?.end();
  }
}

/** Before anything is started, asked for or written. */
export function assertThere(target: string): void {
  if (existsSync(target)) return;
  throw new AttestModelError('NOT_FOUND', `${target} does not exist`, {
    guidance: 'Name the folder that holds the model.',
    details: { path: target },
  });
}

/** In a model, where evidence lies unless another place is named: a file has no room for it. */
export function assertRoom(target: string, place: string | undefined): void {
  if (place !== undefined || !statSync(target).isFile()) return;
  throw new AttestModelError('USAGE', `${target} is a file, and its evidence needs a place`, {
    guidance: `Name the folder, if it lies in a model. Of the file alone: attest-model sign --dataset ${shellPath(target)}, which puts its signature beside it; or name a place (attest --out DIR, sign --signature FILE).`,
    details: { path: target },
  });
}

/** How others verify what was made, with paths as this user would write them. */
export function commandsFor(model: string, result: Made, trustedRootFile: string | undefined): VerifyCommand[] {
  const { signer, signaturePath, instance } = result;
  if (signer === undefined || signaturePath === undefined) return [];
  return verifyCommands({
    model,
    signature: signaturePath,
    ...(result.claimsPath !== undefined && { claims: result.claimsPath }),
    ...(result.manifestPath !== undefined && { manifest: result.manifestPath }),
    root: result.modelDigest,
    signer,
    trust: trustedRootFile !== undefined ? { trustedRoot: trustedRootFile } : trustOf(instance),
    inGitHubStore: result.attestationUrl !== undefined,
    allowIgnored: result.ignored,
    allowSymlinks: result.allowSymlinks ?? false,
    unsafeLocalRoot: trustedRootFile !== undefined,
  });
}

type Made = Pick<
  AttestResult,
  'signer' | 'signaturePath' | 'claimsPath' | 'instance' | 'modelDigest' | 'attestationUrl' | 'ignored'
> & { readonly manifestPath?: string; readonly allowSymlinks?: boolean };

function trustOf(instance: AttestResult['instance']): 'public-good' | 'github' | { config: string } {
  if (instance === undefined || instance.profile === 'public-good') return 'public-good';
  return instance.profile === 'github' ? 'github' : { config: instance.name };
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<T, K>;
}
