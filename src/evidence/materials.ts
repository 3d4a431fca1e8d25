import { existsSync, type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AttestModelError, type ErrorCode, messageOf } from '../errors.ts';
import type { HashEngine } from '../hashing/engine.ts';
import { type HashedFolder, hashFolder, type ProgressReporter } from '../hashing/hashed-folder.ts';
import { sha256Hex } from '../model/digest.ts';
import { pathWithin } from '../model/path.ts';
import {
  baseModelDependency,
  codeDependency,
  configDependency,
  datasetDependency,
  environmentByproduct,
  type InputArtifact,
  metricsByproduct,
  trustingFileTimes,
} from '../statement/dependencies.ts';
import { parseStatement, type ResourceDescriptor } from '../statement/in-toto.ts';
import { type OmsStatement, parseOmsStatement } from '../statement/oms.ts';
import { readNamed } from '../stores/read-limited.ts';
import { collectEnvironment, environmentFacts, environmentJson } from './environment.ts';
import { assertCodeFolder, blobInCommit, collectGit, statFault } from './git.ts';
import type { Environment } from './github.ts';
import { type Input, parseInputs } from './inputs.ts';

export interface MaterialRequest {
  readonly datasets: readonly string[];
  readonly baseModels: readonly string[];
  readonly configs: readonly string[];
  readonly metrics?: string;
  /** The checkout whose code trained the model. */
  readonly code: string;
  /** Other paths whose bytes the statements cover anyway (the model): not what makes a checkout dirty. */
  readonly measured: readonly string[];
  /** False where the training ran on another machine than this. */
  readonly ofTraining: boolean;
  readonly allowSymlinks: boolean;
  /** Default: whatever hashes by default. */
  readonly engine?: HashEngine;
  /** Whether what was hashed since the last call may be answered from a cache that trusts file times. */
  readonly restsOnFileTimes?: () => boolean;
  readonly env: Environment;
  readonly now: () => Date;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

/** All that the model was made from and on, as the provenance lists it. */
export interface Materials {
  readonly dependencies: readonly ResourceDescriptor[];
  readonly byproducts: readonly ResourceDescriptor[];
}

/**
 * Hashes datasets, base models and configs, reads the checkout and the machine.
 * @throws AttestModelError USAGE, NOT_FOUND, INVALID_INPUT, and those of hashing
 */
export async function collectMaterials(request: MaterialRequest): Promise<Materials> {
  const inputs = inputsOf(request);
  const dependencies = await codeOf(request, [...inputs.datasets, ...inputs.baseModels]);
  const add = (dependency: ResourceDescriptor): void => {
    dependencies.push(request.restsOnFileTimes?.() ? trustingFileTimes(dependency) : dependency);
  };
  for (const input of inputs.datasets) add(datasetDependency(input.name, await artifactOf(input, 'dataset', request)));
  for (const input of inputs.baseModels)
    add(baseModelDependency(input.name, await artifactOf(input, 'model', request)));
  for (const input of inputs.configs) dependencies.push(await configOf(input, request));
  return { dependencies, byproducts: await byproductsOf(request) };
}

function inputsOf({ datasets, baseModels, configs }: Pick<MaterialRequest, 'datasets' | 'baseModels' | 'configs'>) {
  return {
    datasets: parseInputs(datasets, 'dataset'),
    baseModels: parseInputs(baseModels, 'base-model'),
    configs: parseInputs(configs, 'config'),
  };
}

/** Inputs as the user named them, and the evaluation, which is a statement of its own. */
export type NamedInputs = Pick<MaterialRequest, 'datasets' | 'baseModels' | 'configs' | 'metrics' | 'code'> & {
  readonly evaluation?: string;
};

/**
 * A typo costs seconds, not the hours of hashing: every input parses, is there, and is of the right kind.
 * @throws AttestModelError USAGE, NOT_FOUND, UNREADABLE
 */
export async function assertInputs(request: NamedInputs): Promise<void> {
  const { datasets, baseModels, configs } = inputsOf(request);
  const { code, metrics, evaluation } = request;
  for (const input of datasets) await assertInput(`dataset ${JSON.stringify(input.name)}`, input, 'any');
  for (const input of baseModels) await assertInput(`base model ${JSON.stringify(input.name)}`, input, 'any');
  for (const input of configs) await assertInput(`config ${JSON.stringify(input.name)}`, input, 'file');
  if (metrics !== undefined) await assertPath('metrics file', metrics, 'file');
  if (evaluation !== undefined) await assertPath('evaluation file', evaluation, 'file');
  await assertCodeFolder(code);
}

type Kind = 'file' | 'any';

async function assertInput(role: string, { source }: Input, kind: Kind): Promise<void> {
  if (source.kind === 'path') await assertPath(role, source.path, kind);
}

async function assertPath(role: string, path: string, kind: Kind): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  const fault = found instanceof Error ? statFault(found) : wrongKind(found, kind);
  if (fault === undefined) return;
  const [code, what] = fault;
  throw new AttestModelError(code, `${role}: ${path} ${what}`, {
    ...(found instanceof Error && { cause: found }),
    guidance: 'Check the path; it is taken from the working directory.',
    details: { path },
  });
}

function wrongKind(found: Stats, kind: Kind): readonly [ErrorCode, string] | undefined {
  if (found.isFile()) return undefined;
  if (kind === 'any') return found.isDirectory() ? undefined : ['USAGE', 'is neither a file nor a folder'];
  return ['USAGE', found.isDirectory() ? 'is a folder; one file is needed' : 'is no regular file'];
}

async function codeOf(request: MaterialRequest, inputs: readonly Input[]): Promise<ResourceDescriptor[]> {
  const { code: folder, env, progress } = request;
  const paths = inputs.flatMap(({ source }) =>
    source.kind === 'path' ? [source.path, `${resolve(source.path)}.attest`] : [],
  );
  const measured = [...request.measured, ...paths, ...(request.metrics === undefined ? [] : [request.metrics])];
  const { code, warning } = await collectGit(folder, { env, exclude: measured });
  if (code === undefined) {
    progress?.warning(
      warning ?? `${folder} is no git checkout: the provenance will name no code (--code DIR, input: code).`,
    );
    return [];
  }
  if (code.dirty)
    progress?.warning(`${folder} differs from its commit ${code.commit.slice(0, 12)}: provenance says so.`);
  return [codeDependency(code)];
}

async function artifactOf(input: Input, kind: 'dataset' | 'model', request: MaterialRequest): Promise<InputArtifact> {
  if (input.source.kind === 'stated') {
    const { uri, digest, store } = input.source;
    return { kind: 'stated', digest, uri, store };
  }
  const { path } = input.source;
  const signature = await signatureOf(path, kind);
  const hashed = await hashFolder(path, {
    label: `hashing ${kind === 'dataset' ? 'dataset' : 'base model'} ${input.name}`,
    kind,
    allowSymlinks: request.allowSymlinks,
    chunks: false,
    ...(request.engine && { engine: request.engine }),
    ...(request.progress && { progress: request.progress }),
    ...(request.signal && { signal: request.signal }),
  });
  if (signature) assertUnchanged(input, signature, hashed);
  const single = statSync(path).isFile();
  // A base model is known by its OMS root, whatever it is made of; a dataset of one file by that file's digest.
  if (single && kind === 'dataset') return { kind: 'file', sha256: hashed.files[0]?.digest ?? '' };
  return { kind: 'folder', root: hashed.root, filesDigest: hashed.filesDigest };
}

interface FoundSignature {
  readonly path: string;
  readonly statement: OmsStatement;
}

/** The signature's statement, read without trust: only to hash the same files, and to notice that they changed. */
async function signatureOf(path: string, kind: 'dataset' | 'model'): Promise<FoundSignature | undefined> {
  const file = kind === 'dataset' ? `${resolve(path)}.attest/model.sig` : join(path, 'model.sig');
  if (!existsSync(file)) return undefined;
  try {
    const { dsseEnvelope } = JSON.parse((await readNamed(file, 'the signature', MAX_INPUT_BYTES)).toString()) as {
      dsseEnvelope: { payload: string };
    };
    return { path: file, statement: parseOmsStatement(parseStatement(Buffer.from(dsseEnvelope.payload, 'base64'))) };
  } catch (error) {
    throw new AttestModelError('INVALID_INPUT', `${file} is no signature that can be read: ${messageOf(error)}`, {
      cause: error,
      guidance: 'Remove it, or sign that input again.',
      details: { path: file },
    });
  }
}

function assertUnchanged(input: Input, { path, statement }: FoundSignature, hashed: HashedFolder): void {
  const comparable = statement.method === 'files' && statement.hashType === 'sha256';
  if (!comparable || statement.filesDigest === hashed.filesDigest) return;
  throw new AttestModelError(
    'INVALID_INPUT',
    `${input.name} is not what ${path} signs: expected files digest ${statement.filesDigest}, found ${hashed.filesDigest}`,
    {
      guidance:
        'Its files changed after they were signed. Use what was signed, or sign it again if the change was meant.',
      details: { expected: statement.filesDigest ?? '', found: hashed.filesDigest, path },
    },
  );
}

async function configOf(input: Input, { code, env }: MaterialRequest): Promise<ResourceDescriptor> {
  const path = input.source.kind === 'path' ? input.source.path : '';
  const sha256 = sha256Hex(await readInput(path, 'the config'));
  const inCommit = await blobInCommit(code, resolve(path), env);
  return configDependency({ path: input.name === path ? shownPath(code, path) : input.name, sha256, inCommit });
}

/** Relative to the checkout, or a bare name: where this machine keeps its files is nobody's business. */
function shownPath(code: string, path: string): string {
  return pathWithin(code, path) ?? basename(path);
}

async function byproductsOf({ env, now, metrics, ofTraining }: MaterialRequest): Promise<ResourceDescriptor[]> {
  const record = await collectEnvironment({ env, now });
  const byproducts = [
    environmentByproduct({
      record: environmentJson(record),
      facts: environmentFacts(record),
      ofTraining,
    }),
  ];
  if (metrics !== undefined) {
    const bytes = await readInput(metrics, 'the metrics file');
    byproducts.push(metricsByproduct({ fileName: basename(metrics), sha256: sha256Hex(bytes) }));
  }
  return byproducts;
}

/** Metrics, evaluations and configs are small; whatever is not, is no such file. */
const MAX_INPUT_BYTES = 268_435_456;

/**
 * @param role for messages: `the metrics file`
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
 */
export function readInput(path: string, role = 'the input'): Promise<Buffer> {
  return readNamed(path, role, MAX_INPUT_BYTES);
}

/** Of datasets and base models that are hashed here. @throws AttestModelError USAGE */
export function inputPaths(request: Pick<MaterialRequest, 'datasets' | 'baseModels'>): string[] {
  const { datasets, baseModels } = inputsOf({ ...request, configs: [] });
  return [...datasets, ...baseModels].flatMap(({ source }) => (source.kind === 'path' ? [source.path] : []));
}
