import { EVIDENCE_NAMES } from '../model/ignore.ts';
import { MAX_BUNDLE_BYTES } from '../verification/bundle.ts';
import { fail } from '../verification/checks.ts';
import { MAX_CLAIMS_BYTES } from '../verification/claims.ts';
import { readModelBundle } from '../verification/model-signature.ts';
import type { Check } from '../verification/verdict.ts';
import type { Scene } from './scene.ts';
import type { TouchedModel } from './touched.ts';
import type { Leaf } from './tree.ts';

/**
 * Evidence that a change takes away from a model that stays. Lines of claims may go only with what they are about: anyone could
 * leave out the evaluation that failed, and nothing in the file tells.
 */
export async function checkEvidence(model: TouchedModel, scene: Scene): Promise<Check[]> {
  const gone = model.differences.filter(({ path, after }) => after === undefined && isEvidence(model, path));
  const checks = gone.map(({ path }) => deleted(path, 'deleted by the change'));
  const claims = model.differences.find(({ path }) => path === `${model.folder}/claims.jsonl`);
  if (claims?.before === undefined || claims.after === undefined || (await isSignedAnew(model, scene))) return checks;
  const [before, after] = [await linesOf(claims.before, scene), await linesOf(claims.after, scene)];
  const kept = new Set(after);
  const lines = before.filter((line) => !kept.has(line));
  return lines.length === 0 ? checks : [...checks, deleted(claims.path, `${lines.length} of ${before.length} lines`)];
}

const isEvidence = ({ folder }: TouchedModel, path: string): boolean =>
  EVIDENCE_NAMES.some((name) => path === `${folder}/${name}`);

/** Over other files: then its claims are others too. The bundle's own bytes say nothing, which anyone can write differently. */
async function isSignedAnew({ folder, differences }: TouchedModel, scene: Scene): Promise<boolean> {
  const signature = differences.find(({ path }) => path === `${folder}/model.sig`);
  if (signature?.before === undefined || signature.after === undefined) return false;
  const before = await payloadOf(signature.before, scene);
  const after = await payloadOf(signature.after, scene);
  return before !== undefined && after !== undefined && !before.equals(after);
}

async function payloadOf({ oid }: Leaf, { objects }: Scene): Promise<Buffer | undefined> {
  const found = await objects.read(oid, 'blob', MAX_BUNDLE_BYTES);
  const bundle = found !== undefined && 'bytes' in found ? readModelBundle(found.bytes) : undefined;
  return bundle?.ok ? bundle.value.content.payload : undefined;
}

async function linesOf({ oid }: Leaf, { objects }: Scene): Promise<string[]> {
  const found = await objects.read(oid, 'blob', MAX_CLAIMS_BYTES);
  // What is too big is refused as claims; what cannot be had is said by whoever exports the model.
  return found !== undefined && 'bytes' in found ? found.bytes.toString('latin1').split('\n').filter(Boolean) : [];
}

const deleted = (path: string, found: string): Check =>
  fail('gate.evidence', 'The change takes no evidence away', {
    expected: 'all that was there, for as long as the model is',
    found,
    evidence: path,
    guidance: 'Bring it back from the base branch. With a model, its evidence may go; a new training brings its own.',
  });
