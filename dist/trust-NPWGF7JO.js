import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  log
} from "./chunk-QQNWYJ2H.js";
import "./chunk-FAH4RMGR.js";
import "./chunk-UCBP3NV2.js";
import "./chunk-6G7PMCJO.js";
import {
  forLog
} from "./chunk-FF4AHQQF.js";
import "./chunk-NBQBT264.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/actions/trust.ts
import { readFile } from "node:fs/promises";
async function readTrust(inputs) {
  const { trust } = inputs;
  switch (trust.method) {
    case "sigstore":
      return { ...trust, trusted: await trustedRoots(inputs) };
    case "key":
      return { method: "key", publicKeyPem: await readPem(trust.publicKey) };
    case "certificate":
      return { method: "certificate", chainPems: await Promise.all(trust.chain.map(readPem)) };
  }
}
async function trustedRoots({ sigstore, trustedRoot }) {
  const { loadTrust } = await import("./trust-E7VUYFTM.js");
  const trusted = await loadTrust({
    sigstore,
    ...trustedRoot === void 0 ? {} : { trustedRootFile: trustedRoot },
    unsafeLocalRoot: false
  });
  log(`Trusted: ${forLog(trusted.describe)}`);
  for (const reason of trusted.missing ?? []) log(`Not available: ${forLog(reason)}`);
  return trusted;
}
async function readPem(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const missing = error.code === "ENOENT";
    throw new AttestModelError(missing ? "NOT_FOUND" : "UNREADABLE", `cannot read ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: "Name a PEM file in the workspace.",
      details: { path }
    });
  }
}
export {
  readTrust
};
