import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  compareProvenance,
  differs,
  fieldsOf
} from "./chunk-MNUIKMWL.js";
import {
  BundleError,
  checkIdentity,
  parseDsseBundle,
  readStatement
} from "./chunk-66DZD2YV.js";
import {
  claimedSigner,
  describeSigner,
  isSameSigner,
  vouchFor
} from "./chunk-WK2XQPKG.js";
import {
  TEST_RESULT_TYPE,
  parseTestResult
} from "./chunk-AFYPJZ2X.js";
import {
  PROVENANCE_TYPE,
  StatementError,
  parseProvenance
} from "./chunk-UO3ICAMV.js";
import {
  buildManifest,
  isSerialized,
  manifestDigest,
  parseManifest
} from "./chunk-XGUGSK2R.js";
import {
  StrictJsonError
} from "./chunk-VP2P24KQ.js";
import {
  fail,
  pass,
  tooBig
} from "./chunk-73BKVAFQ.js";
import {
  chunkCount
} from "./chunk-SY3KU2FK.js";
import {
  sha256Hex
} from "./chunk-GGT2TN3C.js";
import {
  count
} from "./chunk-R3JUTCJG.js";

// src/verification/claims.ts
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
  if (unlisted > 0) ignored.push({ line: 0, reason: `${unlisted} more lines that do not count` });
  return { accepted, ignored };
}
var NEWLINE = 10;
function* linesOf(bytes) {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 32 && byte !== 13 && byte !== 9)) yield { line, text };
    start = end + 1;
  }
}
function judge(text, line, target, trust, now) {
  let bundle;
  let statement;
  try {
    bundle = parseDsseBundle(text);
    statement = readStatement(bundle.content);
  } catch (error) {
    if (error instanceof BundleError) return { reason: `no usable bundle: ${error.faults.slice(0, 3).join("; ")}` };
    if (error instanceof StatementError) return { reason: `no usable statement: ${error.reason}` };
    throw error;
  }
  const { predicateType } = statement;
  const other = subjectFault(statement, target);
  if (other !== void 0) return { predicateType, reason: other };
  const claimed = claimedSigner(bundle);
  const signer = claimed && describeSigner(claimed);
  const said = { predicateType, ...signer !== void 0 && { signer } };
  const named = target.trustFor?.(predicateType, bundle);
  const vouched = named ? vouchedByAny(bundle, named, now) : vouchedByModelSigner(bundle, claimed, target, trust, now);
  if (typeof vouched === "string") return { ...said, reason: vouched };
  const fault = predicateFault(statement);
  if (fault !== void 0) return { ...said, reason: `no usable statement: ${fault}` };
  const payload = createHash("sha256").update(bundle.content.payload).digest("hex");
  return { line, statement, ...vouched, payload };
}
var STRANGER = "signed by somebody else than the model";
function vouchedByModelSigner(bundle, claimed, target, trust, now) {
  if (trust.method !== "key" && (claimed === void 0 || !isSameSigner(claimed, target.signer))) return STRANGER;
  const vouched = vouchFor(bundle, trust, now);
  if (!vouched.ok) return `not verified: ${vouched.checks.at(-1)?.found ?? "signature"}`;
  return isSameSigner(vouched.value.signer, target.signer) ? vouched.value : STRANGER;
}
function vouchedByAny(bundle, trusts, now) {
  for (const trust of trusts) {
    const vouched = vouchFor(bundle, trust, now);
    if (vouched.ok && isExpected(vouched.value.signer, trust)) return vouched.value;
  }
  return "not signed, or not verifiably, by one of those who may make claims of this type";
}
function isExpected(signer, trust) {
  if (trust.method !== "sigstore") return true;
  return signer.method === "sigstore" && checkIdentity(signer, trust.expected).every(({ outcome }) => outcome === "pass");
}
function subjectFault({ subject }, target) {
  const [model, manifest, ...files] = subject;
  if (!target.roots.has(model?.digest["sha256"] ?? "")) return "about something else than this model";
  if (manifest === void 0) return "about this root, but it binds no file names";
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

// src/verification/contradictions.ts
function findContradictions(claims) {
  const said = /* @__PURE__ */ new Map();
  for (const claim of claims) {
    for (const [about, value] of factsOf(claim)) {
      const values = said.get(about) ?? /* @__PURE__ */ new Map();
      if (!values.has(value)) values.set(value, claim.line);
      said.set(about, values);
    }
  }
  return [...said].filter(([, values]) => values.size > 1).map(([about, values]) => ({ about, values: [...values].map(([value, line]) => ({ value, line })) }));
}
function factsOf({ statement }) {
  switch (statement.predicateType) {
    case PROVENANCE_TYPE:
      return inputs(parseProvenance(statement));
    case TEST_RESULT_TYPE: {
      const { result, configuration } = parseTestResult(statement);
      const evaluation = configuration.map(({ name, uri, digest }) => `${name ?? uri ?? ""} ${digestsOf(digest)}`).sort();
      return [[`the evaluation ${evaluation.join(", ")}`, result]];
    }
    default:
      return [];
  }
}
function inputs(provenance) {
  const made = provenance.inputs.filter(({ role }) => role !== "code" && role !== "config");
  return made.map(({ role, name, digest }) => [`${role} ${name}`, digestsOf(digest)]);
}
function digestsOf(digest) {
  const entries = Object.entries(digest ?? {}).map(([algorithm, value]) => `${algorithm}:${value}`);
  return entries.sort().join(" ");
}

// src/verification/manifest-check.ts
var TITLE = "The manifest lists exactly the signed files";
function checkManifest(bytes, signed, evidence) {
  const found = rebuild(bytes, signed) ?? read(bytes, signed);
  if (typeof found === "string") return { checks: [refuse(found, evidence)] };
  const digest = sha256Hex(bytes);
  const checks = [pass("manifest.match", TITLE, { found: digest, evidence }), ...checkChunks(found, signed, evidence)];
  return { checks, manifest: found, digest };
}
function rebuild(bytes, signed) {
  const end = Buffer.from(bytes.subarray(-END)).toString("latin1");
  const chunks = end.includes('"chunkSize":');
  if (!signed.every((file) => isComplete(file, chunks))) return void 0;
  const manifest = buildManifest(signed, { chunks });
  return isSerialized(manifest, bytes) ? manifest : void 0;
}
var END = 200;
function isComplete({ size, chunks = [] }, withChunks) {
  return size !== void 0 && (!withChunks || chunks.length === chunkCount(size));
}
function read(bytes, signed) {
  try {
    const manifest = parseManifest(bytes);
    return difference(manifest, signed) ?? manifest;
  } catch (error) {
    if (error instanceof StrictJsonError) return error.reason;
    throw error;
  }
}
function checkChunks({ files }, signed, evidence) {
  const actual = new Map(signed.map(({ path, chunks = [] }) => [path, chunks]));
  const known = files.filter(
    ({ path, chunks = [] }) => chunks.length > 0 && actual.get(path)?.length === chunks.length
  );
  if (known.length === 0) return [];
  const title = "The manifest’s chunk hashes are those of the files";
  for (const { path, chunks = [] } of known) {
    const index = chunks.findIndex((chunk, i) => chunk !== actual.get(path)?.[i]);
    if (index < 0) continue;
    const expected = `${actual.get(path)?.[index]} for chunk ${index} of ${path}`;
    const guidance = "Remove it: it can be built anew from the files (attest-model manifest). If a claim names it, it was made wrong: ask its signer for a new one.";
    return [fail("manifest.chunks", title, { expected, found: `${chunks[index]}`, evidence, guidance })];
  }
  return [pass("manifest.chunks", title, { evidence })];
}
function checkBound(digest, bound) {
  if (digest === void 0 || bound.length === 0) return [];
  const title = "The manifest is the one that the claims name";
  const details = { found: digest, evidence: "manifest" };
  if (bound.includes(digest)) return [pass("manifest.bound", title, details)];
  const expected = bound.filter((one) => one !== void 0).join(", ");
  const guidance = "Somebody changed its chunk hashes. Remove it: it can be built anew from the files (attest-model manifest).";
  return [fail("manifest.bound", title, { ...details, expected, guidance })];
}
function difference({ files }, signed) {
  const expected = new Map(signed.map((file) => [file.path, file]));
  for (const { path, size, digest } of files) {
    const file = expected.get(path);
    if (file === void 0) return `it lists ${path}, which is not signed`;
    if (file.digest !== digest) return `it has ${digest} for ${path}, signed is ${file.digest}`;
    if (file.size !== void 0 && file.size !== size)
      return `it has ${size} bytes for ${path}, found are ${file.size}`;
  }
  return files.length === expected.size ? void 0 : `it lists ${count(files.length, "file")}, signed are ${expected.size}`;
}
function refuse(found, evidence) {
  const guidance = "Remove it: it can be built anew from the files (attest-model manifest). Then verify again.";
  return fail("manifest.match", TITLE, { found, evidence, guidance });
}
function rebuiltDigests(files) {
  return [true, false].map((chunks) => manifestDigest(buildManifest(files, { chunks })));
}

// src/verification/evaluate.ts
function evaluate(findings) {
  const { path, integrity, signature, files, claims } = findings;
  const accepted = claims?.accepted ?? [];
  const provenance = accepted.filter(({ statement }) => statement.predicateType === PROVENANCE_TYPE);
  const checks = [
    ...signature.checks,
    ...files?.checks ?? [],
    ...findings.manifest?.checks ?? [],
    ...checkBound(findings.manifest?.digest, accepted.map(manifestOf)),
    ...claims ? checkAccepted(claims) : [],
    ...provenance.flatMap(checkProvenance),
    ...checkAgreement(accepted),
    ...findings.chunksBound ? [findings.chunksBound] : []
  ];
  const { oms, signer, signedAt } = signature;
  const manifestDigest2 = boundManifest(accepted);
  return {
    result: resultOf(checks, integrity),
    integrity,
    model: {
      path,
      ...oms && { root: oms.root },
      ...oms?.filesDigest !== void 0 && { filesDigest: oms.filesDigest },
      ...manifestDigest2 !== void 0 && { manifestDigest: manifestDigest2 },
      ...files && { files: files.count, bytes: files.bytes }
    },
    ...signer && { signer },
    ...signedAt && { signedAt: signedAt.toISOString() },
    checks,
    differences: files?.differences ?? [],
    fields: fieldsOf(findings, manifestDigest2),
    claims: { accepted: accepted.length, ignored: claims?.ignored ?? [] }
  };
}
var REQUIRED = {
  files: ["signature.cryptography", "statement.format", "files.match"],
  chunks: ["signature.cryptography", "statement.format", "chunks.bound", "files.chunks"]
};
function resultOf(checks, integrity) {
  if (checks.some(({ outcome }) => outcome === "fail")) return "failed";
  if (checks.some(({ outcome }) => outcome === "undecided")) return "undecided";
  return REQUIRED[integrity].every((id) => checks.some((check) => check.id === id)) ? "passed" : "failed";
}
function checkAccepted({ accepted, ignored, asked, tooBig: size }) {
  const title = "There are claims about this model by its signer";
  if (size !== void 0) return [tooBig("claims.accepted", title, size, MAX_CLAIMS_BYTES)];
  const found = `${accepted.length} that count, ${ignored.length} that do not`;
  if (accepted.length > 0) return [pass("claims.accepted", title, { found, evidence: "claims" })];
  if (!asked) return [];
  const [first] = ignored;
  const guidance = first ? `Line ${first.line}: ${first.reason}` : "The file is empty: get it anew from where the model was published.";
  return [fail("claims.accepted", title, { expected: "at least one", found, evidence: "claims", guidance })];
}
function checkProvenance({ line, statement, signer }) {
  const title = "The provenance says what its certificate says";
  const compared = compareProvenance(parseProvenance(statement), statement, signer);
  const wrong = compared.filter(differs);
  const evidence = `claims, line ${line}`;
  if (compared.length === 0) return [];
  if (wrong.length === 0) {
    return [pass("provenance.certificate", title, { found: `${count(compared.length, "field")} compared`, evidence })];
  }
  const check = fail("provenance.certificate", title, {
    expected: wrong.map(({ field, certified }) => `${field} ${certified}`).join("; "),
    found: wrong.map(({ field, stated }) => `${field} ${stated}`).join("; "),
    evidence: `${evidence}; ${[...new Set(wrong.map((one) => one.evidence))].join(", ")}`,
    guidance: "The signing job stated something about itself that is not so. Do not rely on this provenance; look at that job."
  });
  return [check];
}
function checkAgreement(accepted) {
  if (accepted.length < 2) return [];
  const title = "Claims by the signer agree with each other";
  const [first, ...more] = findContradictions(accepted);
  if (first === void 0) return [pass("claims.agreement", title, { found: `${accepted.length} claims compared` })];
  return [
    fail("claims.agreement", title, {
      expected: `one value for ${first.about}`,
      found: first.values.map(({ value, line }) => `${value} (line ${line})`).join(", "),
      evidence: `claims${more.length > 0 ? `; also on ${more.map(({ about }) => about).slice(0, 5).join(", ")}` : ""}`,
      guidance: "Two signed statements about the same files cannot both be true. Find out which job made the wrong one, and remove its line."
    })
  ];
}
function boundManifest([claim]) {
  return claim && manifestOf(claim);
}

export {
  MAX_CLAIMS_BYTES,
  manifestOf,
  readClaims,
  checkManifest,
  rebuiltDigests,
  evaluate,
  resultOf
};
