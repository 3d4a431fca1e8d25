import { fileGroup } from '../../model/file-groups.ts';
import { isIgnored } from '../../model/ignore.ts';
import { allOf } from '../../policy/demand.ts';
import { fail } from '../../verification/checks.ts';
import type { GateVerdict } from '../../verification/gate-result.ts';
import type { Check } from '../../verification/verdict.ts';
import type { Difference } from '../git/tree.ts';
import { filesIn } from '../models/evidence.ts';
import { GIT_FILES } from '../models/model-checks.ts';
import type { TouchedModel } from '../models/touched.ts';
import type { Scene } from '../scene.ts';
import { lookForWeights } from './weights.ts';

/**
 * What lies in a model and is not as signed, with a policy's leave or git's, has to be what it is called: weights under such a name
 * would come in with nobody's signature.
 * @throws Undecided, AttestModelError as {@link lookForWeights}
 */
export async function checkUnsigned(
  { folder, policies }: TouchedModel,
  files: readonly Difference[],
  verdicts: readonly GateVerdict[],
  scene: Scene,
): Promise<Check[]> {
  const differing = new Set(verdicts.flatMap(({ verdict }) => verdict.differences.map(({ path }) => path)));
  const signature = files.find(({ path }) => path === 'model.sig');
  const signed = signature?.after && (await filesIn(signature.after, scene))?.paths;
  const ignorable = policies.flatMap(({ trust }) => trust.parsed.policy.files?.ignorable ?? []);
  const left = new Set([...GIT_FILES, ...ignorable]);
  const found: string[] = [];
  for (const file of files) {
    const isDocument = differing.has(file.path) && fileGroup(file.path) === 'documentation';
    if (!isDocument && (signed?.has(file.path) || !isIgnored(file.path, left))) continue;
    const look = await lookForWeights(file, new Set(), scene.objects);
    if (look !== undefined) found.push(`${file.path} (${look.why})`);
  }
  if (found.length === 0) return [];
  return [
    fail('gate.documents', 'What differs from what was signed, or was not signed, holds no weights', {
      expected: 'texts and pictures',
      found: allOf(found) ?? '',
      evidence: folder,
      guidance:
        'Take it out of the model’s folder, or have the model signed with it. What is in Git LFS or cannot be unpacked is not looked into.',
    }),
  ];
}
