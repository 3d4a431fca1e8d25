import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  callGitHub,
  integer,
  parseAnswer,
  record,
  text,
  toList,
  uploadOrigin
} from "./chunk-PXAP6FWL.js";
import {
  assertServiceUrl
} from "./chunk-PLVPUBYM.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

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
function createReleases(access, signal) {
  const base = `/repos/${access.repository}`;
  const call = (request) => callGitHub(access, { ...request, signal });
  const json = async (request) => parseAnswer((await call(request)).body);
  const pages = async (first, toOne) => {
    const all = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = await call({ method: "GET", url: `${first}?per_page=100&page=${page}` });
      all.push(...toList(parseAnswer(answer.body), toOne));
      if (answer.next === void 0) return all;
    }
    return all;
  };
  return {
    // Its answer is not saved anywhere, but it takes `contents: write` ("Generate release notes content for a release").
    async mayWrite(tag) {
      const { status } = await call({
        method: "POST",
        url: `${base}/releases/generate-notes`,
        json: { tag_name: tag },
        repeatable: true,
        expected: [401, 403, 404, 422]
      });
      return ![401, 403, 404].includes(status);
    },
    async tagCommit(tag) {
      const url = `${base}/git/ref/${encodeURIComponent(`tags/${tag}`)}`;
      const answer = await call({ method: "GET", url, expected: [404] });
      if (answer.status === 404) return void 0;
      const way = [target(parseAnswer(answer.body))];
      for (let last = way[0]; last?.type === "tag" && way.length < 6; last = way.at(-1))
        way.push(target(await json({ method: "GET", url: `${base}/git/tags/${last.sha}` })));
      return way.at(-1)?.type === "commit" ? way.map(({ sha }) => sha) : void 0;
    },
    async published(tag) {
      const url = `${base}/releases/tags/${encodeURIComponent(tag)}`;
      const answer = await call({ method: "GET", url, expected: [404] });
      return answer.status === 404 ? void 0 : exactly(tag, toRelease(parseAnswer(answer.body)));
    },
    async drafts(tag) {
      const all = await pages(`${base}/releases`, toRelease);
      return all.filter((release) => release.draft && release.tag === tag);
    },
    async createDraft(tag) {
      const draft = { tag_name: tag, name: tag, draft: true };
      return exactly(tag, toRelease(await json({ method: "POST", url: `${base}/releases`, json: draft })));
    },
    assets: ({ id }) => pages(`${base}/releases/${id}/assets`, toAsset),
    async upload({ uploadUrl }, { name, label, size, open }) {
      assertUploadUrl(access, uploadUrl);
      const query = new URLSearchParams({ name, ...label !== void 0 && { label } });
      return toAsset(await json({ method: "POST", url: `${uploadUrl}?${query}`, upload: { size, open } }));
    },
    async remove({ id }) {
      await call({ method: "DELETE", url: `${base}/releases/assets/${id}`, expected: [404] });
    },
    async update({ id, tag }, { notes, publish }) {
      const change = { ...notes !== void 0 && { body: notes }, ...publish && { tag_name: tag, draft: false } };
      return exactly(tag, toRelease(await json({ method: "PATCH", url: `${base}/releases/${id}`, json: change })));
    },
    async download({ id }, maxBytes) {
      const accept = "application/octet-stream";
      let url = `${base}/releases/assets/${id}`;
      for (let hop = 0; hop < MAX_REDIRECTS; hop++) {
        const { body, location } = await call({ method: "GET", url, accept, maxBytes });
        if (location === void 0) return body;
        url = location;
      }
      throw new AttestModelError("SERVICE", `GitHub redirects on and on from ${url}`, {
        guidance: "Run it again later."
      });
    }
  };
}
function target(answer) {
  const { type, sha } = record(record(answer, "the tag")["object"], "the tag’s object");
  return { type: String(type), sha: /^[0-9a-f]{40,64}$/.exec(String(sha))?.[0] ?? "" };
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
  createReleases
};
