import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AttestModelError, type ErrorCode } from '../errors.ts';
import { assertCodeFolder, statFault } from './git.ts';
import { type Input, parseInputs } from './inputs.ts';

/** As the user wrote them, one of `NAME=…` each. */
export interface InputLines {
  readonly datasets: readonly string[];
  readonly baseModels: readonly string[];
  readonly configs: readonly string[];
}

/** @throws AttestModelError USAGE */
export function inputsOf({ datasets, baseModels, configs }: InputLines) {
  return {
    datasets: parseInputs(datasets, 'dataset'),
    baseModels: parseInputs(baseModels, 'base-model'),
    configs: parseInputs(configs, 'config'),
  };
}

/** Inputs as the user named them, and the evaluation, which is a statement of its own. */
export interface NamedInputs extends InputLines {
  readonly metrics?: string;
  /** Folder of the checkout. */
  readonly code: string;
  readonly evaluation?: string;
}

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

/** Of datasets and base models that are hashed here. @throws AttestModelError USAGE */
export function inputPaths(request: Pick<InputLines, 'datasets' | 'baseModels'>): string[] {
  const { datasets, baseModels } = inputsOf({ ...request, configs: [] });
  return [...datasets, ...baseModels].flatMap(({ source }) => (source.kind === 'path' ? [source.path] : []));
}
