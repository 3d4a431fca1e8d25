import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createReporter,
  print
} from "./chunk-VO67JIO7.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-BGJFM4PI.js";
import {
  readPem
} from "./chunk-QOX2RWJI.js";
import {
  verdictText
} from "./chunk-FAH4RMGR.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/cli/verify.ts
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/cli/trust.ts
async function trustFrom(options) {
  for (const [name, value] of Object.entries(options)) {
    const values = Array.isArray(value) ? value : [value];
    if (values.some((text) => typeof text === "string" && text.trim() === "")) throw emptyOption(name);
  }
  const ways = [options.identity ?? options.issuer, options.publicKey, options.certificateChain].filter(
    (way) => way !== void 0
  );
  if (ways.length !== 1)
    throw usage(
      ways.length === 0 ? "nothing says whom to trust" : "more than one of identity, public key and certificate chain"
    );
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
  const { loadTrust } = await import("./trust-WK2GACPF.js");
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
function emptyOption(name) {
  const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return new AttestModelError("USAGE", `${flag} is empty`, {
    guidance: 'An unset variable, perhaps. An empty value never means "any".'
  });
}

// src/cli/verify.ts
async function verifyCommand(options, io, target = "") {
  const verdict = await verdictOf(options, io, target);
  print(io, options, verdict, () => verdictText(verdict, { color: io.color ?? false }));
  return exitCodeOf(verdict);
}
async function verdictOf(options, io, target) {
  const trust = await trustFrom(options);
  const progress = await createReporter(io);
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
