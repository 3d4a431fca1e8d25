import { AttestModelError, messageOf } from './errors.ts';
import { commandToContinue } from './publish/command.ts';
import { type Publishable, type ReleaseFile, readPublishable } from './publish/evidence.ts';
import { modelFiles, scanForRelease } from './publish/model-files.ts';
import { notesSection, withSection } from './publish/notes.ts';
import { putAssets } from './publish/put-assets.ts';
import { alreadyImmutable, assertSameModel, checkRelease, draftOf, findRelease } from './publish/release-state.ts';
import type { ReleaseRequest } from './publish/request.ts';
import { assertRepository, assertTag } from './publish/tag.ts';
import { type Release, Releases } from './stores/release.ts';

export type { ReleaseRequest };

export interface Published {
  /** The release's page. */
  readonly url: string;
  readonly tag: string;
  readonly immutable: boolean;
  /** Names of the assets. */
  readonly assets: readonly string[];
}

/**
 * Asked before hashing, and before anything is written there: permission, tag, state of the release, sizes of files.
 * @throws AttestModelError USAGE, UNSUPPORTED, SERVICE
 */
export async function prepareRelease(request: ReleaseRequest): Promise<void> {
  assertRequest(request);
  if (request.withModel) await scanOf(request);
  await checkRelease(releasesOf(request), { ...request, ...aimOf(request), signs: true });
}

/**
 * Evidence (and the model, if asked) onto a release: found or drafted, filled, published. Run again, it continues where it broke
 * off; nothing is signed here.
 * @throws AttestModelError; its guidance names the command that continues
 */
export async function publishRelease(request: ReleaseRequest): Promise<Published> {
  assertRequest(request);
  // 1. What there is to publish.
  const evidence = await readPublishable(request.paths);
  const model = request.withModel ? modelFiles(await scanOf(request), evidence.manifest) : [];
  const files = [...model, ...evidence.files];
  const releases = releasesOf(request);
  try {
    return await fill(releases, request, evidence, files);
  } catch (error) {
    throw withCommand(error, request);
  }
}

async function fill(
  releases: Releases,
  request: ReleaseRequest,
  evidence: Publishable,
  files: readonly ReleaseFile[],
): Promise<Published> {
  const { tag, progress } = request;
  const info = (text: string): void => progress?.info(`release ${tag}: ${text}`);

  // 2. The release: published, or a draft.
  const found = await findRelease(releases, tag);
  if (found?.immutable) return alreadyComplete(releases, found, files);
  await checkRelease(releases, { ...request, ...aimOf(request) });
  const release = found ?? (await draftOf(releases, tag));
  assertSameModel(release, request.name);

  // 3. The notes of a draft first: they say whose draft it is. Of a published one last: they speak of what is there.
  const subject = { ...aimOf(request), tag, serverUrl: request.access.serverUrl, withModel: request.withModel };
  const notes = withSection(release.notes, notesSection(subject, evidence));
  const changed = notes !== release.notes;
  if (release.draft && changed) await releases.update(release, { notes });

  // 4. The files. 5. Published only when all of them are there, whole.
  await putAssets(releases, release, files, { info, ...(request.access.pause && { pause: request.access.pause }) });
  const done = release.draft
    ? await releases.update(release, { publish: true })
    : changed
      ? await releases.update(release, { notes })
      : release;
  return toPublished(done, files);
}

/** A run whose last answer was lost: nothing can be added, and nothing is missing. */
async function alreadyComplete(
  releases: Releases,
  release: Release,
  files: readonly ReleaseFile[],
): Promise<Published> {
  const assets = await releases.assets(release);
  const complete = files.every(({ name, digest }) => assets.some((one) => one.name === name && one.digest === digest));
  if (!complete) throw alreadyImmutable(release);
  return toPublished(release, files);
}

const toPublished = ({ url, tag, immutable }: Release, files: readonly ReleaseFile[]): Published => ({
  url,
  tag,
  immutable,
  assets: files.map(({ name }) => name),
});

function assertRequest({ tag, access }: ReleaseRequest): void {
  assertTag(tag);
  assertRepository(access.repository);
  if (access.token === undefined)
    throw new AttestModelError('USAGE', 'there is no token to publish with', {
      guidance: 'Set GITHUB_TOKEN; in a workflow, the input github-token.',
    });
}

const releasesOf = ({ access, signal }: ReleaseRequest): Releases => new Releases(access, signal);
const aimOf = ({ access, name }: ReleaseRequest) => ({ repository: access.repository, model: name });

function scanOf({ model, paths, ignore = [], allowSymlinks = false }: ReleaseRequest) {
  const { signature, claims, manifest } = paths;
  return scanForRelease(model, { evidence: [signature, claims, manifest], ignore, allowSymlinks });
}

function withCommand(error: unknown, request: ReleaseRequest): AttestModelError {
  const known = error instanceof AttestModelError ? error : undefined;
  const command = commandToContinue(request);
  return new AttestModelError(known?.code ?? 'INTERNAL', known?.message ?? messageOf(error), {
    cause: error,
    guidance: [
      ...(known?.guidance === undefined ? [] : [known.guidance]),
      `Nothing is lost: the evidence is in ${request.paths.folder}. To continue, where it lies:\n\n    ${command}`,
    ].join('\n'),
    details: { ...known?.details, finish: command },
  });
}
