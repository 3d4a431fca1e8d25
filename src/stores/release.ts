import type { Readable } from 'node:stream';
import { AttestModelError } from '../errors.ts';
import { isObjectId } from '../model/digest.ts';
import { assertServiceUrl } from '../sigstore/url.ts';
import type { GitHubAccess } from './github-access.ts';
import { parseAnswer, record, toList } from './github-answer.ts';
import { type ApiAnswer, type ApiRequest, callGitHub, uploadOrigin } from './github-api.ts';
import { type Asset, type Release, toAsset, toRelease } from './release-fields.ts';

export type { Asset, Release };

/** GitHub lists at most 10,000 releases, and takes 1,000 assets a release. */
const MAX_PAGES = 100;
const MAX_REDIRECTS = 4;

/** Releases of one repository (GitHub REST, "Releases", "Release assets", "Git database"). Every method throws GitHubApiError. */
export class Releases {
  readonly #access: GitHubAccess;
  readonly #signal: AbortSignal | undefined;
  readonly #base: string;

  constructor(access: GitHubAccess, signal?: AbortSignal) {
    this.#access = access;
    this.#signal = signal;
    this.#base = `/repos/${access.repository}`;
  }

  /** Whether this token may write releases. Drafts are invisible to one that may not. */
  async mayWrite(tag: string): Promise<boolean> {
    // Its answer is not saved anywhere, but it takes `contents: write` ("Generate release notes content for a release").
    const { status } = await this.#call({
      method: 'POST',
      url: `${this.#base}/releases/generate-notes`,
      json: { tag_name: tag },
      repeatable: true,
      expected: [401, 403, 404, 422],
    });
    return ![401, 403, 404].includes(status);
  }

  /** The commit that a tag leads to, last; before it the tag objects on the way. */
  async tagCommit(tag: string): Promise<string[] | undefined> {
    const found = await this.#find(`/git/ref/${encodeURIComponent(`tags/${tag}`)}`);
    if (found === undefined) return undefined;
    const way = [target(found)];
    // An annotated tag is an object of its own; it may name another.
    for (let last = way[0]; last?.type === 'tag' && way.length < 6; last = way.at(-1))
      way.push(target(await this.#json({ method: 'GET', url: `${this.#base}/git/tags/${last.sha}` })));
    return way.at(-1)?.type === 'commit' ? way.map(({ sha }) => sha) : undefined;
  }

  async published(tag: string): Promise<Release | undefined> {
    const found = await this.#find(`/releases/tags/${encodeURIComponent(tag)}`);
    return found === undefined ? undefined : exactly(tag, toRelease(found));
  }

  /** GitHub allows several of one tag. */
  async drafts(tag: string): Promise<Release[]> {
    const all = await this.#pages('/releases', toRelease);
    return all.filter((release) => release.draft && release.tag === tag);
  }

  async createDraft(tag: string): Promise<Release> {
    const draft = { tag_name: tag, name: tag, draft: true };
    return exactly(tag, toRelease(await this.#json({ method: 'POST', url: `${this.#base}/releases`, json: draft })));
  }

  assets({ id }: Release): Promise<Asset[]> {
    return this.#pages(`/releases/${id}/assets`, toAsset);
  }

  /** Not asked again by itself: whoever asks has to look first at what came of it. */
  async upload({ uploadUrl }: Release, { name, label, size, open }: Upload): Promise<Asset> {
    assertUploadUrl(this.#access, uploadUrl);
    const query = new URLSearchParams({ name, ...(label !== undefined && { label }) });
    return toAsset(await this.#json({ method: 'POST', url: `${uploadUrl}?${query}`, upload: { size, open } }));
  }

  async remove({ id }: Asset): Promise<void> {
    await this.#call({ method: 'DELETE', url: `${this.#base}/releases/assets/${id}`, expected: [404] });
  }

  async update({ id, tag }: Release, { notes, publish }: { notes?: string; publish?: boolean }): Promise<Release> {
    const change = { ...(notes !== undefined && { body: notes }), ...(publish && { tag_name: tag, draft: false }) };
    const url = `${this.#base}/releases/${id}`;
    return exactly(tag, toRelease(await this.#json({ method: 'PATCH', url, json: change })));
  }

  /** An answer of more than `maxBytes` is an error. The token does not go where the API redirects to. */
  async download({ id }: Asset, maxBytes: number): Promise<Buffer> {
    let url = `${this.#base}/releases/assets/${id}`;
    for (let hop = 0; hop < MAX_REDIRECTS; hop++) {
      const { body, location } = await this.#call({ method: 'GET', url, accept: 'application/octet-stream', maxBytes });
      if (location === undefined) return body;
      url = location;
    }
    throw new AttestModelError('SERVICE', `GitHub redirects on and on from ${url}`, {
      guidance: 'Run it again later.',
    });
  }

  #call(request: ApiRequest): Promise<ApiAnswer> {
    return callGitHub(this.#access, { ...request, signal: this.#signal });
  }

  async #json(request: ApiRequest): Promise<unknown> {
    return parseAnswer((await this.#call(request)).body);
  }

  /** Undefined where nothing is. @param path below the repository's */
  async #find(path: string): Promise<unknown> {
    const { status, body } = await this.#call({ method: 'GET', url: this.#base + path, expected: [404] });
    return status === 404 ? undefined : parseAnswer(body);
  }

  async #pages<T>(path: string, toOne: (one: unknown) => T): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = await this.#call({ method: 'GET', url: `${this.#base}${path}?per_page=100&page=${page}` });
      all.push(...toList(parseAnswer(answer.body), toOne));
      if (answer.next === undefined) break;
    }
    return all;
  }
}

interface Upload {
  readonly name: string;
  readonly label?: string;
  /** Bytes. */
  readonly size: number;
  readonly open: () => Readable;
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
