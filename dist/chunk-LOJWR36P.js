import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createReporter,
  print,
  textOptions
} from "./chunk-2CD4RF54.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-ZLSDVYFP.js";
import {
  readPem
} from "./chunk-QOX2RWJI.js";
import {
  verdictText
} from "./chunk-P3L2J4AD.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/cli/verify.ts
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/cli/trust.ts
async function trustFrom(options) {
  const ways = [options.identity ?? options.issuer, options.publicKey, options.certificateChain].filter(
    (way) => way !== void 0
  );
  if (ways.length !== 1)
    throw usage(
      ways.length === 0 ? "nothing says whom to trust" : "more than one of identity, public key and certificate chain"
    );
  const sigstoreOnly = ["sourceRepository", "trustedRoot", "sigstore"].find(
    (name) => options[name] !== void 0
  );
  if (options.identity === void 0 && options.issuer === void 0 && sigstoreOnly !== void 0)
    throw usage(`a key or certificate chain is all the trust there is: ${sigstoreOnly} has no part in it`);
  if (options.publicKey !== void 0)
    return { method: "key", publicKeyPem: await readPem(options.publicKey, "the public key") };
  if (options.certificateChain !== void 0) {
    return {
      method: "certificate",
      chainPems: await Promise.all(options.certificateChain.map((path) => readPem(path, "the certificate")))
    };
  }
  const { identity, issuer, sourceRepository } = options;
  if (identity === void 0 || issuer === void 0) throw usage("--identity and --issuer belong together");
  const { loadTrust } = await import("./trust-HR3IHNA3.js");
  const trusted = await loadTrust({
    ...options.trustedRoot === void 0 ? {} : { trustedRootFile: options.trustedRoot },
    ...options.sigstore === void 0 ? {} : { sigstore: options.sigstore },
    unsafeLocalRoot: options.unsafeLocalRoot ?? false,
    offline: options.offline ?? false
  });
  return {
    method: "sigstore",
    identity,
    issuer,
    trusted,
    ...sourceRepository === void 0 ? {} : { sourceRepository }
  };
}
function hasTrust(options) {
  return [options.identity, options.issuer, options.publicKey, options.certificateChain].some(
    (value) => value !== void 0
  );
}
var HOW = `Say whom you trust:
  --identity SAN --issuer URL [--source-repository OWNER/NAME]
  --public-key FILE
  --certificate-chain FILE`;
function usage(message) {
  return new AttestModelError("USAGE", message, { guidance: HOW });
}

// src/cli/verify.ts
async function verifyCommand(options, io, target = "") {
  const verdict = await verdictOf(options, io, target);
  print(io, options, verdict, () => verdictText(verdict, textOptions(io)));
  return exitCodeOf(verdict);
}
async function verdictOf(options, io, target) {
  const trust = await trustFrom(options);
  const progress = await createReporter(io);
  const root = trust.method === "sigstore" && options.trustedRoot === void 0 ? trust.trusted.describe : void 0;
  if (root !== void 0) progress.info(`trusted root: ${root}`);
  const { signature = defaultSignature(target), claims, manifest } = options;
  return verify({
    model: target,
    signature,
    ...claims === void 0 ? {} : { claims },
    ...manifest === void 0 ? {} : { manifest },
    trust,
    allowIgnored: options.allowIgnored ?? [],
    ignorePaths: options.ignorePaths ?? [],
    ignoreUnsignedFiles: options.ignoreUnsignedFiles ?? false,
    allowSymlinks: options.allowSymlinks ?? false,
    now: io.now(),
    progress,
    signal: io.signal
  });
}
function defaultSignature(target) {
  const inModel = join(target, "model.sig");
  const beside = join(`${target.replace(/\/+$/, "")}.attest`, "model.sig");
  return !existsSync(inModel) && existsSync(beside) ? beside : inModel;
}

export {
  hasTrust,
  verifyCommand,
  verdictOf
};
