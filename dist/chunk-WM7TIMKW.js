import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  githubAccess
} from "./chunk-ZYQ3W47Q.js";
import {
  assertRepository,
  assertTag
} from "./chunk-ZL5D7TYC.js";
import {
  usage
} from "./chunk-SGTPKY5S.js";

// src/verify/evidence-from.ts
function evidenceFrom({ release, repository }, env) {
  if (release === void 0)
    return repository === void 0 ? void 0 : { kind: "attestations", access: accessTo(repository, env) };
  const named = /^https?:\/\//.test(release) ? fromUrl(release) : void 0;
  if (named === void 0) {
    const of = repository ?? env["GITHUB_REPOSITORY"];
    if (!of)
      throw usage(`of which repository the release ${release} is, nothing says`, "Name it: --repository OWNER/NAME");
    return { kind: "release", access: accessTo(of, env), tag: assertTag(release) };
  }
  if (repository !== void 0 && repository !== named.repository)
    throw usage(`the release is of ${named.repository}, and not of ${repository}`, "Leave --repository out.");
  return { kind: "release", access: accessTo(named.repository, env, named.server), tag: assertTag(named.tag) };
}
function fromUrl(text) {
  const url = URL.parse(text);
  const [, repository, tag] = /^\/([^/]+\/[^/]+)\/releases\/tag\/(.+)$/.exec(url?.pathname ?? "") ?? [];
  const plain = url?.protocol === "https:" && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (!plain || repository === void 0 || tag === void 0)
    throw usage(
      `${JSON.stringify(text)} is no release's page`,
      "For example https://github.com/OWNER/NAME/releases/tag/v1.0.0"
    );
  try {
    return { server: url.origin, repository, tag: decodeURIComponent(tag) };
  } catch {
    throw usage(`${JSON.stringify(text)} is no release's page`, "Its percent signs are not in order.");
  }
}
var accessTo = (repository, env, server) => githubAccess(assertRepository(repository), env, server);

export {
  evidenceFrom
};
