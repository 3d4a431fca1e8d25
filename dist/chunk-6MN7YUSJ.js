import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  extensionsOf
} from "./chunk-ONAPFVKI.js";
import {
  checkOf
} from "./chunk-4RMVMUT5.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  canonicalJson
} from "./chunk-6I7S4JW3.js";
import {
  OBJECT_ID,
  SHA256
} from "./chunk-CGMY5Z3C.js";

// src/policy/state.ts
var MEDIA_TYPE = "application/vnd.attest-model.state.v1+json";
var FORMS = {
  root: SHA256,
  filesDigest: SHA256,
  signedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/,
  commit: OBJECT_ID,
  ref: /^refs\/\S{1,1000}$/
};
var MAX_STATE_BYTES = 16384;
var stateText = (state) => `${Buffer.from(canonicalJson({ mediaType: MEDIA_TYPE, ...state })).toString()}
`;
function parseState(bytes) {
  const json = parseStrictJson(bytes, { maxBytes: MAX_STATE_BYTES, maxDepth: 2 });
  if (!isJsonObject(json) || json["mediaType"] !== MEDIA_TYPE) throw new StrictJsonError(`no ${MEDIA_TYPE}`);
  const { mediaType: _, ...fields } = json;
  const unknown = Object.keys(fields).find((key) => !(key in FORMS));
  if (unknown !== void 0) throw new StrictJsonError("an unknown field");
  for (const [key, form] of Object.entries(FORMS)) assertField(fields, key, form);
  return fields;
}
function assertField(fields, key, form) {
  const value = fields[key];
  const isMissing = value === void 0 && key !== "root" && key !== "filesDigest";
  if (isMissing || typeof value === "string" && form.test(value) && !isNoTime(key, value)) return;
  throw new StrictJsonError(`${key} is not as it should be`);
}
var isNoTime = (key, value) => key === "signedAt" && Number.isNaN(Date.parse(value));
function stateOf({ model, signer, signedAt }) {
  const { root, filesDigest } = model;
  const { sourceRepositoryDigest: commit, sourceRepositoryRef: ref } = extensionsOf(signer);
  if (root === void 0 || filesDigest === void 0) return void 0;
  return {
    root,
    filesDigest,
    ...signedAt !== void 0 && { signedAt },
    ...commit !== void 0 && FORMS.commit.test(commit) && { commit },
    ...ref !== void 0 && FORMS.ref.test(ref) && { ref }
  };
}
var TITLE = "The model is not older than the one accepted before";
function checkPrevious(previous, verdict) {
  const found = stateOf(verdict);
  const check = (met, expected2, guidance) => checkOf({
    id: "expect.previous",
    title: TITLE,
    expected: expected2,
    found: found && describe(found),
    evidence: "state file; signature and its time",
    guidance,
    met
  });
  if (previous === void 0) {
    return check(
      "unknown",
      "the state of the last acceptance",
      "Say where it is kept: --state FILE. The first time there is no such file yet."
    );
  }
  if (previous === "none") return check(true, "nothing: no model was accepted before", "");
  const expected = `${describe(previous)}, or newer`;
  const age = found ? compare(found, previous) : "unknown";
  return check(
    age === "unknown" ? "unknown" : age >= 0,
    expected,
    age === "unknown" ? "It is another model, and nothing says which is newer: a signature by an identity has a time. If it is meant, move the state file away." : "It is older than what is in use: get the current one. If going back is meant, move the state file away."
  );
}
var describe = ({ root, signedAt, ref }) => [`root ${root}`, signedAt && `signed at ${signedAt}`, ref].filter(Boolean).join(", ");
function compare(a, b) {
  if (compareVersions(a.ref, b.ref) < 0) return -1;
  const isSame = a.root === b.root && a.filesDigest === b.filesDigest;
  if (a.signedAt === void 0 || b.signedAt === void 0) return isSame ? 0 : "unknown";
  const time = Date.parse(a.signedAt) - Date.parse(b.signedAt);
  return time === 0 && !isSame ? "unknown" : time;
}
var VERSION = /^refs\/tags\/v?(\d{1,9}(?:\.\d{1,9})*)$/;
function compareVersions(a = "", b = "") {
  const [left, right] = [a, b].map((ref) => VERSION.exec(ref)?.[1]?.split(".").map(Number));
  if (left === void 0 || right === void 0) return 0;
  const length = Math.max(left.length, right.length);
  const differences = Array.from({ length }, (_, i) => (left[i] ?? 0) - (right[i] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

export {
  MAX_STATE_BYTES,
  stateText,
  parseState,
  stateOf,
  checkPrevious
};
