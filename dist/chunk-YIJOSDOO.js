import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assessSlsa
} from "./chunk-UPPX3JOL.js";
import {
  compareProvenance,
  differs,
  fieldsOf
} from "./chunk-BA3LTITC.js";
import {
  MAX_CLAIMS_BYTES,
  manifestOf
} from "./chunk-7ROTGZ64.js";
import {
  FILE_GROUPS,
  fileGroup
} from "./chunk-RKH32ZDV.js";
import {
  isSameSigner
} from "./chunk-5GTXUYOI.js";
import {
  fail,
  pass,
  tooBig,
  undecided,
  worstOf
} from "./chunk-RJZJ57SA.js";
import {
  TEST_RESULT_TYPE,
  parseTestResult
} from "./chunk-7JBLVS4P.js";
import {
  PROVENANCE_TYPE,
  parseProvenance
} from "./chunk-NZSWWKHZ.js";
import {
  buildManifest,
  chunkCount,
  isSerialized,
  manifestDigest,
  parseManifest
} from "./chunk-LXLH6L2Q.js";
import {
  StrictJsonError
} from "./chunk-UEZXDJVW.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  count
} from "./chunk-R3JUTCJG.js";

// src/verification/claims/contradictions.ts
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

// src/verification/files/group-counts.ts
var none = () => ({ files: 0, bytes: 0, changed: 0, missing: 0, added: 0, renamed: 0 });
function countGroups(files, differences) {
  const counts = {
    weights: none(),
    code: none(),
    "tokenizer-and-config": none(),
    documentation: none()
  };
  for (const { path, size } of files) {
    const count2 = counts[fileGroup(path)];
    count2.files++;
    count2.bytes += size;
  }
  for (const { kind, path } of differences) counts[fileGroup(path)][kind]++;
  return FILE_GROUPS.map((group) => ({ group, ...counts[group] })).filter((count2) => count2.files + count2.missing > 0);
}

// src/verification/files/manifest-check.ts
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
    const files = agreed(manifest, signed);
    return typeof files === "string" ? files : { ...manifest, files };
  } catch (error) {
    if (error instanceof StrictJsonError) return error.reason;
    throw error;
  }
}
function checkChunks({ files }, signed, evidence) {
  const computed = /* @__PURE__ */ new Map();
  for (const { path, chunks } of signed) if (chunks !== void 0) computed.set(path, chunks);
  const title = "The manifest’s chunk hashes are those of the files";
  let compared = 0;
  for (const { path, chunks } of files) {
    const actual = computed.get(path);
    if (chunks === void 0 || actual?.length !== chunks.length) continue;
    const index = chunks.findIndex((chunk, i) => chunk !== actual[i]);
    if (index < 0) {
      compared++;
      continue;
    }
    const expected = `${actual[index]} for chunk ${index} of ${path}`;
    const guidance = "Remove it: it can be built anew from the files (attest-model manifest). If a claim names it, it was made wrong: ask its signer for a new one.";
    return [fail("manifest.chunks", title, { expected, found: `${chunks[index]}`, evidence, guidance })];
  }
  return compared > 0 ? [pass("manifest.chunks", title, { evidence })] : [];
}
function checkBound(digest, bound) {
  if (digest === void 0 || bound.length === 0) return [];
  const title = "The manifest is the one that the claims name";
  const details = { found: digest, evidence: "manifest" };
  if (bound.includes(digest)) return [pass("manifest.bound", title, details)];
  const expected = bound.join(", ");
  const guidance = "Somebody changed its chunk hashes. Remove it: it can be built anew from the files (attest-model manifest).";
  return [fail("manifest.bound", title, { ...details, expected, guidance })];
}
function agreed({ files }, signed) {
  const expected = new Map(signed.map((file) => [file.path, file]));
  const found = [];
  for (const listed of files) {
    const { path, size, digest } = listed;
    const file = expected.get(path);
    if (file === void 0) return `it lists ${path}, which is not signed`;
    if (file.digest !== digest) return `it has ${digest} for ${path}, signed is ${file.digest}`;
    if (file.size !== void 0 && file.size !== size)
      return `it has ${size} bytes for ${path}, found are ${file.size}`;
    found.push({ ...listed, path: file.path, digest: file.digest });
  }
  if (files.length !== expected.size) return `it lists ${count(files.length, "file")}, signed are ${expected.size}`;
  return found;
}
function refuse(found, evidence) {
  const guidance = "Remove it: it can be built anew from the files (attest-model manifest). Then verify again.";
  return fail("manifest.match", TITLE, { found, evidence, guidance });
}
function rebuiltDigests(files) {
  const forms = [true, false].filter((chunks) => files.every((file) => isComplete(file, chunks)));
  return forms.map((chunks) => manifestDigest(buildManifest(files, { chunks })));
}

// src/verification/evaluate.ts
function evaluate(findings) {
  const { path, integrity, signature, files, claims } = findings;
  const accepted = claims?.accepted ?? [];
  const provenance = accepted.filter(({ statement }) => statement.predicateType === PROVENANCE_TYPE);
  const contradictions = findContradictions(accepted);
  const checks = [
    ...signature.checks,
    ...files?.checks ?? [],
    ...findings.manifest?.checks ?? [],
    ...checkBound(findings.manifest?.digest, accepted.map(manifestOf)),
    ...claims ? checkAccepted(claims) : [],
    ...provenance.flatMap(checkProvenance),
    ...checkAgreement(accepted.length, contradictions),
    ...findings.chunksBound ? [findings.chunksBound] : []
  ];
  const { oms, signer, signedAt } = signature;
  const manifestDigest2 = boundManifest(accepted);
  const result = resultOf(checks, integrity);
  return {
    result,
    integrity,
    model: {
      path,
      ...oms && { root: oms.root },
      ...oms?.filesDigest !== void 0 && { filesDigest: oms.filesDigest },
      ...manifestDigest2 !== void 0 && { manifestDigest: manifestDigest2 },
      ...files && {
        files: files.count,
        bytes: files.bytes,
        groups: countGroups(files.onDisk, files.differences)
      }
    },
    ...signer && { signer },
    ...signedAt && { signedAt: signedAt.toISOString() },
    checks,
    differences: files?.differences ?? [],
    fields: fieldsOf(findings, manifestDigest2),
    claims: { accepted: accepted.length, ignored: claims?.ignored ?? [], contradictions },
    slsa: assessSlsa(findings, { checks, result })
  };
}
var REQUIRED = {
  files: ["signature.cryptography", "statement.format", "files.match"],
  chunks: ["signature.cryptography", "statement.format", "chunks.bound", "files.chunks"]
};
function resultOf(checks, integrity) {
  const worst = worstOf(checks);
  if (worst !== "pass") return worst === "fail" ? "failed" : worst;
  return REQUIRED[integrity].every((id) => checks.some((check) => check.id === id)) ? "passed" : "failed";
}
function checkAccepted({ accepted, ignored, asked, tooBig: size }) {
  const title = "There are claims about this model by its signer";
  if (size !== void 0) return [tooBig("claims.accepted", title, size, MAX_CLAIMS_BYTES)];
  const found = `${accepted.length} that count, ${count(ignored.length, "other line")}`;
  if (accepted.length > 0) return [pass("claims.accepted", title, { found, evidence: "claims" })];
  if (!asked) return [];
  const [first] = ignored;
  const guidance = first ? `Line ${first.line}: ${first.reason}` : "The file is empty: get it anew from where the model was published.";
  return [fail("claims.accepted", title, { expected: "at least one", found, evidence: "claims", guidance })];
}
function checkProvenance({ line, statement, signer }) {
  const by = signer.method === "sigstore" ? "certificate" : "signer";
  const title = `The provenance says what its ${by} says`;
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
    evidence: `${evidence}; ${[...new Set(wrong.map((one) => one.evidence))].join("; ")}`,
    guidance: "The signing job stated something about itself that is not so. Do not rely on this provenance; look at that job."
  });
  return [check];
}
function checkAgreement(accepted, [first, ...more]) {
  if (accepted < 2) return [];
  const title = "Claims by the signer agree with each other";
  if (first === void 0)
    return [pass("claims.agreement", title, { found: `${accepted} claims compared`, evidence: "claims" })];
  return [
    fail("claims.agreement", title, {
      expected: `one value for ${first.about}`,
      found: first.values.map(({ value, line }) => `${value} (line ${line})`).join(", "),
      evidence: `claims, line ${first.values.map(({ line }) => line).join(", ")}${more.length > 0 ? `; also on ${more.map(({ about }) => about).slice(0, 5).join(", ")}` : ""}`,
      guidance: "Two signed statements about the same files cannot both be true. Find out which job made the wrong one, and remove its line."
    })
  ];
}
function boundManifest([claim]) {
  return claim && manifestOf(claim);
}

// src/verification/files/chunks-bound.ts
var ID = "chunks.bound";
var TITLE2 = "The manifest’s chunk hashes are vouched for by who signed the files, in the same run";
function checkChunksBound(signer, manifest, accepted) {
  if (manifest === void 0) return notBound("no manifest");
  if (manifest.manifest === void 0) return notBound("a manifest that does not list the signed files");
  if (manifest.manifest.hash.chunkSize === void 0) return notBound("a manifest without chunk hashes");
  const naming = accepted.filter((claim) => manifestOf(claim) === manifest.digest);
  const binding = naming.find((claim) => isOfSameRun(claim, signer));
  if (binding) return pass(ID, TITLE2, { evidence: `claims, line ${binding.line}` });
  if (naming.length === 0) return notBound("no claim by the signer that names the manifest");
  const expected = `provenance of ${runOf(signer) ?? "a run that the certificate of the signature names"}`;
  const found = naming.map(
    ({ statement, signer: by, line }) => statement.predicateType === PROVENANCE_TYPE ? `provenance of ${runOf(by) ?? "no named run"} (line ${line})` : `no provenance (line ${line})`
  );
  return notBound(found.slice(0, 3).join(", "), expected);
}
function isOfSameRun({ statement, signer }, signature) {
  if (!isSameSigner(signer, signature)) return false;
  if (signature.method !== "sigstore") return true;
  return statement.predicateType === PROVENANCE_TYPE && signature.sourceRepository !== void 0 && runOf(signature) !== void 0 && runOf(signer) === runOf(signature);
}
function runOf(signer) {
  return signer.method === "sigstore" && signer.extensions["runInvocationUri"] || void 0;
}
function notBound(found, expected) {
  return undecided(ID, TITLE2, {
    ...expected !== void 0 && { expected },
    found,
    evidence: "claims and manifest",
    guidance: "No file was read. Verify whole files, which needs the signature alone: without --integrity chunks (input: integrity)."
  });
}

export {
  countGroups,
  checkManifest,
  rebuiltDigests,
  evaluate,
  resultOf,
  checkChunksBound,
  isOfSameRun
};
