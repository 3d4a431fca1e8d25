import { EVIDENCE_NAMES } from '../model/ignore.ts';
import { parseStatement } from '../statement/in-toto.ts';
import { parseOmsStatement } from '../statement/oms.ts';
import { fail } from '../verification/checks.ts';
import { MAX_CLAIMS_BYTES, MAX_LINES } from '../verification/claims/claims.ts';
import { MAX_BUNDLE_BYTES } from '../verification/signatures/bundle.ts';
import { readModelBundle } from '../verification/signatures/model-signature.ts';
import type { Check } from '../verification/verdict.ts';
import { junkLines } from './junk-lines.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
import type { TouchedModel } from './touched.ts';
import type { Leaf } from './tree.ts';

/**
 * Evidence that a change takes away from a model that stays. Lines of claims may go only with what they are about: anyone could
 * leave out the evaluation that failed, and nothing in the file tells.
 */
export async function checkEvidence(model: TouchedModel, scene: Scene, request: GateRequest): Promise<Check[]> {
  const gone = model.differences.filter(({ path, after }) => after === undefined && isEvidence(model, path));
  const checks = gone.map(({ path }) => deleted(path, 'deleted by the change'));
  const claims = model.differences.find(({ path }) => path === `${model.folder}/claims.jsonl`);
  if (claims?.before === undefined || claims.after === undefined || (await isSignedAnew(model, scene))) return checks;
  const [before, after] = [await linesOf(claims.before, scene), await linesOf(claims.after, scene)];
  const kept = readLines(after);
  const taken = before.flatMap((line, index) => (line === '' || kept.has(line) ? [] : [index + 1]));
  if (taken.length === 0) return checks;
  const junk = await junkLines(model, scene, request);
  const lines = taken.filter((line) => !junk.has(line));
  return lines.length === 0 ? checks : [...checks, deleted(claims.path, `gone: line ${lines.slice(0, 10).join(', ')}`)];
}

/** Beyond them a line is there and counts no more. */
export const readLines = (lines: readonly string[]): Set<string> => new Set([...new Set(lines)].slice(0, MAX_LINES));

const isEvidence = ({ folder }: TouchedModel, path: string): boolean =>
  EVIDENCE_NAMES.some((name) => path === `${folder}/${name}`);

/**
 * Over other files: then its claims are others too. The bundle's own bytes say nothing, which anyone can write differently, and a
 * model may have been signed twice.
 */
export async function isSignedAnew({ folder, differences }: TouchedModel, scene: Scene): Promise<boolean> {
  const signature = differences.find(({ path }) => path === `${folder}/model.sig`);
  if (signature?.before === undefined || signature.after === undefined) return false;
  const [before, after] = [await filesIn(signature.before, scene), await filesIn(signature.after, scene)];
  if (before === undefined || after === undefined || before.text === after.text) return false;
  // Another algorithm or method makes no other files.
  const paths = before.paths.union(after.paths);
  return differences.some(({ path }) => paths.has(path.slice(folder.length + 1)));
}

interface SignedFiles {
  readonly paths: ReadonlySet<string>;
  /** Names and digests. */
  readonly text: string;
}

/** What a signature is over; undefined where it cannot be read, which verification says. */
export async function filesIn({ oid }: Leaf, { objects }: Scene): Promise<SignedFiles | undefined> {
  const found = await objects.read(oid, 'blob', MAX_BUNDLE_BYTES);
  const bundle = found !== undefined && 'bytes' in found ? readModelBundle(found.bytes) : undefined;
  if (!bundle?.ok) return undefined;
  try {
    const { resources } = parseOmsStatement(parseStatement(bundle.value.content.payload));
    const text = JSON.stringify(resources.map(({ path, digest }) => [path, digest]).sort());
    return { paths: new Set(resources.map(({ path }) => path)), text };
  } catch {
    return undefined;
  }
}

export async function linesOf({ oid }: Leaf, { objects }: Scene): Promise<string[]> {
  const found = await objects.read(oid, 'blob', MAX_CLAIMS_BYTES);
  // What is too big is refused as claims; what cannot be had is said by whoever exports the model.
  return found !== undefined && 'bytes' in found ? found.bytes.toString('latin1').split('\n') : [];
}

const deleted = (path: string, found: string): Check =>
  fail('gate.evidence', 'The change takes no evidence away', {
    expected: 'all that was there, for as long as the model is',
    found,
    evidence: path,
    guidance: 'Bring it back from the base branch. With a model, its evidence may go; a new training brings its own.',
  });
