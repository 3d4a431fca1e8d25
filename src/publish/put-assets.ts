import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { AttestModelError } from '../errors.ts';
import { formatBytes } from '../model/format.ts';
import { GitHubApiError } from '../stores/github-refusal.ts';
import type { Asset, Release, Releases } from '../stores/release.ts';
import { ENVELOPES_NAME, EVIDENCE_ASSETS } from './asset-names.ts';
import type { ReleaseFile } from './evidence.ts';
import { alreadyImmutable } from './release-state.ts';

const ATTEMPTS = 4;
const EVIDENCE: readonly string[] = [...EVIDENCE_ASSETS, ENVELOPES_NAME];

export interface PutOptions {
  readonly info: (text: string) => void;
  readonly pause?: (ms: number) => Promise<void>;
}

/**
 * Every file on the release, whole. What is there already is not sent again; what broke off is sent anew; what is there
 * under the same name with other content is replaced in a draft, and refused where people may have it. The last of `files` is
 * the signature.
 * @throws AttestModelError USAGE, SERVICE, FILE_CHANGED
 */
export async function putAssets(
  releases: Releases,
  release: Release,
  files: readonly ReleaseFile[],
  options: PutOptions,
): Promise<void> {
  const before = byName(await releases.assets(release));
  // Nothing is sent to a release that will refuse some of it.
  const target = { ...release, isOpen: release.draft || before.get('model.sig')?.state !== 'uploaded' };
  for (const file of files) assertReplaceable(target, file, before.get(file.name));
  for (const file of files) await put(releases, target, file, before.get(file.name), options);
  const after = byName(await releases.assets(release));
  for (const file of files) if (!isKept(after.get(file.name), file)) throw notWhole(file, after.get(file.name));
}

/** `isOpen`: no run has ended there, since the signature is sent last; evidence without it was of no use to anybody. */
type Target = Release & { readonly isOpen: boolean };

async function put(
  releases: Releases,
  release: Target,
  file: ReleaseFile,
  known: Asset | undefined,
  { info, pause = sleep }: PutOptions,
): Promise<void> {
  let found = known;
  for (let attempt = 1; ; attempt++) {
    if (isWhole(found, file)) return info(`${file.name}: on the release`);
    assertReplaceable(release, file, found);
    if (found) await releases.remove(found);
    try {
      const asset = await send(releases, release, file);
      return info(`${file.name}: ${formatBytes(asset.size)} sent`);
    } catch (error) {
      if (!(error instanceof GitHubApiError) || !mayHaveArrived(error)) throw explain(error, release);
      if (attempt >= ATTEMPTS) throw error;
      info(`${file.name}: sent again, since ${error.message}`);
    }
    await pause(2 ** attempt * 500);
    // Its answer may be all that was lost.
    found = byName(await releases.assets(release)).get(file.name);
  }
}

/** What GitHub received is compared with what was meant before anybody can see it. */
async function send(releases: Releases, release: Release, file: ReleaseFile): Promise<Asset> {
  const { name, label, size, digest } = file;
  let sent: string | undefined;
  const open = () =>
    Readable.from(
      hashed(file.open(), (found) => {
        sent = found;
      }),
      { objectMode: false },
    );
  const asset = await releases.upload(release, { name, ...(label !== undefined && { label }), size, open });
  if (sent === digest && isKept(asset, file)) return asset;
  await releases.remove(asset);
  if (sent !== digest)
    throw new AttestModelError('FILE_CHANGED', `${label ?? name} is not the file that was signed`, {
      guidance: 'It was taken from the release again. Restore the file, or attest the model anew.',
      details: { path: label ?? name, expected: digest, found: sent ?? 'unknown' },
    });
  throw notWhole(file, asset);
}

async function* hashed(stream: Readable, done: (digest: string) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of stream) {
    hash.update(piece);
    yield piece;
  }
  done(hash.digest('hex'));
}

/** There already: the digest says so, and where an older server gives none, nothing does. */
const isWhole = (asset: Asset | undefined, file: ReleaseFile): boolean =>
  isKept(asset, file) && asset?.digest === file.digest;

/** Of what was just sent. */
const isKept = (asset: Asset | undefined, { name, size, digest }: ReleaseFile): boolean =>
  asset?.state === 'uploaded' && asset.name === name && asset.size === size && (asset.digest ?? digest) === digest;

function assertReplaceable(release: Target, file: ReleaseFile, asset: Asset | undefined): void {
  if (asset === undefined || isWhole(asset, file)) return;
  if (release.immutable) throw alreadyImmutable(release);
  if (release.draft || asset.state !== 'uploaded') return;
  if (release.isOpen && EVIDENCE.includes(file.name)) return;
  throw new AttestModelError('USAGE', `the published release ${release.tag} has another ${file.name}`, {
    guidance: `What people may have downloaded is not replaced: use a new tag, or delete the asset by hand (${release.url}).`,
    details: { asset: file.name, expected: file.digest, found: asset.digest ?? `${asset.size} bytes` },
  });
}

/** A server that failed, a connection that was cut, or a name that is taken: by an upload of ours that seemed to fail, perhaps. */
const mayHaveArrived = ({ status, message }: GitHubApiError): boolean =>
  status === undefined || status >= 500 || (status === 422 && message.includes('already_exists'));

function explain(error: unknown, release: Release): unknown {
  const immutable = error instanceof GitHubApiError && error.status === 422 && /immutable/i.test(error.message);
  return immutable ? alreadyImmutable(release) : error;
}

function notWhole({ name, digest, size }: ReleaseFile, asset: Asset | undefined): AttestModelError {
  return new AttestModelError('SERVICE', `GitHub did not keep ${name} as it was sent`, {
    guidance: 'Run the same command again: it continues.',
    details: {
      asset: name,
      expected: `${size} bytes, sha256:${digest}`,
      found: asset
        ? `${asset.name}, ${asset.size} bytes, ${asset.state}, sha256:${asset.digest ?? 'unknown'}`
        : 'nothing',
    },
  });
}

const byName = (assets: readonly Asset[]): Map<string, Asset> => new Map(assets.map((asset) => [asset.name, asset]));
