import type { Readable } from 'node:stream';
import { AttestModelError } from '../errors.ts';
import { isObjectId } from '../model/digest.ts';
import { assertServiceUrl } from '../sigstore/url.ts';
import { parseAnswer, record, toList } from './github-answer.ts';
import { type ApiRequest, callGitHub, type GitHubAccess, uploadOrigin } from './github-api.ts';
import { type Asset, type Release, toAsset, toRelease } from './release-fields.ts';

export type { Asset, Release };

/** GitHub lists at most 10,000 releases, and takes 1,000 assets a release. */
const MAX_PAGES = 100;
const MAX_REDIRECTS = 4;

/** Releases of one repository (GitHub REST, "Releases", "Release assets", "Git database"). Every method throws GitHubApiError. */
export interface Releases {
  /** Whether this token may write releases. Drafts are invisible to one that may not. */
  mayWrite(tag: string): Promise<boolean>;
  /** The commit that a tag leads to, last; before it the tag objects on the way. */
  tagCommit(tag: string): Promise<string[] | undefined>;
  published(tag: string): Promise<Release | undefined>;
  /** GitHub allows several of one tag. */
  drafts(tag: string): Promise<Release[]>;
  createDraft(tag: string): Promise<Release>;
  assets(release: Release): Promise<Asset[]>;
  /** Not asked again by itself: whoever asks has to look first at what came of it. */
  upload(release: Release, file: { name: string; label?: string; size: number; open: () => Readable }): Promise<Asset>;
  remove(asset: Asset): Promise<void>;
  update(release: Release, change: { notes?: string; publish?: boolean }): Promise<Release>;
  /** An answer of more than `maxBytes` is an error. The token does not go where the API redirects to. */
  download(asset: Asset, maxBytes: number): Promise<Buffer>;
}

export function createReleases(access: GitHubAccess, signal?: AbortSignal): Releases {
  const base = `/repos/${access.repository}`;
  const call = (request: ApiRequest) => callGitHub(access, { ...request, signal });
  const json = async (request: ApiRequest): Promise<unknown> => parseAnswer((await call(request)).body);
  const pages = async <T>(first: string, toOne: (one: unknown) => T): Promise<T[]> => {
    const all: T[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = await call({ method: 'GET', url: `${first}?per_page=100&page=${page}` });
      all.push(...toList(parseAnswer(answer.body), toOne));
      if (answer.next === undefined) return all;
    }
    return all;
  };
  return {
    // Its answer is not saved anywhere, but it takes `contents: write` ("Generate release notes content for a release").
    async mayWrite(tag) {
      const { status } = await call({
        method: 'POST',
        url: `${base}/releases/generate-notes`,
        json: { tag_name: tag },
        repeatable: true,
        expected: [401, 403, 404, 422],
      });
      return ![401, 403, 404].includes(status);
    },
    async tagCommit(tag) {
      const url = `${base}/git/ref/${encodeURIComponent(`tags/${tag}`)}`;
      const answer = await call({ method: 'GET', url, expected: [404] });
      if (answer.status === 404) return undefined;
      const way = [target(parseAnswer(answer.body))];
      // An annotated tag is an object of its own; it may name another.
      for (let last = way[0]; last?.type === 'tag' && way.length < 6; last = way.at(-1))
        way.push(target(await json({ method: 'GET', url: `${base}/git/tags/${last.sha}` })));
      return way.at(-1)?.type === 'commit' ? way.map(({ sha }) => sha) : undefined;
    },
    async published(tag) {
      const url = `${base}/releases/tags/${encodeURIComponent(tag)}`;
      const answer = await call({ method: 'GET', url, expected: [404] });
      return answer.status === 404 ? undefined : exactly(tag, toRelease(parseAnswer(answer.body)));
    },
    async drafts(tag) {
      const all = await pages(`${base}/releases`, toRelease);
      return all.filter((release) => release.draft && release.tag === tag);
    },
    async createDraft(tag) {
      const draft = { tag_name: tag, name: tag, draft: true };
      return exactly(tag, toRelease(await json({ method: 'POST', url: `${base}/releases`, json: draft })));
    },
    assets: ({ id }) => pages(`${base}/releases/${id}/assets`, toAsset),
    async upload({ uploadUrl }, { name, label, size, open }) {
      assertUploadUrl(access, uploadUrl);
      const query = new URLSearchParams({ name, ...(label !== undefined && { label }) });
      return toAsset(await json({ method: 'POST', url: `${uploadUrl}?${query}`, upload: { size, open } }));
    },
    async remove({ id }) {
      await call({ method: 'DELETE', url: `${base}/releases/assets/${id}`, expected: [404] });
    },
    async update({ id, tag }, { notes, publish }) {
      const change = { ...(notes !== undefined && { body: notes }), ...(publish && { tag_name: tag, draft: false }) };
      return exactly(tag, toRelease(await json({ method: 'PATCH', url: `${base}/releases/${id}`, json: change })));
    },
    async download({ id }, maxBytes) {
      const accept = 'application/octet-stream';
      let url = `${base}/releases/assets/${id}`;
      for (let hop = 0; hop < MAX_REDIRECTS; hop++) {
        const { body, location } = await call({ method: 'GET', url, accept, maxBytes });
        if (location === undefined) return body;
        url = location;
      }
      throw new AttestModelError('SERVICE', `GitHub redirects on and on from ${url}`, {
        guidance: 'Run it again later.',
      });
    },
  };
}

function target(answer: unknown): { type: string; sha: string } {
  const { type, sha } = record(record(answer, 'the tag')['object'], 'the tag’s object');
  return { type: String(type), sha: isObjectId(sha) ? sha : '' };
}

/** What is published under another tag is another release. */
function exactly(tag: string, release: Release): Release {
  if (release.tag === tag) return release;
  throw new AttestModelError('SERVICE', `GitHub answered with the release of another tag, ${release.tag}`, {
    guidance: `Look at the releases of the repository: is there one of ${tag}?`,
    details: { expected: tag, found: release.tag },
  });
}

/** The token goes there: an answer may not say where that is. */
function assertUploadUrl({ apiUrl }: GitHubAccess, uploadUrl: string): void {
  const { origin } = assertServiceUrl(uploadUrl, 'the upload address');
  const allowed = [uploadOrigin(apiUrl), new URL(apiUrl).origin];
  if (allowed.includes(origin)) return;
  throw new AttestModelError('SERVICE', `GitHub named ${origin} for uploads, and not ${allowed[0]}`, {
    guidance: 'Nothing was sent there. Is the API’s address right (GITHUB_API_URL)?',
    details: { expected: allowed.join(' '), found: origin },
  });
}
