import { fileGroup } from '../model/file-groups.ts';
import { allOf } from '../policy/demand.ts';
import { fail } from '../verification/checks.ts';
import type { GateVerdict } from '../verification/gate-result.ts';
import type { Check } from '../verification/verdict.ts';
import type { ObjectStore } from './objects.ts';
import type { Difference } from './tree.ts';
import { lookForWeights } from './weights.ts';

/**
 * Where a policy lets documentation differ from what was signed, it has to be documentation: weights under such a name would come
 * in with nobody's signature.
 * @throws Undecided, AttestModelError as {@link lookForWeights}
 */
export async function checkDocuments(
  files: readonly Difference[],
  verdicts: readonly GateVerdict[],
  objects: ObjectStore,
): Promise<Check[]> {
  const differing = new Set(verdicts.flatMap(({ verdict }) => verdict.differences.map(({ path }) => path)));
  const documents = files.filter(({ path }) => differing.has(path) && fileGroup(path) === 'documentation');
  const found: string[] = [];
  for (const file of documents) {
    const look = await lookForWeights(file, new Set(), objects);
    if (look !== undefined) found.push(`${file.path} (${look.why})`);
  }
  if (found.length === 0) return [];
  return [
    fail('gate.documents', 'Documentation that differs from what was signed holds no weights', {
      expected: 'texts and pictures',
      found: allOf(found) ?? '',
      guidance:
        'Take it out of the model’s folder, or have the model signed with it. Pictures in Git LFS, and archives, cannot be looked into.',
    }),
  ];
}
