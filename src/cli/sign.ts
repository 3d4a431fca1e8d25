import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { nameBuilder } from '../evidence/build.ts';
import { type HashedFolder, leftOut } from '../hashing/hashed-folder.ts';
import { count, formatBytes } from '../model/format.ts';
import { manifestPieces } from '../model/manifest.ts';
import { forTerminal } from '../report/encode.ts';
import type { SignerDescription } from '../sigstore/signer.ts';
import { PAYLOAD_TYPE, parseStatement, type Statement, toPayload } from '../statement/in-toto.ts';
import { buildOmsStatement, OMS_PREDICATE_TYPE, parseOmsStatement } from '../statement/oms.ts';
import { PROVENANCE_TYPE, type SlsaPredicate } from '../statement/provenance.ts';
import type { StatementName } from '../statement/statements.ts';
import { TEST_RESULT_TYPE } from '../statement/test-result.ts';
import { removeStaleTemporaries, writeFileAtomic } from '../stores/atomic-write.ts';
import { readPending, signPending } from '../stores/pending.ts';
import { assertReplaceable, bundlePieces, type EvidencePaths, evidencePaths } from '../stores/workspace.ts';
import { assertRoom, assertThere, commandsFor } from './attest.ts';
import { type CliIo, type CommonOptions, print } from './io.ts';
import { hashAlone, summaryOf } from './manifest.ts';
import type { CacheOptions, EngineOptions, FileOptions, SigningOptions } from './options.ts';
import { addSignature, assertAnother, type FirstSignature, firstSignature } from './sign-add.ts';
import { type ChosenSigner, chooseSigner } from './signer.ts';

interface SignOptions extends CommonOptions, FileOptions, SigningOptions, EngineOptions, CacheOptions {
  readonly part?: string[];
  readonly dataset?: string;
  readonly signature?: string;
  readonly name?: string;
  readonly unsigned?: string;
  readonly add?: boolean;
}

/** What is signed and where its evidence goes. */
interface Job {
  readonly target: string;
  readonly kind: 'model' | 'dataset';
  readonly paths: EvidencePaths;
  readonly options: SignOptions;
  readonly io: CliIo;
}

export async function sign(options: SignOptions, io: CliIo, model?: string): Promise<number> {
  const { target, kind } = targetOf(options, model);
  if (options.add && options.unsigned !== undefined)
    throw new AttestModelError('USAGE', '--add signs files, and --unsigned what attest left', {
      guidance: 'Leave one of them out: finish the run first, then add to it.',
    });
  assertThere(target);
  if (kind === 'model') assertRoom(target, options.signature ?? options.unsigned);
  const paths = evidencePaths(target, {
    ...(options.signature !== undefined && { signature: options.signature }),
    dataset: kind === 'dataset',
  });
  if (options.signature !== undefined) await assertReplaceable(paths.signature);
  const first = options.add ? await firstSignature(paths.signature) : undefined;
  const job: Job = { target, kind, paths, options, io };
  const chosen = await chooseSigner(options, io, `${resolve(target)}.local-sigstore`);
  try {
    return await (options.unsigned === undefined
      ? signFiles(job, chosen, first)
      : finishRun(job, chosen, options.unsigned));
  } finally {
    await chosen.end();
  }
}

function targetOf(
  { dataset, unsigned, part }: SignOptions,
  model: string | undefined,
): { target: string; kind: 'model' | 'dataset' } {
  const target = model ?? dataset;
  if (!target || (model !== undefined && dataset !== undefined)) {
    throw new AttestModelError('USAGE', 'name one model, or one dataset with --dataset PATH', {
      guidance: 'attest-model sign MODEL, or attest-model sign --dataset PATH',
    });
  }
  if (dataset !== undefined && unsigned !== undefined) {
    throw new AttestModelError('USAGE', '--unsigned finishes the attestation of a model', {
      guidance: 'attest-model sign MODEL --unsigned DIR',
    });
  }
  if (dataset !== undefined && part !== undefined) {
    throw new AttestModelError('USAGE', '--part is for models: the shares of a dataset cannot be hashed apart', {
      guidance: 'attest-model sign --dataset PATH',
    });
  }
  return { target, kind: model === undefined ? 'dataset' : 'model' };
}

/** With `first`, a further signature beside `model.sig`, which stays as it is: tools that know one signature verify that one. */
async function signFiles(job: Job, chosen: ChosenSigner, first?: FirstSignature): Promise<number> {
  const { target, paths, options, io } = job;
  // The identity before the hours of hashing.
  const { signer, instance } = await chosen.create();
  if (first) assertAnother(first, signer.describe);
  const hashed = await hash(job);
  const name = options.name ?? basename(resolve(target));
  const statement = buildOmsStatement({
    name,
    files: hashed.files,
    ignorePaths: hashed.ignorePaths,
    allowSymlinks: options.allowSymlinks ?? false,
  });
  if (first) assertSame('model.sig', 'files digest', first.oms.filesDigest, hashed.filesDigest);
  const bundle = await signer.sign(toPayload(statement), PAYLOAD_TYPE, io.signal);
  const replaced = first ? await addSignature(paths.claims, bundle, first, signer.describe) : 0;
  if (!first) await writeFileAtomic(paths.signature, bundlePieces(bundle));
  const manifestPath = !first && ownsFolder(job) ? paths.manifest : undefined;
  if (manifestPath !== undefined) await writeFileAtomic(manifestPath, manifestPieces(hashed.manifest));
  report(job, chosen, hashed, {
    signer: signer.describe,
    ...(instance && { instance: { name: instance.name, profile: instance.profile } }),
    ...(manifestPath && { manifestPath }),
    ...(first && { claimsPath: paths.claims, replaced }),
  });
  return 0;
}

/** A manifest beside a signature of one's own naming could be another model's: then none is written. */
function ownsFolder({ paths, options, kind, target }: Job): boolean {
  return options.signature === undefined || kind === 'dataset' || paths.folder === resolve(target);
}

async function hash(job: Job): Promise<HashedFolder> {
  const { target, kind, paths, options, io } = job;
  await removeStaleTemporaries(paths.folder);
  return hashAlone(target, options, io, { kind, evidence: [paths.signature, paths.claims, paths.manifest] });
}

/** Signs what `attest` left unsigned, if the files are still those that it describes. */
async function finishRun(job: Job, chosen: ChosenSigner, folder: string): Promise<number> {
  const pending = await readPending(resolve(folder));
  const { signer, instance } = await chosen.create();
  const paths = finishPaths(job, resolve(folder));
  const hashed = await hash({ ...job, paths });
  const named = new Map(
    [...pending].map(([name, payload]) => [name, toPayload(prepare(name, payload, hashed, signer.describe))]),
  );
  await writeFileAtomic(paths.manifest, manifestPieces(hashed.manifest));
  await signPending(signer, named, paths, { root: hashed.root, onSigned: () => undefined, signal: job.io.signal });
  report({ ...job, paths }, chosen, hashed, {
    signer: signer.describe,
    ...(instance && { instance: { name: instance.name, profile: instance.profile } }),
    manifestPath: paths.manifest,
    ...(existsSync(paths.claims) && { claimsPath: paths.claims }),
  });
  return 0;
}

/** `attest --out DIR` leaves DIR/unsigned, and the evidence belongs to DIR. */
function finishPaths({ target, paths, options }: Job, unsigned: string): EvidencePaths {
  const out = dirname(unsigned);
  const inOut =
    options.signature === undefined &&
    basename(unsigned) === 'unsigned' &&
    existsSync(join(out, 'model.manifest.json'));
  return { ...(inOut ? evidencePaths(target, { out }) : paths), unsigned };
}

/** @throws AttestModelError INVALID_INPUT when the statement is about other files */
function prepare(name: StatementName, payload: Uint8Array, hashed: HashedFolder, signer: SignerDescription): Statement {
  const statement = parseStatement(payload);
  assertSame(name, 'predicateType', TYPES[name], statement.predicateType);
  // A statement about something else beside the model would be signed along with it.
  assertSame(name, 'number of subjects', name === 'model.sig.json' ? '1' : '2', String(statement.subject.length));
  if (name === 'model.sig.json')
    assertSame(name, 'files digest', parseOmsStatement(statement).filesDigest, hashed.filesDigest);
  else {
    assertSame(name, 'root', statement.subject[0]?.digest['sha256'], hashed.root);
    assertSame(name, 'manifest', statement.subject[1]?.digest['sha256'], hashed.manifestDigest);
  }
  if (statement.predicateType !== PROVENANCE_TYPE) return statement;
  return { ...statement, predicate: { ...nameBuilder(statement.predicate as unknown as SlsaPredicate, signer) } };
}

const TYPES: Readonly<Record<StatementName, string>> = {
  'model.sig.json': OMS_PREDICATE_TYPE,
  'provenance.json': PROVENANCE_TYPE,
  'test-result.json': TEST_RESULT_TYPE,
};

function assertSame(name: string, what: string, expected: string | undefined, found: string): void {
  if (expected === found) return;
  throw new AttestModelError(
    'INVALID_INPUT',
    `${name} is about other files: expected ${what} ${expected ?? 'none'}, found ${found}`,
    {
      guidance: 'The model changed since the run that stated it (or --no-chunks or --ignore differ). Run attest again.',
      details: { expected: expected ?? '', found },
    },
  );
}

interface Outcome {
  readonly signer: SignerDescription;
  readonly instance?: { readonly name: string; readonly profile: 'public-good' | 'github' | 'custom' };
  readonly manifestPath?: string;
  readonly claimsPath?: string;
  /** Earlier lines of the same signer, which the new one stands for. */
  readonly replaced?: number;
}

function report(
  { target, paths, options, io }: Job,
  { trustedRootFile }: ChosenSigner,
  hashed: HashedFolder,
  outcome: Outcome,
): void {
  const made = Object.assign(summaryOf(hashed, outcome.manifestPath), { signaturePath: paths.signature, ...outcome });
  const commands = commandsFor(
    target,
    {
      ...outcome,
      signaturePath: paths.signature,
      modelDigest: hashed.root,
      ignored: leftOut(hashed),
      allowSymlinks: options.allowSymlinks ?? false,
    },
    trustedRootFile,
  );
  print(io, options, made, () =>
    [
      `signed ${count(hashed.files.length, 'file')}, ${formatBytes(hashed.bytes)}`,
      `root       sha256:${hashed.root}`,
      options.add ? `added to   ${forTerminal(paths.claims)}` : `signature  ${forTerminal(paths.signature)}`,
      ...(outcome.replaced
        ? [`replaced   ${count(outcome.replaced, 'earlier line')} of this signer: one signer counts once`]
        : []),
      // These verify model.sig, which somebody else signed.
      ...(commands.length > 0 && !options.add
        ? ['', 'Verify with one of:', ...commands.map(({ command }) => `  ${command}`)]
        : []),
    ].join('\n'),
  );
}
