import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  callGitHub,
  integer,
  parseAnswer,
  record,
  text,
  toList,
  uploadOrigin
} from "./chunk-KEZIO5E5.js";
import {
  assertServiceUrl
} from "./chunk-ZP2A3Y77.js";
import {
  isObjectId
} from "./chunk-CGMY5Z3C.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/stores/release-fields.ts
function toRelease(value) {
  const fields = record(value, "the release");
  return {
    id: integer(fields, "id"),
    tag: text(fields, "tag_name"),
    draft: fields["draft"] === true,
    immutable: fields["immutable"] === true,
    notes: typeof fields["body"] === "string" ? fields["body"] : "",
    url: text(fields, "html_url"),
    uploadUrl: text(fields, "upload_url").replace(/\{[^{}]*\}$/, "")
  };
}
function toAsset(value) {
  const fields = record(value, "the asset");
  const [, digest] = /^sha256:([0-9a-f]{64})$/.exec(String(fields["digest"])) ?? [];
  return {
    id: integer(fields, "id"),
    name: text(fields, "name"),
    size: integer(fields, "size"),
    state: text(fields, "state"),
    ...digest !== void 0 && { digest }
  };
}

// src/stores/release.ts
var MAX_PAGES = 100;
var MAX_REDIRECTS = 4;
var Releases = class {
  #access;
  #signal;
  #base;
  constructor(access, signal) {
    this.#access = access;
    this.#signal = signal;
    this.#base = `/repos/${access.repository}`;
  }
  /** Whether this token may write releases. Drafts are invisible to one that may not. */
  async mayWrite(tag) {
    const { status } = await this.#call({
      method: "POST",
      url: `${this.#base}/releases/generate-notes`,
      json: { tag_name: tag },
      repeatable: true,
      expected: [401, 403, 404, 422]
    });
    return ![401, 403, 404].includes(status);
  }
  /** The commit that a tag leads to, last; before it the tag objects on the way. */
  async tagCommit(tag) {
    const found = await this.#find(`/git/ref/${encodeURIComponent(`tags/${tag}`)}`);
    if (found === void 0) return void 0;
    const way = [target(found)];
    for (let last = way[0]; last?.type === "tag" && way.length < 6; last = way.at(-1))
      way.push(target(await this.#json({ method: "GET", url: `${this.#base}/git/tags/${last.sha}` })));
    return way.at(-1)?.type === "commit" ? way.map(({ sha }) => sha) : void 0;
  }
  async published(tag) {
    const found = await this.#find(`/releases/tags/${encodeURIComponent(tag)}`);
    return found === void 0 ? void 0 : exactly(tag, toRelease(found));
  }
  /** GitHub allows several of one tag. */
  async drafts(tag) {
    const all = await this.#pages("/releases", toRelease);
    return all.filter((release) => release.draft && release.tag === tag);
  }
  async createDraft(tag) {
    const draft = { tag_name: tag, name: tag, draft: true };
    return exactly(tag, toRelease(await this.#json({ method: "POST", url: `${this.#base}/releases`, json: draft })));
  }
  assets({ id }) {
    return this.#pages(`/releases/${id}/assets`, toAsset);
  }
  /** Not asked again by itself: whoever asks has to look first at what came of it. */
  async upload({ uploadUrl }, { name, label, size, open }) {
    assertUploadUrl(this.#access, uploadUrl);
    const query = new URLSearchParams({ name, ...label !== void 0 && { label } });
    return toAsset(await this.#json({ method: "POST", url: `${uploadUrl}?${query}`, upload: { size, open } }));
  }
  async remove({ id }) {
    await this.#call({ method: "DELETE", url: `${this.#base}/releases/assets/${id}`, expected: [404] });
  }
  async update({ id, tag }, { notes, publish }) {
    const change = { ...notes !== void 0 && { body: notes }, ...publish && { tag_name: tag, draft: false } };
    const url = `${this.#base}/releases/${id}`;
    return exactly(tag, toRelease(await this.#json({ method: "PATCH", url, json: change })));
  }
  /** An answer of more than `maxBytes` is an error. The token does not go where the API redirects to. */
  async download({ id }, maxBytes) {
    let url = `${this.#base}/releases/assets/${id}`;
    for (let hop = 0; hop < MAX_REDIRECTS; hop++) {
      const { body, location } = await this.#call({ method: "GET", url, accept: "application/octet-stream", maxBytes });
      if (location === void 0) return body;
      url = location;
    }
    throw new AttestModelError("SERVICE", `GitHub redirects on and on from ${url}`, {
      guidance: "Run it again later."
    });
  }
  #call(request) {
    return callGitHub(this.#access, { ...request, signal: this.#signal });
  }
  async #json(request) {
    return parseAnswer((await this.#call(request)).body);
  }
  /** Undefined where nothing is. @param path below the repository's */
  async #find(path) {
    const { status, body } = await this.#call({ method: "GET", url: this.#base + path, expected: [404] });
    return status === 404 ? void 0 : parseAnswer(body);
  }
  async #pages(path, toOne) {
    const all = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = await this.#call({ method: "GET", url: `${this.#base}${path}?per_page=100&page=${page}` });
      all.push(...toList(parseAnswer(answer.body), toOne));
      if (answer.next === void 0) break;
    }
    return all;
  }
};
function target(answer) {
  const { type, sha } = record(record(answer, "the tag")["object"], "the tag’s object");
  return { type: String(type), sha: isObjectId(sha) ? sha : "" };
}
function exactly(tag, release) {
  if (release.tag === tag) return release;
  throw new AttestModelError("SERVICE", `GitHub answered with the release of another tag, ${release.tag}`, {
    guidance: `Look at the releases of the repository: is there one of ${tag}?`,
    details: { expected: tag, found: release.tag }
  });
}
function assertUploadUrl({ apiUrl }, uploadUrl) {
  const { origin } = assertServiceUrl(uploadUrl, "the upload address");
  const allowed = [uploadOrigin(apiUrl), new URL(apiUrl).origin];
  if (allowed.includes(origin)) return;
  throw new AttestModelError("SERVICE", `GitHub named ${origin} for uploads, and not ${allowed[0]}`, {
    guidance: "Nothing was sent there. Is the API’s address right (GITHUB_API_URL)?",
    details: { expected: allowed.join(" "), found: origin }
  });
}

export {
  Releases
};
