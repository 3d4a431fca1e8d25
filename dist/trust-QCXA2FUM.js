import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readPem
} from "./chunk-QOX2RWJI.js";
import {
  log
} from "./chunk-KUJOHWG7.js";
import "./chunk-UCBP3NV2.js";
import "./chunk-6G7PMCJO.js";
import "./chunk-P3L2J4AD.js";
import {
  forLog
} from "./chunk-IH7JE7HZ.js";
import "./chunk-NBQBT264.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/actions/trust.ts
async function readTrust(inputs) {
  const { trust } = inputs;
  switch (trust.method) {
    case "sigstore":
      return { ...trust, trusted: await trustedRoots(inputs) };
    case "key":
      return { method: "key", publicKeyPem: await readPem(trust.publicKey, "the public key") };
    case "certificate":
      return {
        method: "certificate",
        chainPems: await Promise.all(trust.chain.map((path) => readPem(path, "the certificate")))
      };
  }
}
async function trustedRoots({ sigstore, trustedRoot }) {
  const { loadTrust } = await import("./trust-HR3IHNA3.js");
  const trusted = await loadTrust({
    sigstore,
    ...trustedRoot === void 0 ? {} : { trustedRootFile: trustedRoot },
    unsafeLocalRoot: false
  });
  log(`Trusted: ${forLog(trusted.describe)}`);
  for (const reason of trusted.missing ?? []) log(`Not available: ${forLog(reason)}`);
  return trusted;
}
export {
  readTrust
};
