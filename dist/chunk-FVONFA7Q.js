import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readInput
} from "./chunk-MDRFCPDG.js";
import {
  log
} from "./chunk-LNURXVJO.js";
import {
  forLog
} from "./chunk-PXJ6EN37.js";

// src/actions/trust.ts
async function readTrust(trust, inputs, files) {
  const readPem = async (path, what) => Buffer.from(await readInput(path, what, files)).toString("utf8");
  switch (trust.method) {
    case "sigstore":
      return { ...trust, trusted: await trustedRoots(await trustSpec(inputs, files)) };
    case "key":
      return { method: "key", publicKeyPem: await readPem(trust.publicKey, "the public key") };
    case "certificate":
      return {
        method: "certificate",
        chainPems: await Promise.all(trust.chain.map((path) => readPem(path, "the certificate")))
      };
  }
}
var INSTANCES = ["auto", "public-good", "github", "local"];
async function trustSpec({ sigstore, trustedRoot, offline, maxRootAgeDays }, files) {
  const file = trustedRoot ?? (INSTANCES.includes(sigstore) ? void 0 : sigstore);
  const age = maxRootAgeDays !== void 0 && { maxRootAgeDays };
  const spec = { sigstore, unsafeLocalRoot: false, offline, ...age };
  if (file === void 0) return spec;
  const { name, files: from } = await files.find(file);
  if (from === void 0) return { ...spec, trustedRootFile: file };
  return { ...spec, trustedRoot: { bytes: await from.read(name), name: `${name} of ${from.from}` } };
}
async function trustedRoots(spec) {
  const { loadTrust } = await import("./trust-4QFHFROB.js");
  const trusted = await loadTrust(spec);
  log(`Trusted: ${forLog(trusted.describe)}`);
  for (const reason of trusted.missing ?? []) log(`Not available: ${forLog(reason)}`);
  return trusted;
}

export {
  readTrust,
  trustSpec
};
