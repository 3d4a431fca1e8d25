import { basename, resolve } from 'node:path';
import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { sha256Hex } from '../model/digest.ts';
import { pathWithin } from '../model/path.ts';
import {
  baseModelDependency,
  codeDependency,
  configDependency,
  datasetDependency,
  environmentByproduct,
  metricsByproduct,
  trustingFileTimes,
} from '../statement/dependencies.ts';
import type { ResourceDescriptor } from '../statement/in-toto.ts';
import { collectEnvironment, environmentFacts, environmentJson } from './environment.ts';
import { blobInCommit, collectGit } from './git.ts';
import type { Environment } from './github.ts';
import { artifactOf } from './input-artifact.ts';
import type { Input } from './inputs.ts';
import { type InputLines, inputsOf } from './named-inputs.ts';
import { readInput } from './read-input.ts';

export interface MaterialRequest extends InputLines {
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
