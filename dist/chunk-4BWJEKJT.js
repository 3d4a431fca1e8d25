import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkPrevious
} from "./chunk-6MN7YUSJ.js";
import {
  extensionsOf
} from "./chunk-ONAPFVKI.js";
import {
  checkOf
} from "./chunk-4RMVMUT5.js";
import {
  NOT_EMPTY,
  commit,
  notEmpty,
  sha256,
  strictObject,
  text,
  yes
} from "./chunk-OWJYCBFZ.js";

// src/policy/keys/expect.ts
var expectation = strictObject({
  root: sha256.exactOptional(),
  commit: commit.exactOptional(),
  tag: text.regex(/^[^\s*?[\\^~:]+$/, "the name of one tag, such as v1.2.0").exactOptional(),
  "signed-after": text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC, in quotes: "2026-01-31T12:00:00Z"').refine((value) => !Number.isNaN(Date.parse(value)), "no such time").exactOptional(),
  /** Not older than the one that was accepted last, as the state file says that whoever verifies keeps. */
  previous: yes.exactOptional()
}).superRefine(notEmpty).meta(NOT_EMPTY);
function checkExpectation(expected, verdict, previous) {
  const { model, signer, signedAt, integrity } = verdict;
  const { sourceRepositoryDigest, sourceRepositoryRef } = extensionsOf(signer);
  const { root, commit: wanted, tag, "signed-after": after } = expected;
  return [
    ...root ? [
      checkOf({
        ...about("root", "root digest", root, model.root, "signature"),
        // Whole-file digests, which a root is made of, were not recomputed.
        met: model.root === root ? integrity === "files" || "unknown" : model.root === void 0 && "unknown"
      })
    ] : [],
    ...wanted ? [checkOf(about("commit", "commit", wanted, sourceRepositoryDigest, "certificate, OID .13"))] : [],
    ...tag ? [checkOf(about("tag", "tag", `refs/tags/${tag}`, sourceRepositoryRef, "certificate, OID .14"))] : [],
    ...after ? [
      checkOf({
        ...about("signed-after", "time of signing", `after ${after}`, signedAt, "log or timestamp authority"),
        met: signedAt === void 0 ? "unknown" : Date.parse(signedAt) > Date.parse(after)
      })
    ] : [],
    ...expected.previous ? [checkPrevious(previous, verdict)] : []
  ];
}
var about = (id, noun, expected, found, evidence) => ({
  id: `expect.${id}`,
  title: `The model has the expected ${noun}`,
  expected,
  found,
  evidence,
  guidance: found === void 0 ? "Nothing that was verified says it: keys and certificates of one’s own name no commit or tag, and their signatures no time; identities of persons name no commit or tag either. Expect the root digest (--expect-root, expect.root), or have the model signed in a workflow." : "This is another model than the expected one, perhaps an older one: get the right one, or expect this one.",
  met: found === void 0 ? "unknown" : found === expected
});
function explainExpectation({
  root,
  commit: wanted,
  tag,
  "signed-after": after,
  previous
}) {
  return [
    ...root ? [`Its root digest is ${root}.`] : [],
    ...wanted ? [`It was signed in a run on commit ${wanted}.`] : [],
    ...tag ? [`It was signed in a run on tag ${tag}.`] : [],
    ...after ? [`It was signed after ${after}.`] : [],
    ...previous ? ["It is not older than the model that was accepted last (--state FILE)."] : []
  ];
}

export {
  expectation,
  checkExpectation,
  explainExpectation
};
