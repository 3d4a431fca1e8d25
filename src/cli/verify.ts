import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { verdictDocument } from '../report/verdict-document.ts';
import { verdictText } from '../report/verdict-text.ts';
import { exitCodeOf } from '../verification/exit-code.ts';
import type { Integrity, Verdict } from '../verification/verdict.ts';
import { evidenceFrom } from '../verify/evidence-from.ts';
import { type VerifyRequest, verify } from '../verify.ts';
import { engineFrom } from './hashing.ts';
import { type CliIo, type CommonOptions, createReporter, flagOf, print, textOptions } from './io.ts';
import type { EngineOptions, TrustOptions } from './options.ts';
import { trustFrom } from './trust.ts';

export interface VerifyOptions extends CommonOptions, TrustOptions, EngineOptions {
  readonly signature?: string;
  readonly claims?: string;
  readonly manifest?: string;
  readonly release?: string;
  readonly repository?: string;
  readonly integrity?: Integrity;
  readonly allowIgnored?: string[];
  readonly ignorePaths?: string[];
  readonly ignoreUnsignedFiles?: boolean;
  readonly allowSymlinks?: boolean;
  readonly expectRoot?: string;
  readonly expectCommit?: string;
  readonly expectTag?: string;
  readonly signedAfter?: string;
  readonly state?: string;
  readonly baseline?: string;
  readonly vsa?: boolean;
  readonly resourceUri?: string;
}

export async function verifyCommand(options: VerifyOptions, io: CliIo, target = ''): Promise<number> {
  const verdict = await verdictOf(options, io, target);
  print(io, options, verdictDocument(verdict), () => verdictText(verdict, textOptions(io, options)));
  return exitCodeOf(verdict);
}

export async function verdictOf(options: VerifyOptions, io: CliIo, target: string): Promise<Verdict> {
  const request = await requestFrom(options, io, target);
  const { baseline } = options;
  if (baseline === undefined) return verify(request);
  const { verifyAgainst } = await import('../verify/baseline.ts');
  return verifyAgainst(request, { model: baseline, signature: defaultSignature(baseline) });
}

export async function requestFrom(options: VerifyOptions, io: CliIo, target: string): Promise<VerifyRequest> {
  assertPolicyDecides(options);
  const trust = await trustFrom(options);
  const progress = await createReporter(io);
  // Where no file was named, it may be the one shipped with us, and its date matters.
  const root = 'trusted' in trust && options.trustedRoot === undefined ? trust.trusted?.describe : undefined;
  if (root !== undefined) progress.info(`trusted root: ${root}`);
  const { signature = defaultSignature(target), claims, manifest } = options;
  return {
    model: target,
    signature,
    ...(claims === undefined ? {} : { claims }),
    ...(manifest === undefined ? {} : { manifest }),
    ...evidencePlace(options, io),
    trust,
    integrity: options.integrity ?? 'files',
    allowIgnored: options.allowIgnored ?? [],
    ignorePaths: options.ignorePaths ?? [],
    ignoreUnsignedFiles: options.ignoreUnsignedFiles ?? false,
    allowSymlinks: options.allowSymlinks ?? false,
    ...expectationFrom(options),
    ...vsaFrom(options),
    engine: await engineFrom(options, progress),
    now: io.now(),
    progress,
    signal: io.signal,
  };
}

/** A file that is named is not looked for elsewhere. */
function evidencePlace(options: VerifyOptions, { env }: CliIo): Pick<VerifyRequest, 'evidenceFrom'> {
  const source = evidenceFrom(options, env);
  if (source === undefined) return {};
  if (options.signature === undefined && options.claims === undefined) return { evidenceFrom: source };
  throw new AttestModelError('USAGE', 'evidence is named twice: as files, and as a release or repository', {
    guidance: 'Leave --signature and --claims out, or --release and --repository.',
  });
}

function vsaFrom({ vsa = false, resourceUri }: VerifyOptions): Pick<VerifyRequest, 'vsa'> {
  if (vsa) return { vsa: { ...(resourceUri !== undefined && { resource: resourceUri }) } };
  if (resourceUri === undefined) return {};
  throw new AttestModelError('USAGE', '--resource-uri says what a VSA is about, and none is asked for', {
    guidance: 'Add --vsa, or leave it out.',
  });
}

/** They narrow down what is accepted, and never widen it. */
function expectationFrom(options: VerifyOptions): Pick<VerifyRequest, 'expect' | 'state'> {
  const { expectRoot: root, expectCommit: commit, expectTag: tag, signedAfter, state } = options;
  // Digests are shown with their algorithm in front, and copied so.
  const named = { root: root?.replace(/^sha256:/, ''), commit, tag, 'signed-after': signedAfter };
  const given = Object.entries(named).filter(([, value]) => value !== undefined);
  return {
    ...(given.length > 0 && { expect: Object.fromEntries(given) }),
    ...(state !== undefined && { state: resolve(state) }),
  };
}

/** What a policy does not allow, no option does. */
function assertPolicyDecides(options: VerifyOptions): void {
  if (options.policy === undefined) return;
  const loosening = (['allowIgnored', 'ignorePaths', 'ignoreUnsignedFiles', 'allowSymlinks'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (loosening === undefined) return;
  throw new AttestModelError(
    'USAGE',
    `with --policy, no option makes verification less strict (${flagOf(loosening)})`,
    {
      guidance: 'Leave the option out. What may lie in a model unsigned is for the policy to say: files.ignorable.',
    },
  );
}

/** Inside a model, beside a dataset (design, section 2). */
function defaultSignature(target: string): string {
  const inModel = join(target, 'model.sig');
  const beside = join(`${target.replace(/\/+$/, '')}.attest`, 'model.sig');
  return !existsSync(inModel) && existsSync(beside) ? beside : inModel;
}
