import { createHash } from 'node:crypto';
import {
  type Addresses,
  assetJson,
  commentJson,
  releaseJson,
  type StoredAsset,
  type StoredComment,
  type StoredRelease,
} from './objects.ts';

export interface Call {
  readonly method: string;
  /** Path and query. */
  readonly url: URL;
  readonly body: Buffer;
  /** Whether all of the body came. */
  readonly whole: boolean;
}

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Buffer;
  readonly headers?: Record<string, string>;
}

const DOCUMENTATION = 'https://docs.github.com/rest';
const words = (status: number, message: string, errors?: object[]): Answer => ({
  status,
  json: { message, ...(errors && { errors }), documentation_url: DOCUMENTATION, status: String(status) },
});
const NOT_FOUND = words(404, 'Not Found');

/** GitHub's own words ("Validation Failed", with what is wrong in `errors`). */
export const REFUSALS = {
  alreadyExists: words(422, 'Validation Failed', [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }]),
  immutable: words(422, 'Cannot upload assets to an immutable release.'),
  immutableAsset: words(422, 'Cannot delete asset from an immutable release'),
  noTag: words(422, 'Validation Failed', [
    { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
  ]),
  integration: words(403, 'Resource not accessible by integration'),
  secondary: words(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'),
  tooMany: words(429, 'API rate limit exceeded'),
  failed: words(500, 'Server Error'),
} as const;

/** Releases and attestations of one repository: what GitHub keeps, and what it refuses. */
export class Repository {
  /** Name to the chain of objects; annotated tags have two. */
  readonly tags = new Map<string, string[]>();
  readonly releases: StoredRelease[] = [];
  /** By `sha256:HEX`. */
  readonly attestations = new Map<string, object[]>();
  /** Of issue or pull request, by number. */
  readonly comments: StoredComment[] = [];
  contents: 'read' | 'write' = 'write';
  /** The repository's setting: releases become immutable when they are published. */
  immutableReleases = false;
  /** Older servers tell no digests of assets. */
  digests = true;
  #id = 0;

  nextId(): number {
    return ++this.#id;
  }

  addRelease(tag: string, over: Partial<StoredRelease> = {}): StoredRelease {
    const release = { id: this.nextId(), tag, name: tag, body: '', draft: true, immutable: false, assets: [], ...over };
    this.releases.unshift(release);
    return release;
  }

  addAsset(release: StoredRelease, name: string, bytes: Buffer, state: StoredAsset['state'] = 'uploaded'): StoredAsset {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const asset = { id: this.nextId(), name, label: '', state, bytes, digest };
    release.assets.push(asset);
    return asset;
  }

  answer(call: Call, where: Addresses): Answer {
    const addresses = { ...where, digests: this.digests };
    const path = decodeURIComponent(call.url.pathname.slice(`/repos/${addresses.repository}`.length));
    for (const [method, pattern, handle] of this.#routes(call, addresses)) {
      const found = method === call.method ? pattern.exec(path) : undefined;
      if (found)
        return call.method !== 'GET' && this.contents === 'read' ? REFUSALS.integration : handle(found[1] ?? '');
    }
    return NOT_FOUND;
  }

  #routes(call: Call, at: Addresses): [method: string, path: RegExp, handle: (id: string) => Answer][] {
    const json = () => JSON.parse(call.body.toString() || '{}');
    const releaseOf = (id: string) => this.releases.find((one) => String(one.id) === id);
    const show = (release: StoredRelease | undefined, status = 200): Answer =>
      release && (!release.draft || this.contents === 'write') ? { status, json: releaseJson(release, at) } : NOT_FOUND;
    return [
      ['POST', /^\/releases\/generate-notes$/, () => ({ status: 200, json: { name: json().tag_name, body: '' } })],
      ['GET', /^\/releases\/tags\/(.+)$/, (tag) => show(this.releases.find((one) => !one.draft && one.tag === tag))],
      [
        'GET',
        /^\/releases$/,
        () =>
          this.#page(
            call,
            at,
            this.releases.filter((one) => !one.draft || this.contents === 'write').map((one) => releaseJson(one, at)),
          ),
      ],
      [
        'POST',
        /^\/releases$/,
        () => show(this.addRelease(json().tag_name, { name: json().name, body: json().body ?? '' }), 201),
      ],
      ['PATCH', /^\/releases\/(\d+)$/, (id) => this.#update(releaseOf(id), json(), show)],
      [
        'GET',
        /^\/releases\/(\d+)\/assets$/,
        (id) =>
          this.#page(
            call,
            at,
            (releaseOf(id)?.assets ?? []).map((one) => assetJson(one, releaseOf(id) as StoredRelease, at)),
          ),
      ],
      ['POST', /^\/releases\/(\d+)\/assets$/, (id) => this.#upload(releaseOf(id), call, at)],
      ['DELETE', /^\/releases\/assets\/(\d+)$/, (id) => this.#remove(id)],
      ['GET', /^\/git\/ref\/tags\/(.+)$/, (tag) => this.#ref(tag, at)],
      ['GET', /^\/git\/tags\/([0-9a-f]+)$/, (sha) => this.#tag(sha, at)],
      ['GET', /^\/attestations\/(sha256:[0-9a-f]{64})$/, (digest) => this.#attestationsOf(digest)],
      ['POST', /^\/attestations$/, () => this.#attest(json().bundle)],
      [
        'GET',
        /^\/issues\/(\d+)\/comments$/,
        (issue) =>
          this.#page(
            call,
            at,
            this.comments.filter((one) => one.issue === issue).map((one) => commentJson(one, at)),
          ),
      ],
      ['POST', /^\/issues\/(\d+)\/comments$/, (issue) => this.#comment(issue, json().body, at)],
      ['PATCH', /^\/issues\/comments\/(\d+)$/, (id) => this.#recomment(id, json().body, at)],
    ];
  }

  #page(call: Call, { api }: Addresses, all: object[]): Answer {
    const [size, page] = [
      Number(call.url.searchParams.get('per_page') ?? 30),
      Number(call.url.searchParams.get('page') ?? 1),
    ];
    const next = `${api}${call.url.pathname}?per_page=${size}&page=${page + 1}`;
    return {
      status: 200,
      json: all.slice((page - 1) * size, page * size),
      headers: all.length > page * size ? { link: `<${next}>; rel="next"` } : {},
    };
  }

  #update(
    release: StoredRelease | undefined,
    change: { body?: string; draft?: boolean },
    show: (release?: StoredRelease) => Answer,
  ): Answer {
    if (release === undefined) return NOT_FOUND;
    if (change.draft === false && release.draft) {
      if (!this.tags.has(release.tag)) return REFUSALS.noTag;
      release.draft = false;
      release.immutable = this.immutableReleases;
    }
    if (change.body !== undefined) release.body = change.body;
    return show(release);
  }

  /** An upload that breaks off leaves an empty asset, which has the name ("Upload a release asset"). */
  #upload(release: StoredRelease | undefined, { url, body, whole }: Call, at: Addresses): Answer {
    const name = url.searchParams.get('name') ?? '';
    if (release === undefined) return NOT_FOUND;
    if (release.immutable) return REFUSALS.immutable;
    if (release.assets.some((one) => one.name === name)) return REFUSALS.alreadyExists;
    if (whole && body.length === 0) return words(400, 'Bad Content-Length');
    const renamed = name.replaceAll(/[^\w.+-]/g, '.').replaceAll(/^\.+|\.+$/g, '');
    const asset = this.addAsset(release, renamed, whole ? body : Buffer.alloc(0), whole ? 'uploaded' : 'starter');
    Object.assign(asset, { label: url.searchParams.get('label') ?? '' });
    return { status: 201, json: assetJson(asset, release, at) };
  }

  #remove(id: string): Answer {
    for (const { assets, immutable } of this.releases) {
      const index = assets.findIndex((one) => String(one.id) === id);
      if (index >= 0 && immutable) return REFUSALS.immutableAsset;
      if (index >= 0 && assets.splice(index, 1)) return { status: 204 };
    }
    return NOT_FOUND;
  }

  #ref(tag: string, { api, repository }: Addresses): Answer {
    const [sha, ...more] = this.tags.get(tag) ?? [];
    if (sha === undefined) return NOT_FOUND;
    const type = more.length > 0 ? 'tag' : 'commit';
    const base = `${api}/repos/${repository}/git`;
    return {
      status: 200,
      json: {
        ref: `refs/tags/${tag}`,
        node_id: 'REF_1',
        url: `${base}/refs/tags/${tag}`,
        object: { type, sha, url: `${base}/${type}s/${sha}` },
      },
    };
  }

  #tag(sha: string, { api, repository }: Addresses): Answer {
    const found = [...this.tags].find(([, shas]) => shas.indexOf(sha) >= 0 && shas.at(-1) !== sha);
    if (found === undefined) return NOT_FOUND;
    const [tag, shas] = found;
    const next = shas[shas.indexOf(sha) + 1] ?? '';
    const type = next === shas.at(-1) ? 'commit' : 'tag';
    const base = `${api}/repos/${repository}/git`;
    const tagger = { name: 'Octocat', email: 'octocat@example.com', date: '2026-01-02T03:04:05Z' };
    return {
      status: 200,
      json: {
        node_id: 'T_1',
        tag,
        sha,
        url: `${base}/tags/${sha}`,
        message: tag,
        tagger,
        object: { type, sha: next, url: `${base}/${type}s/${next}` },
      },
    };
  }

  /** Kept under the digest of each subject. */
  #attest(bundle: { dsseEnvelope: { payload: string } }): Answer {
    const { subject } = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString());
    for (const { digest } of subject) {
      const key = `sha256:${digest.sha256}`;
      this.attestations.set(key, [{ bundle, repository_id: 1 }, ...(this.attestations.get(key) ?? [])]);
    }
    return { status: 201, json: { id: this.nextId() } };
  }

  #comment(issue: string, body: string, at: Addresses): Answer {
    const comment = { id: this.nextId(), issue, body };
    this.comments.push(comment);
    return { status: 201, json: commentJson(comment, at) };
  }

  #recomment(id: string, body: string, at: Addresses): Answer {
    const comment = this.comments.find((one) => String(one.id) === id);
    if (comment === undefined) return NOT_FOUND;
    comment.body = body;
    return { status: 200, json: commentJson(comment, at) };
  }

  #attestationsOf(digest: string): Answer {
    return { status: 200, json: { attestations: this.attestations.get(digest) ?? [] } };
  }
}
