import { chooseEngine } from '../../hashing/choose-engine.ts';
import { amend } from '../../verification/amend.ts';
import { undecided } from '../../verification/checks.ts';
import type { Check, Field, Verdict } from '../../verification/verdict.ts';
import { type Examination, examine } from '../../verify.ts';
import type { ExportedModel } from '../export.ts';
import type { BasePolicy } from '../policies.ts';
import { createPointerEngine } from '../references/pointer-engine.ts';
import type { GateRequest } from '../request.ts';

/** What a policy says of a model's files; their bytes are those of git, or only named. */
export function examineExported(
  { folder, pointers }: ExportedModel,
  { trust }: BasePolicy,
  state: string | undefined,
  request: GateRequest,
): Promise<Examination> {
  const { progress, signal, now } = request;
  const engine = request.engine ?? chooseEngine({ engine: 'auto' }).engine;
  return examine({
    model: folder,
    trust,
    engine: createPointerEngine(pointers, engine),
    ...(state !== undefined && { state }),
    ...(now && { now }),
    ...(progress && { progress }),
    ...(signal && { signal }),
  });
}

/** As readers know the model: under its own name, and no more said than was looked at. */
export function asShown({ verdict }: Examination, model: ExportedModel, folder: string): Verdict {
  const isComplete = model.pointers.size === 0;
  const checks = verdict.checks
    .map((check) => renamed(check, model.folder, folder))
    .map((check) => (isComplete || check.outcome !== 'pass' ? check : (unseen(check, verdict) ?? check)));
  return {
    ...amend(verdict, checks),
    fields: isComplete ? verdict.fields : verdict.fields.map(notRead),
    model: { ...verdict.model, path: folder },
  };
}

const renamed = (check: Check, from: string, to: string): Check =>
  check.evidence === undefined ? check : { ...check, evidence: check.evidence.replaceAll(from, to) };

/** A demand that is met only by the word of pointers. */
function unseen({ id, title, expected = 'no such file' }: Check, { model }: Verdict): Check | undefined {
  switch (id) {
    case 'policy.files.pickle-content':
      return undecided(id, title, {
        expected,
        found: 'files in Git LFS, whose bytes were not read',
        guidance: DOWNLOAD,
      });
    case 'policy.files.max-size':
    case 'policy.files.max-total-size': {
      // Claims that count name a manifest with these sizes; a signature has digests alone, and a pointer says what it likes.
      if (model.manifestDigest !== undefined) return undefined;
      const guidance = `${DOWNLOAD} Or have the model attested: claims bind the sizes of its files.`;
      return undecided(id, title, {
        expected,
        found: 'sizes that pointers of Git LFS state, and nobody signed',
        guidance,
      });
    }
    default:
      return undefined;
  }
}

const DOWNLOAD = 'Check out with lfs: true, so that the files are there.';

/** Whoever downloads the files gets the bytes of these digests; here nobody has seen them. */
const notRead = (field: Field): Field =>
  field.name === 'model_hash' && field.status === 'verified'
    ? { ...field, status: 'stated', source: 'pointers of Git LFS: bytes not read' }
    : field;
