import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  rootsOf
} from "./chunk-JAPZ762N.js";
import {
  linesOf
} from "./chunk-S2TVRR6N.js";
import {
  BundleError,
  parseOmsBundle,
  readStatement
} from "./chunk-COLAHAVH.js";
import {
  OMS_PREDICATE_TYPE,
  parseOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  StatementError
} from "./chunk-NZSWWKHZ.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/policy/keys/signature-lines.ts
var MAX_SIGNATURES = 1e3;
var MAX_RESOURCES = 1e6;
function signatureLines(claims, isWanted) {
  const found = [];
  let resources = 0;
  for (const { line, text } of linesOf(claims)) {
    const read = readLine(text);
    if (read === void 0 || !isWanted(read.oms)) continue;
    resources += read.oms.resources.length;
    found.push({ line, ...read });
    if (found.length >= MAX_SIGNATURES || resources >= MAX_RESOURCES) break;
  }
  return found;
}
function readLine(text) {
  try {
    const bundle = parseOmsBundle(text);
    const statement = readStatement(bundle.content);
    return statement.predicateType === OMS_PREDICATE_TYPE ? { bundle, oms: parseOmsStatement(statement) } : void 0;
  } catch (error) {
    const isTheirs = error instanceof BundleError || error instanceof StatementError;
    if (isTheirs || error instanceof AttestModelError && error.code === "UNSUPPORTED") return void 0;
    throw error;
  }
}
function isOverSameFiles(a, b) {
  return a.filesDigest !== void 0 && a.filesDigest === b.filesDigest && a.hashType === b.hashType;
}
function isOverInput({ filesDigest, resources }, { digest, annotations }) {
  const sha256 = digest["sha256"];
  const [only, ...others] = resources;
  if (annotations["kind"] === "file") return others.length === 0 && only !== void 0 && only.digest === sha256;
  return filesDigest !== void 0 && annotations["filesDigest"] === filesDigest && rootsOf(resources).includes(sha256 ?? "");
}

export {
  signatureLines,
  isOverSameFiles,
  isOverInput
};
