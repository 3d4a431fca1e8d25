import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  engineFrom
} from "./chunk-CO5PWTIV.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-NL6WGJBS.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-UW6TEFKZ.js";
import {
  readPem
} from "./chunk-QOX2RWJI.js";
import {
  verdictText
} from "./chunk-EPBYQI3F.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/cli/verify.ts
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/cli/trust.ts
async function trustFrom(options) {
  const ways = [options.identity ?? options.issuer, options.publicKey, options.certificateChain, options.policy].filter(
    (way) => way !== void 0
  );
  if (ways.length !== 1)
    throw usage(
      ways.length === 0 ? "nothing says whom to trust" : "more than one of identity, public key, certificate chain and policy"
    );
  if (options.policy !== void 0) return policyFrom(options.policy, options);
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
  const { loadTrust } = await import("./trust-WXW5IZ5P.js");
  const trusted = await loadTrust(rootsFrom(options));
  return {
    method: "sigstore",
    identity,
    issuer,
    trusted,
    ...sourceRepository === void 0 ? {} : { sourceRepository }
  };
}
async function policyFrom(path, options) {
  if (options.sourceRepository !== void 0) throw usage("with --policy, the policy names the source repository");
  const { loadPolicy } = await import("./policy-file-DBWUXRMT.js");
  return loadPolicy(path, rootsFrom(options));
}
function rootsFrom({ trustedRoot, sigstore, unsafeLocalRoot = false, offline = false }) {
  return {
    ...trustedRoot === void 0 ? {} : { trustedRootFile: trustedRoot },
    ...sigstore === void 0 ? {} : { sigstore },
    unsafeLocalRoot,
    offline
  };
}
function hasTrust(options) {
  return [options.identity, options.issuer, options.publicKey, options.certificateChain, options.policy].some(
    (value) => value !== void 0
  );
}
var HOW = `Say whom you trust:
  --identity SAN --issuer URL [--source-repository OWNER/NAME]
  --public-key FILE
  --certificate-chain FILE
  --policy FILE`;
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
  return verify(await requestFrom(options, io, target));
}
async function requestFrom(options, io, target) {
  assertPolicyDecides(options);
  const trust = await trustFrom(options);
  const progress = await createReporter(io);
  const root = "trusted" in trust && options.trustedRoot === void 0 ? trust.trusted?.describe : void 0;
  if (root !== void 0) progress.info(`trusted root: ${root}`);
  const { signature = defaultSignature(target), claims, manifest } = options;
  return {
    model: target,
    signature,
    ...claims === void 0 ? {} : { claims },
    ...manifest === void 0 ? {} : { manifest },
    trust,
    integrity: options.integrity ?? "files",
    allowIgnored: options.allowIgnored ?? [],
    ignorePaths: options.ignorePaths ?? [],
    ignoreUnsignedFiles: options.ignoreUnsignedFiles ?? false,
    allowSymlinks: options.allowSymlinks ?? false,
    engine: await engineFrom(options, progress),
    now: io.now(),
    progress,
    signal: io.signal
  };
}
function assertPolicyDecides(options) {
  if (options.policy === void 0) return;
  const loosening = ["allowIgnored", "ignorePaths", "ignoreUnsignedFiles", "allowSymlinks"].find(
    (name) => options[name] !== void 0
  );
  if (loosening === void 0) return;
  throw new AttestModelError("USAGE", `with --policy, no option makes verification less strict (${loosening})`, {
    guidance: "Leave the option out. What may lie in a model unsigned is for the policy to say: files.ignorable."
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
  verdictOf,
  requestFrom
};
