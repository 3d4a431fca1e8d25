import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hasUnreadLines,
  markedLines
} from "./chunk-S2TVRR6N.js";
import {
  vouchedByAny
} from "./chunk-373V25AQ.js";
import {
  BundleError,
  parseDsseBundle,
  readStatement
} from "./chunk-COLAHAVH.js";
import {
  oneLine
} from "./chunk-5GOZP5JO.js";
import {
  claimedSigner,
  describeSigner,
  isSameSigner,
  vouchFor
} from "./chunk-5GTXUYOI.js";
import {
  TEST_RESULT_TYPE,
  parseTestResult
} from "./chunk-7JBLVS4P.js";
import {
  OMS_PREDICATE_TYPE
} from "./chunk-TXQ7HACS.js";
import {
  PROVENANCE_TYPE,
  StatementError,
  parseProvenance
} from "./chunk-NZSWWKHZ.js";
import {
  MODEL_ROLES
} from "./chunk-LXLH6L2Q.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";

// src/statement/predicate-fault.ts
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

// src/verification/claims/input-evidence.ts
function digestsAbout({ subject: [first], predicateType, predicate }) {
  const resources = predicateType === OMS_PREDICATE_TYPE ? predicate["resources"] : void 0;
  const only = Array.isArray(resources) && resources.length === 1 ? resources[0] : void 0;
  const bytes = typeof only === "object" && only !== null && "digest" in only ? only.digest : void 0;
  return [first?.digest["sha256"], bytes].filter((digest) => typeof digest === "string");
}
function nameInputs(foreign, accepted) {
  const inputs = /* @__PURE__ */ new Map();
  for (const statement of accepted) {
    if (statement.predicateType !== PROVENANCE_TYPE) continue;
    for (const { role, name, digest } of parseProvenance(statement).inputs) {
      const noun = NOUNS[role];
      const sha256 = digest["sha256"];
      if (noun !== void 0 && sha256 !== void 0) inputs.set(sha256, `${noun} ${oneLine(name)}`);
    }
  }
  return foreign.map(({ claim, about }) => {
    const input = about.map((digest) => inputs.get(digest)).find((found) => found !== void 0);
    return input === void 0 ? claim : { ...claim, kind: "input", reason: `evidence of the ${input}, by its digest` };
  });
}
var NOUNS = Object.fromEntries([
  ["dataset", "dataset"],
  ...MODEL_ROLES.map((role) => [role, role.replace("-", " ")])
]);

// src/verification/claims/claims.ts
var MAX_CLAIMS_BYTES = 256 * 1024 * 1024;
var MAX_IGNORED = 1e3;
function manifestOf({ statement }) {
  return statement.subject[1]?.digest["sha256"];
}
function readClaims(bytes, target, trust, now) {
  const accepted = [];
  const ignored = [];
  const foreign = [];
  const court = { target, trust, now, accepted, inVain: 0 };
  let unlisted = 0;
  let unjudged = hasUnreadLines(bytes) ? 1 : 0;
  for (const one of markedLines(bytes)) {
    if (one.mark === "beyond") {
      unlisted++;
      unjudged++;
      continue;
    }
    const { line, text } = one;
    const result = one.mark === "copy" ? { reason: `the same as line ${one.of}` } : judge(text, line, court);
    if ("reason" in result && result.reason === TOO_MANY) unjudged++;
    if ("statement" in result) accepted.push(result);
    else if (ignored.length + foreign.length >= MAX_IGNORED) unlisted++;
    else if ("about" in result) foreign.push({ about: result.about, claim: { line, ...result.said } });
    else ignored.push({ line, ...result });
  }
  const statements = accepted.map(({ statement }) => statement);
  const listed = [...ignored, ...nameInputs(foreign, statements)].sort((a, b) => a.line - b.line);
  const rest = { line: 0, lines: unlisted, reason: `${unlisted} more lines that do not count` };
  return { accepted, ignored: unlisted > 0 ? [...listed, rest] : listed, ...unjudged > 0 && { unjudged } };
}
var MAX_IN_VAIN = 1e3;
var TOO_MANY = `unverified: ${MAX_IN_VAIN} lines before it were verified, and do not count`;
function judge(text, line, court) {
  const { target } = court;
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
  if (!target.roots.has(statement.subject[0]?.digest["sha256"] ?? ""))
    return { about: digestsAbout(statement), said: { predicateType, reason: "about something else than this model" } };
  const other = subjectFault(statement, target);
  if (other !== void 0) return { predicateType, reason: other };
  const claimed = claimedSigner(bundle);
  const signer = claimed && describeSigner(claimed);
  const said = { predicateType, ...signer !== void 0 && { signer } };
  const named = target.trustFor?.(predicateType, bundle);
  const vouched = named ? vouchedByNamed(bundle, named, court) : vouchedByModelSigner(bundle, claimed, court);
  if (typeof vouched === "string") return { ...said, reason: vouched };
  const fault = predicateFault(statement);
  if (fault !== void 0) return { ...said, reason: `no usable statement: ${fault}` };
  const payload = sha256Hex(bundle.content.payload);
  return unlessTwin({ line, statement, ...vouched, payload }, court);
}
function unlessTwin(claim, court) {
  const twin = court.accepted.find(({ payload }) => payload === claim.payload);
  if (twin === void 0) return claim;
  court.inVain++;
  return { predicateType: claim.statement.predicateType, reason: `it states the same as line ${twin.line}` };
}
var NAMES_ANOTHER = "unverified: it names somebody else than the signer of the model";
var STRANGER = "signed by somebody else than the model";
function vouchedByModelSigner(bundle, claimed, court) {
  const { target, trust, now } = court;
  if (trust.method !== "key" && (claimed === void 0 || !isSameSigner(claimed, target.signer))) return NAMES_ANOTHER;
  if (court.inVain >= MAX_IN_VAIN) return TOO_MANY;
  const vouched = vouchFor(bundle, trust, now);
  if (vouched.ok) return isSameSigner(vouched.value.signer, target.signer) ? vouched.value : STRANGER;
  court.inVain++;
  return refusalOf(vouched.checks.at(-1));
}
function vouchedByNamed(bundle, named, court) {
  if (court.inVain >= MAX_IN_VAIN) return TOO_MANY;
  const vouched = vouchedByAny(bundle, named, court.now);
  if (vouched.ok) return vouched.value;
  if (named.length > 0) court.inVain++;
  return "not signed, or not verifiably, by one of those who may make claims of this type";
}
function refusalOf(check) {
  if (check?.outcome === "undecided") return `not decided: ${check.expected ?? check.found}`;
  return `not verified: ${check?.found ?? "signature"}`;
}
function subjectFault({ subject, predicateType }, target) {
  const [, manifest, ...files] = subject;
  if (manifest === void 0) {
    return predicateType === OMS_PREDICATE_TYPE ? "a further signature over this root: it counts where a policy demands several" : "about this root, but it binds no file names";
  }
  if (manifest.name !== "model.manifest.json" || !target.manifests.has(manifest.digest["sha256"] ?? "")) {
    return "about this root, but under other file names, or with another manifest";
  }
  const stranger = files.find(({ name, digest }) => name === void 0 || target.files.get(name) !== digest["sha256"]);
  return stranger === void 0 ? void 0 : "it names a file that is not of this model";
}

export {
  predicateFault,
  MAX_CLAIMS_BYTES,
  manifestOf,
  readClaims
};
