import { AttestModelError } from '../errors.ts';
import { count } from '../model/format.ts';
import { GitHubApiError } from '../stores/github-refusal.ts';
import type { Release, Releases } from '../stores/release.ts';
import { modelOfNotes } from './notes.ts';
import { type ReleaseTag, TAG_WORKFLOW } from './tag.ts';

/** Which release, and of which model. */
export interface ReleaseAim extends ReleaseTag {
  readonly repository: string;
  /** Name of the model in the release's notes. */
  readonly model: string;
  /** Evidence will be made, and so be other than what is published. */
  readonly signs?: boolean;
}

/**
 * Whether the release can take what will be made, asked before the hours of hashing. Nothing is written.
 * @throws AttestModelError USAGE, SERVICE
 */
export async function checkRelease(releases: Releases, aim: ReleaseAim): Promise<void> {
  if (!(await releases.mayWrite(aim.tag))) throw mayNotWrite(aim);
  await assertTagThere(releases, aim);
  const release = await findRelease(releases, aim.tag);
  if (release === undefined) return;
  if (release.immutable) throw alreadyImmutable(release);
  assertSameModel(release, aim.model);
  if (release.draft || !aim.signs) return;
  const assets = await releases.assets(release);
  if (assets.some(({ name, state }) => name === 'model.sig' && state === 'uploaded')) throw alreadySigned(release);
}

/** The published release of a tag, else its draft. @throws AttestModelError USAGE where there are several drafts */
export async function findRelease(releases: Releases, tag: string): Promise<Release | undefined> {
  const published = await releases.published(tag);
  if (published) return published;
  const [draft, ...more] = await releases.drafts(tag);
  if (more.length === 0) return draft;
  throw new AttestModelError('USAGE', `there are ${count(more.length + 1, 'draft')} of a release ${tag}`, {
    guidance: 'Which of them is meant, nobody can tell: delete all but one on the page of the releases.',
    details: { tag },
  });
}

/** An answer that was lost may have left a draft: it is looked for before another is made. */
export async function draftOf(releases: Releases, tag: string): Promise<Release> {
  try {
    return await releases.createDraft(tag);
  } catch (error) {
    const lost = error instanceof GitHubApiError && (error.status === undefined || error.status >= 500);
    const left = lost ? await findRelease(releases, tag) : undefined;
    if (left === undefined && lost) return releases.createDraft(tag);
    if (left === undefined) throw error;
    return left;
  }
}

/** Assets lie in one flat list: a second model's evidence would take the place of the first's. */
export function assertSameModel({ tag, notes }: Release, model: string): void {
  const other = modelOfNotes(notes);
  if (other === undefined || other === model) return;
  throw new AttestModelError('USAGE', `the release ${tag} holds the evidence of another model, ${other}`, {
    guidance: `A release holds one model: give ${model} a tag of its own, such as ${model}-v1.0.0.`,
    details: { tag, expected: model, found: other },
  });
}

async function assertTagThere(releases: Releases, { tag, commit, repository }: ReleaseAim): Promise<void> {
  const found = await releases.tagCommit(tag);
  if (found === undefined)
    throw new AttestModelError('USAGE', `${repository} has no tag ${tag}`, {
      guidance: `Publishing would make one of whatever commit is the newest. Make it of the commit that was trained:\n\n    git tag ${tag} COMMIT && git push origin ${tag}`,
      details: { tag },
    });
  if (commit === undefined || found.includes(commit)) return;
  throw new AttestModelError('USAGE', `the tag ${tag} was moved since this run began`, {
    guidance: 'Run the workflow of the tag as it is now.',
    details: { tag, expected: commit, found: found.at(-1) ?? '' },
  });
}

function mayNotWrite({ repository }: ReleaseAim): AttestModelError {
  return new AttestModelError('SERVICE', `the token may not write releases of ${repository}, or cannot see it`, {
    guidance: `In a workflow, give the job the permission:

    permissions:
      contents: write
      id-token: write
      attestations: write

Elsewhere, GITHUB_TOKEN needs the repository permission "Contents: write".`,
    details: { service: 'github-releases', permission: 'contents: write' },
  });
}

export function alreadyImmutable({ tag, url }: Release): AttestModelError {
  return new AttestModelError(
    'USAGE',
    `the release ${tag} is published and immutable: it takes no more files (${url})`,
    {
      guidance: `Files have to be there before it is published. Let the tag start the workflow, not the release; it makes the draft, fills and publishes it:\n\n${TAG_WORKFLOW}`,
      details: { tag, url },
    },
  );
}

function alreadySigned({ tag, url }: Release): AttestModelError {
  return new AttestModelError('USAGE', `the published release ${tag} has a model.sig already (${url})`, {
    guidance:
      'What people may have downloaded is not replaced. Use a new tag; or, if that run was interrupted, finish it where its evidence lies: attest-model publish MODEL --release TAG',
    details: { tag, url },
  });
}
