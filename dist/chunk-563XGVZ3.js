import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_DISTINCT_LINES,
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
  claimedSigner,
  describeSigner
} from "./chunk-5GTXUYOI.js";
import {
  STATEMENT_TYPE,
  StatementError,
  objectAt,
  optionalObject,
  parseDescriptors,
  quoted,
  textAt
} from "./chunk-NZSWWKHZ.js";
import {
  MODEL_ROLES
} from "./chunk-LXLH6L2Q.js";
import {
  isDigest
} from "./chunk-CGMY5Z3C.js";

// src/statement/vsa.ts
var VSA_TYPE = "https://slsa.dev/verification_summary/v1";
var SLSA_VERSION = "1.2";
function buildSummaryStatement(subjects, summary) {
  const { policy, inputAttestations, ...rest } = summary;
  const { uri, sha256, named = [] } = policy;
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: VSA_TYPE,
    predicate: {
      ...rest,
      policy: {
        uri,
        ...sha256 !== void 0 && { digest: { sha256 } },
        ...named.length > 0 && { annotations: { named } }
      },
      ...inputAttestations.length > 0 && { inputAttestations },
      slsaVersion: SLSA_VERSION
    }
  };
}
function parseSummary(statement) {
  const { predicateType, predicate } = statement;
  if (predicateType !== VSA_TYPE) throw new StatementError(`predicateType is not ${VSA_TYPE}`);
  const verifier = objectAt(predicate, "verifier");
  const { version } = verifier;
  const time = predicate["timeVerified"];
  return {
    verifier: { id: textAt(verifier, "id"), ...version !== void 0 && { version: parseVersion(version) } },
    ...time !== void 0 && { timeVerified: parseTime(time) },
    resourceUri: textAt(predicate, "resourceUri"),
    policy: parsePolicy(objectAt(predicate, "policy")),
    inputAttestations: parseInputs(predicate["inputAttestations"]),
    ...parseOutcome(predicate)
  };
}
function parseVersion(value) {
  const version = optionalObject(value, "verifier.version");
  if (!Object.values(version).every((one) => typeof one === "string")) {
    throw new StatementError("verifier.version has a version that is not text");
  }
  return version;
}
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
function parseTime(value) {
  if (typeof value !== "string" || !TIME.test(value) || Number.isNaN(Date.parse(value))) {
    throw new StatementError("timeVerified is not a time in UTC");
  }
  return value;
}
function parsePolicy(policy) {
  const [descriptor] = parseDescriptors([policy], "policy");
  const sha256 = descriptor?.digest?.["sha256"];
  const named = descriptor?.annotations?.["named"];
  if (named !== void 0 && !(Array.isArray(named) && named.every((digest) => isDigest(digest))))
    throw new StatementError("policy.annotations.named is not a list of SHA-256");
  return {
    uri: textAt(policy, "uri"),
    ...sha256 !== void 0 && { sha256 },
    ...named !== void 0 && { named }
  };
}
var MAX_INPUTS = 1e4;
function parseInputs(value) {
  const inputs = parseDescriptors(value, "inputAttestations");
  if (inputs.length > MAX_INPUTS) throw new StatementError(`inputAttestations has more than ${MAX_INPUTS} entries`);
  const bare = inputs.findIndex(({ digest }) => digest === void 0);
  if (bare >= 0) throw new StatementError(`inputAttestations[${bare}] has no digest`);
  return inputs;
}
var LEVEL = /^SLSA_([A-Z_]+)_LEVEL_([0-9]|UNEVALUATED)$/;
function parseOutcome(predicate) {
  const { verificationResult: result, verifiedLevels: levels } = predicate;
  if (result !== "PASSED" && result !== "FAILED")
    throw new StatementError("verificationResult is not PASSED or FAILED");
  if (!Array.isArray(levels) || !levels.every((level) => typeof level === "string" && level !== "")) {
    throw new StatementError("verifiedLevels is not a list of levels");
  }
  assertLevels(levels, result);
  return { verificationResult: result, verifiedLevels: levels };
}
function assertLevels(levels, result) {
  const tracks = /* @__PURE__ */ new Set();
  for (const level of levels) {
    if (level === "FAILED" && result === "PASSED")
      throw new StatementError("verifiedLevels says FAILED of what PASSED");
    if (!level.startsWith("SLSA_")) continue;
    const [, track] = LEVEL.exec(level) ?? [];
    if (track === void 0) throw new StatementError(`verifiedLevels has the unknown level ${quoted(level)}`);
    if (tracks.has(track)) throw new StatementError(`verifiedLevels has two levels of the track ${track}`);
    tracks.add(track);
  }
}
function summarizedLevel({ verifiedLevels }) {
  const [level] = verifiedLevels.flatMap((one) => /^SLSA_BUILD_LEVEL_([0-9])$/.exec(one)?.[1] ?? []);
  return level === void 0 ? void 0 : Number(level);
}
function inputDigests({ inputAttestations }) {
  return inputAttestations.flatMap(({ digest }) => digest?.["sha256"] ?? []).filter((digest) => isDigest(digest));
}

// src/verification/claims/vsa.ts
function readSummaries(bytes, trustFor, now) {
  const signed = [];
  const ignored = [];
  const undecided = [];
  for (const { line, text, mark } of markedLines(bytes)) {
    if (mark === "beyond") {
      const reason = `this and further lines are not read: there are ${MAX_DISTINCT_LINES} different ones before it`;
      ignored.push({ line, reason });
      break;
    }
    const found = mark === "copy" ? void 0 : readLine(text, trustFor, now);
    if (found === void 0) continue;
    if ("summary" in found) {
      signed.push({ line, ...found });
      continue;
    }
    const { open = [], ...said } = found;
    ignored.push({ line, predicateType: VSA_TYPE, ...said });
    undecided.push(...open);
  }
  return { signed, ignored, undecided };
}
function readLine(text, trustFor, now) {
  const read = readBundle(text);
  if (read?.statement.predicateType !== VSA_TYPE) return void 0;
  const { bundle, statement } = read;
  const claimed = claimedSigner(bundle);
  const said = claimed === void 0 ? {} : { signer: describeSigner(claimed) };
  const trusts = trustFor(bundle);
  if (trusts.length === 0) return { ...said, reason: "unverified: it names nobody who is a verifier of the policy" };
  const vouched = vouchedByAny(bundle, trusts, now);
  if (!vouched.ok) return { ...said, ...refusalOf(vouched.checks) };
  const { signer, signedAt } = vouched.value;
  if (signer.method !== "sigstore") return { ...said, reason: "no certificate names its verifier" };
  try {
    return {
      summary: parseSummary(statement),
      subjects: statement.subject,
      signer,
      ...signedAt && { signedAt },
      checks: vouched.checks
    };
  } catch (error) {
    if (error instanceof StatementError) return { ...said, reason: `no usable VSA: ${error.reason}` };
    throw error;
  }
}
function refusalOf(checks) {
  const failed = checks.find(({ outcome }) => outcome === "fail");
  const open = failed ? [] : checks.filter(({ outcome }) => outcome === "undecided");
  const [first = failed] = open;
  return { reason: `not ${failed ? "verified" : "decided"}: ${first?.found ?? "signature"}`, open };
}
function readBundle(text) {
  try {
    const bundle = parseDsseBundle(text);
    return { bundle, statement: readStatement(bundle.content) };
  } catch (error) {
    if (error instanceof BundleError || error instanceof StatementError) return void 0;
    throw error;
  }
}

// src/policy/keys/input-kinds.ts
var DATASETS = { id: "datasets", noun: "dataset", roles: ["dataset"] };
var BASE_MODELS = {
  id: "base-models",
  noun: "base model",
  roles: MODEL_ROLES
};
var inputsOf = ({ provenance }, { roles }) => provenance.inputs.filter(({ role }) => roles.includes(role));
function isArtifact(one, { name, digest }) {
  const { name: wanted, sha256: hash, "git-commit": gitCommit } = one;
  if (wanted !== void 0 && wanted !== name) return false;
  return hash !== void 0 ? digest["sha256"] === hash : digest["gitCommit"] === gitCommit;
}

export {
  VSA_TYPE,
  buildSummaryStatement,
  summarizedLevel,
  inputDigests,
  readSummaries,
  readBundle,
  DATASETS,
  BASE_MODELS,
  inputsOf,
  isArtifact
};
