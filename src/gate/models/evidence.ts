import { EVIDENCE_NAMES } from '../../model/ignore.ts';
import { parseStatement } from '../../statement/in-toto.ts';
import { parseOmsStatement } from '../../statement/oms.ts';
import { fail } from '../../verification/checks.ts';
import { markedLines } from '../../verification/claims/claim-lines.ts';
import { MAX_CLAIMS_BYTES } from '../../verification/claims/claims.ts';
import { MAX_BUNDLE_BYTES } from '../../verification/signatures/bundle.ts';
import { readModelBundle } from '../../verification/signatures/model-signature.ts';
import type { Check } from '../../verification/verdict.ts';
import type { Leaf } from '../git/tree.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import { junkLines } from './junk-lines.ts';
import type { TouchedModel } from './touched.ts';

/**
 * Evidence that a change takes away from a model that stays. Lines of claims may go only with what they are about: anyone could
 * leave out the evaluation that failed, and nothing in the file tells.
 */
export async function checkEvidence(model: TouchedModel, scene: Scene, request: GateRequest): Promise<Check[]> {
  const checks: Check[] = [];
  for (const name of EVIDENCE_NAMES) {
    const { before, after } = await evidenceAt(name, model, scene);
    if (before && !after) checks.push(deleted(`${model.former}/${name}`, 'deleted by the change'));
  }
  const { before: old, after: now } = await evidenceAt('claims.jsonl', model, scene);
  if (!old || !now || old.oid === now.oid || (await isSignedAnew(model, scene))) return checks;
  const [before, kept] = [await linesIn(old, scene), await linesIn(now, scene)];
  const taken = [...before].flatMap(([sha256, line]) => (kept.has(sha256) ? [] : [line]));
  if (taken.length === 0) return checks;
  const junk = await junkLines(model, scene, request);
  const lines = taken.filter((line) => !junk.has(line));
  const found = `gone: line ${lines.slice(0, 10).join(', ')}`;
  return lines.length === 0 ? checks : [...checks, deleted(`${model.folder}/claims.jsonl`, found)];
}

/** A file of evidence before the change, and now. */
export async function evidenceAt(
  name: string,
  { folder, former }: TouchedModel,
  { trees, sinceTree, headTree }: Scene,
): Promise<{ before: Leaf | undefined; after: Leaf | undefined }> {
  const before = sinceTree === undefined ? undefined : await trees.at(sinceTree, `${former}/${name}`);
  return { before, after: await trees.at(headTree, `${folder}/${name}`) };
}

/**
 * Over other files: then its claims are others too. The bundle's own bytes say nothing, which anyone can write differently, and a
 * model may have been signed twice.
 */
export async function isSignedAnew({ folder, former, differences }: TouchedModel, scene: Scene): Promise<boolean> {
  // It was moved, files and all, whatever was in its place.
  if (former !== folder) return false;
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

/** Numbers of the different lines, by SHA-256. Beyond those that are judged a line is there and counts no more. */
export async function linesIn({ oid }: Leaf, { objects }: Scene): Promise<ReadonlyMap<string, number>> {
  const found = await objects.read(oid, 'blob', MAX_CLAIMS_BYTES);
  // What is too big is refused as claims; what cannot be had is said by whoever exports the model.
  if (found === undefined || !('bytes' in found)) return new Map();
  const lines = [...markedLines(found.bytes)];
  return new Map(lines.flatMap((one) => (one.mark === 'first' ? [[one.sha256, one.line]] : [])));
}

const deleted = (path: string, found: string): Check =>
  fail('gate.evidence', 'The change takes no evidence away', {
    expected: 'all that was there, for as long as the model is',
    found,
    evidence: path,
    guidance: 'Bring it back from the base branch. With a model, its evidence may go; a new training brings its own.',
  });
