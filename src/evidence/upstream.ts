import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { formatBytes } from '../model/format.ts';
import { readLimited } from '../stores/read-limited.ts';
import { type Input, parseInputs } from './inputs.ts';
import type { MaterialRequest } from './materials.ts';

/** Of all inputs together: `claims.jsonl` is read up to 256 MiB, and the model's own claims have to fit too. */
const MAX_BYTES = 67_108_864;

/**
 * Evidence of the datasets and base models that are given by path: their signatures and claims, each as a line, so that a chain
 * of models verifies wherever the last of them goes. Nothing is verified here: a verifier judges each line for itself.
 */
export async function collectUpstream(
  request: Pick<MaterialRequest, 'datasets' | 'baseModels'>,
  progress: ProgressReporter,
): Promise<string[]> {
  const places = [
    ...parseInputs(request.datasets, 'dataset').flatMap((input) => placeOf(input, 'dataset')),
    ...parseInputs(request.baseModels, 'base-model').flatMap((input) => placeOf(input, 'model')),
  ];
  const lines = new Set<string>();
  let left = MAX_BYTES;
  for (const { name, signature } of places) {
    const found = await linesBeside(signature, left);
    const bytes = found?.reduce((sum, line) => sum + Buffer.byteLength(line), 0) ?? Infinity;
    if (found === undefined || bytes > left) {
      progress.warning(`the evidence of ${name} has more than ${formatBytes(left)}: it is not copied to the claims.`);
      continue;
    }
    left -= bytes;
    for (const line of found) lines.add(line);
  }
  return [...lines];
}

/** Beside a dataset, and beside a single file; in a model's folder (design, section 2). */
function placeOf({ name, source }: Input, kind: 'dataset' | 'model'): { name: string; signature: string }[] {
  if (source.kind !== 'path') return [];
  const path = resolve(source.path);
  const isInside = kind === 'model' && statSync(path).isDirectory();
  const signature = join(isInside ? path : `${path}.attest`, 'model.sig');
  return existsSync(signature) ? [{ name, signature }] : [];
}

/** Undefined where they have more than `limit` bytes. */
async function linesBeside(signature: string, limit: number): Promise<string[] | undefined> {
  const claims = join(dirname(signature), 'claims.jsonl');
  const files = [
    await readLimited(signature, limit, 'the signature'),
    ...(existsSync(claims) ? [await readLimited(claims, limit, 'the claims file')] : []),
  ];
  const texts = files.map((file) => ('bytes' in file ? file.bytes.toString('utf8') : undefined));
  if (texts.includes(undefined)) return undefined;
  const [bundle = '', lines = ''] = texts;
  return [bundle, ...lines.split('\n')].flatMap(oneLine);
}

/** What is no bundle would be junk in every copy; and where somebody put a link to a secret, it would be made public. */
function oneLine(text: string): string[] {
  if (text.trim() === '') return [];
  try {
    const bundle: unknown = JSON.parse(text);
    return isBundle(bundle) ? [JSON.stringify(bundle)] : [];
  } catch {
    return [];
  }
}

/** By its form alone: a verifier judges what is in it. */
function isBundle(value: unknown): boolean {
  const { mediaType, dsseEnvelope } = (value ?? {}) as { mediaType?: unknown; dsseEnvelope?: { payload?: unknown } };
  return (
    typeof mediaType === 'string' &&
    mediaType.startsWith('application/vnd.dev.sigstore.bundle') &&
    typeof dsseEnvelope?.payload === 'string'
  );
}
