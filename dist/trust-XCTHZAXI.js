import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readPem
} from "./chunk-QOX2RWJI.js";
import {
  log
} from "./chunk-MWWF57VX.js";
import "./chunk-LHQBWLOG.js";
import "./chunk-G4PHES5G.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-EPBYQI3F.js";
import "./chunk-C6IPRCYQ.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import "./chunk-SY3KU2FK.js";
import {
  forLog
} from "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-LUH7EFKZ.js";
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
  const { loadTrust } = await import("./trust-WXW5IZ5P.js");
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
