import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  linesOf,
  vouchedByAny
} from "./chunk-ILXIYBYT.js";
import {
  BundleError,
  claimedSigner,
  describeSigner,
  isSameSigner,
  parseDsseBundle,
  readStatement,
  vouchFor
} from "./chunk-JXTW3YLS.js";
import {
  TEST_RESULT_TYPE,
  parseTestResult
} from "./chunk-AGNDJ4JR.js";
import {
  OMS_PREDICATE_TYPE
} from "./chunk-NE7OPYTJ.js";
import {
  PROVENANCE_TYPE,
  StatementError,
  parseProvenance
} from "./chunk-JJ5Z4DQK.js";

// src/verification/claims/claims.ts
import { createHash } from "node:crypto";
var MAX_CLAIMS_BYTES = 256 * 1024 * 1024;
var MAX_IGNORED = 1e3;
var MAX_LINES = 1e4;
function manifestOf({ statement }) {
  return statement.subject[1]?.digest["sha256"];
}
function readClaims(bytes, target, trust, now) {
  const accepted = [];
  const ignored = [];
  const seen = /* @__PURE__ */ new Map();
  let unlisted = 0;
  for (const { line, text } of linesOf(bytes)) {
    if (seen.size >= MAX_LINES) {
      unlisted++;
      continue;
    }
    const digest = createHash("sha256").update(text).digest("base64");
    const result = seen.has(digest) ? { reason: `the same as line ${seen.get(digest)}` } : judge(text, line, target, trust, now);
    if (!seen.has(digest)) seen.set(digest, line);
    const twin = "statement" in result ? accepted.find(({ payload }) => payload === result.payload) : void 0;
    if (twin)
      ignored.push({
        line,
        predicateType: twin.statement.predicateType,
        reason: `it states the same as line ${twin.line}`
      });
    else if ("statement" in result) accepted.push(result);
    else if (ignored.length < MAX_IGNORED) ignored.push({ line, ...result });
    else unlisted++;
  }
  if (unlisted > 0) ignored.push({ line: 0, lines: unlisted, reason: `${unlisted} more lines that do not count` });
  return { accepted, ignored };
}
function judge(text, line, target, trust, now) {
  let bundle;
  let statement;
  try {
    bundle = parseDsseBundle(text);
    statement = readStatement(bundle.content);
  } catch (error) {
    if (error instanceof BundleError)
      return { kind: "junk", reason: `no usable bundle: ${error.faults.slice(0, 3).join("; ")}` };
    if (error instanceof StatementError) return { kind: "junk", reason: `no usable statement: ${error.reason}` };
    throw error;
  }
  const { predicateType } = statement;
  const other = subjectFault(statement, target);
  if (other !== void 0) return { predicateType, reason: other };
  const claimed = claimedSigner(bundle);
  const signer = claimed && describeSigner(claimed);
  const said = { predicateType, ...signer !== void 0 && { signer } };
  const named = target.trustFor?.(predicateType, bundle);
  const vouched = named ? vouchedByNamed(bundle, named, now) : vouchedByModelSigner(bundle, claimed, target, trust, now);
  if (typeof vouched === "string") return { ...said, reason: vouched };
  const fault = predicateFault(statement);
  if (fault !== void 0) return { ...said, reason: `no usable statement: ${fault}` };
  const payload = createHash("sha256").update(bundle.content.payload).digest("hex");
  return { line, statement, ...vouched, payload };
}
var NAMES_ANOTHER = "unverified: it names somebody else than the signer of the model";
var STRANGER = "signed by somebody else than the model";
function vouchedByModelSigner(bundle, claimed, target, trust, now) {
  if (trust.method !== "key" && (claimed === void 0 || !isSameSigner(claimed, target.signer))) return NAMES_ANOTHER;
  const vouched = vouchFor(bundle, trust, now);
  if (!vouched.ok) return refusalOf(vouched.checks.at(-1));
  return isSameSigner(vouched.value.signer, target.signer) ? vouched.value : STRANGER;
}
function vouchedByNamed(bundle, named, now) {
  const vouched = vouchedByAny(bundle, named, now);
  return vouched.ok ? vouched.value : "not signed, or not verifiably, by one of those who may make claims of this type";
}
function refusalOf(check) {
  if (check?.outcome === "undecided") return `not decided: ${check.expected ?? check.found}`;
  return `not verified: ${check?.found ?? "signature"}`;
}
function subjectFault({ subject, predicateType }, target) {
  const [model, manifest, ...files] = subject;
  if (!target.roots.has(model?.digest["sha256"] ?? "")) return "about something else than this model";
  if (manifest === void 0) {
    return predicateType === OMS_PREDICATE_TYPE ? "a further signature over this root: it counts where a policy demands several" : "about this root, but it binds no file names";
  }
  if (manifest.name !== "model.manifest.json" || !target.manifests.has(manifest.digest["sha256"] ?? "")) {
    return "about this root, but under other file names, or with another manifest";
  }
  const stranger = files.find(({ name, digest }) => name === void 0 || target.files.get(name) !== digest["sha256"]);
  return stranger === void 0 ? void 0 : "it names a file that is not of this model";
}
function predicateFault(statement) {
  try {
    if (statement.predicateType === PROVENANCE_TYPE) parseProvenance(statement);
    if (statement.predicateType === TEST_RESULT_TYPE) parseTestResult(statement);
    return void 0;
  } catch (error) {
    if (error instanceof StatementError) return error.reason;
    throw error;
  }
}

export {
  MAX_CLAIMS_BYTES,
  MAX_LINES,
  manifestOf,
  readClaims
};
