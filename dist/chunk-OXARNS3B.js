import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  normalizeIgnorePaths
} from "./chunk-2SVYDAM2.js";
import {
  AttestModelError,
  reasonOf
} from "./chunk-SGTPKY5S.js";

// src/verify/model.ts
import { realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function openModel(target) {
  if (target === "") throw new AttestModelError("USAGE", "the path of the model is empty");
  const path = resolve(target);
  try {
    return { path, real: realpathSync(path), isFile: statSync(path).isFile() };
  } catch (error) {
    const missing = ["ENOENT", "ENOTDIR"].includes(error.code ?? "");
    const fault = missing ? "does not exist" : `cannot be read: ${reasonOf(error)}`;
    throw new AttestModelError(missing ? "NOT_FOUND" : "UNREADABLE", `the model ${path} ${fault}`, {
      cause: error,
      guidance: missing ? "Check the path: name the folder that holds the model, or its one file." : "Give this user the right to read it, and every folder above it.",
      details: { path }
    });
  }
}
function inModel({ path, real }, paths) {
  return normalizeIgnorePaths([real, path], paths);
}
function evidencePlaces({ signature, claims, manifest }, { path, isFile }) {
  const place = resolve(signature ?? join(isFile ? `${path}.attest` : path, "model.sig"));
  const beside = (named, name) => named === void 0 ? { path: join(dirname(place), name), asked: false } : { path: resolve(named), asked: true };
  return {
    signature: { path: place, asked: true },
    claims: beside(claims, "claims.jsonl"),
    manifest: beside(manifest, "model.manifest.json")
  };
}
var isBeside = ({ signature }, { path }) => dirname(signature.path) === `${path}.attest`;

export {
  openModel,
  inModel,
  evidencePlaces,
  isBeside
};
