import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkTree,
  titleOf
} from "./chunk-7EOZJGKU.js";
import {
  notesOf
} from "./chunk-HNYNHPLD.js";
import {
  fileGroup
} from "./chunk-RKH32ZDV.js";

// src/report/check-evidence.ts
var BY_ID = {
  bundle: "signature",
  signature: "signature",
  evidence: "signature",
  statement: "signature",
  identity: "certificate",
  files: "files",
  manifest: "manifest",
  claims: "claims",
  chunks: "claims",
  provenance: "claims",
  vsa: "claims",
  trust: "trust"
};
var TELLS_PLACES = /* @__PURE__ */ new Set(["identity", "provenance", "chunks", "policy", "vsa"]);
function placesOf({ id, evidence }) {
  const [about = ""] = id.split(".", 1);
  const told = TELLS_PLACES.has(about) ? (evidence ?? "").split("; ").flatMap(placesIn) : [];
  return told.length > 0 ? told : [{ source: BY_ID[about] ?? "policy" }];
}
function placesIn(text) {
  const [, lines = "", field] = /^claims, line (\d+(?:, \d+)*)(?:, (?!and )(.{1,200}))?/.exec(text) ?? [];
  if (lines !== "") {
    return lines.split(", ").map((line) => ({ source: "claims", line: Number(line), ...field && { field } }));
  }
  const [, certified] = /^certificate, (.{1,200})$/.exec(text) ?? [];
  if (certified !== void 0) return [{ source: "certificate", field: certified }];
  const [, plain] = /^(signature|certificate|claims|manifest|policy)\b/.exec(text) ?? [];
  return plain === void 0 ? [] : [{ source: plain }];
}

// src/report/verdict-document.ts
var VERDICT_MEDIA_TYPE = "application/vnd.attest-model.verdict.v1+json";
function verdictDocument(verdict) {
  const {
    result,
    integrity,
    model,
    signer,
    signers,
    signedAt,
    checks,
    differences,
    fields,
    claims,
    policy,
    vsa,
    slsa
  } = verdict;
  const { groups = [], ...about } = model;
  return {
    mediaType: VERDICT_MEDIA_TYPE,
    result,
    integrity,
    model: about,
    ...signer && { signer },
    ...signers && { signers },
    ...signedAt !== void 0 && { signedAt },
    checks: checkDocuments(checks),
    groups,
    differences: differences.map(differenceDocument),
    fields,
    claims: {
      accepted: claims.accepted,
      ignored: claims.ignored.map(ignoredDocument),
      contradictions: claims.contradictions ?? []
    },
    notes: notesOf(verdict),
    ...policy && { policy: { sha256: policy.sha256, notes: policy.notes } },
    ...vsa && { vsa },
    ...slsa && { slsa }
  };
}
var checkDocuments = (checks) => checkTree(checks).map(nodeDocument);
function nodeDocument(node) {
  const below = node.nodes.length > 0 && { checks: node.nodes.map(nodeDocument) };
  const { outcome } = node;
  if (node.kind === "branch")
    return { id: node.id, title: titleOf(node.id), outcome, checks: node.nodes.map(nodeDocument) };
  const { check } = node;
  return { id: check.id, title: check.title, outcome, ...details(check), ...below };
}
function details(check) {
  const { title, outcome, expected = title, found = outcome === "pass" ? "so it is" : "nothing", guidance } = check;
  const { evidence } = check;
  const places = placesOf(check);
  return {
    demanded: expected,
    found,
    evidence: { text: evidence ?? places.map(({ source }) => source).join(", "), places },
    ...guidance !== void 0 && { guidance }
  };
}
var differenceDocument = (difference) => ({ ...difference, group: fileGroup(difference.path) });
var ignoredDocument = (claim) => ({ ...claim, kind: claim.kind ?? "ignored" });

export {
  VERDICT_MEDIA_TYPE,
  verdictDocument,
  checkDocuments
};
