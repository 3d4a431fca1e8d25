import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  at
} from "./chunk-OX47NCVY.js";
import {
  isObjectId
} from "./chunk-CGMY5Z3C.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/publish/tag.ts
function assertTag(tag) {
  const bad = /[\p{C}\s~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(\/|$)/u.test(tag) || tag === "@" || tag === "";
  if (!bad) return tag;
  throw new AttestModelError("USAGE", `${JSON.stringify(tag)} is no name of a tag`, {
    guidance: "For example --release v1.0.0"
  });
}
function assertRepository(repository) {
  if (/^[A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+$/.test(repository) && !/\/\.{1,2}$/.test(repository)) return repository;
  throw new AttestModelError("USAGE", `${JSON.stringify(repository)} is no repository`, {
    guidance: "It is written OWNER/NAME, for example --repository octo-org/train"
  });
}
function tagOfEvent({ eventName, ref, repository, sha }, payload) {
  const tag = /^refs\/tags\/(.+)$/s.exec(ref)?.[1];
  if (tag === void 0) throw noTag(`the run is of ${ref === "" ? "no ref" : ref}, not of a tag`);
  const said = sayOfEvent(eventName, payload);
  if (said !== void 0 && said !== ref)
    throw noTag(`the event "${eventName}" is about ${said}, the run about ${ref}`);
  const of = text(at(payload, "repository"), "full_name");
  if (of !== void 0 && of !== repository) throw noTag(`the event is of ${of}, the run of ${repository}`);
  if (at(payload, "deleted") === true) throw noTag("the tag was deleted");
  return { tag: assertTag(tag), ...isObjectId(sha) && { commit: sha } };
}
function sayOfEvent(eventName, payload) {
  switch (eventName) {
    case "release":
      return `refs/tags/${text(at(payload, "release"), "tag_name") ?? ""}`;
    case "push":
      return text(payload, "ref") ?? "";
    case "create":
      return `refs/${text(payload, "ref_type") === "tag" ? "tags" : "heads"}/${text(payload, "ref") ?? ""}`;
    default:
      return void 0;
  }
}
var TAG_WORKFLOW = `on:
  push:
    tags: ['v*']
jobs:
  release:
    runs-on: ubuntu-latest
    permissions:
      contents: write       # the release
      id-token: write
      attestations: write
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
      - run: python train.py --out out/model
      - uses: attest-model/attest-model@<commit>
        with:
          path: out/model
          publish: release`;
function noTag(reason) {
  return new AttestModelError("USAGE", `publish: release needs a tag, and ${reason}`, {
    guidance: `Let a tag start the workflow, and push one (git tag v1.0.0 && git push origin v1.0.0):

${TAG_WORKFLOW}`
  });
}
function text(value, key) {
  const found = at(value, key);
  return typeof found === "string" ? found : void 0;
}

export {
  assertTag,
  assertRepository,
  tagOfEvent,
  TAG_WORKFLOW
};
