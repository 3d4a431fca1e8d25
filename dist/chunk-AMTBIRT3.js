import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  chooseSigner,
  signingWords
} from "./chunk-JSBTDDYW.js";
import {
  hashOptions
} from "./chunk-QIPYQN3O.js";
import {
  hashingFrom
} from "./chunk-RK7AM5PN.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-PI6DPKDC.js";
import {
  attest,
  attestText
} from "./chunk-3FIXORAJ.js";
import {
  verifyCommands
} from "./chunk-LFQ45MTZ.js";
import {
  shellPath
} from "./chunk-H7BPQTN3.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/cli/attest.ts
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
async function attestCommand(options, io, target = "") {
  assertThere(target);
  assertRoom(target, options.out ?? options.signature);
  const progress = await createReporter(io);
  const hashing = await hashingFrom(options, io, progress);
  const chosen = options.sign ? await chooseSigner(options, io, options.out ?? `${resolve(target)}.local-sigstore`) : void 0;
  try {
    const result = await attest({
      model: target,
      ...pick(options, ["name", "code", "out", "signature", "metrics", "evaluation", "expectManifestDigest"]),
      ...hashOptions(options),
      parts: options.part ?? [],
      datasets: options.dataset ?? [],
      baseModels: options.baseModel ?? [],
      configs: options.config ?? [],
      ...chosen ? { signer: chosen.create } : { unsignedReason: "--no-sign was given" },
      finishWith: signingWords(options),
      publish: {
        github: options.publish === void 0 ? "never" : "asked",
        ...io.env["GITHUB_TOKEN"] ? { token: io.env["GITHUB_TOKEN"] } : {}
      },
      env: io.env,
      now: io.now,
      progress,
      hashing,
      signal: io.signal
    });
    print(
      io,
      options,
      result,
      () => attestText(
        result,
        commandsFor(target, { ...result, allowSymlinks: options.allowSymlinks ?? false }, chosen?.trustedRootFile),
        textOptions(io)
      )
    );
    return 0;
  } finally {
    await chosen?.end();
  }
}
function assertThere(target) {
  if (existsSync(target)) return;
  throw new AttestModelError("NOT_FOUND", `${target} does not exist`, {
    guidance: "Name the folder that holds the model.",
    details: { path: target }
  });
}
function assertRoom(target, place) {
  if (place !== void 0 || !statSync(target).isFile()) return;
  throw new AttestModelError("USAGE", `${target} is a file, and its evidence needs a place`, {
    guidance: `Name the folder, if it lies in a model. Of the file alone: attest-model sign --dataset ${shellPath(target)}, which puts its signature beside it; or name a place (attest --out DIR, sign --signature FILE).`,
    details: { path: target }
  });
}
function commandsFor(model, result, trustedRootFile) {
  const { signer, signaturePath, instance } = result;
  if (signer === void 0 || signaturePath === void 0) return [];
  return verifyCommands({
    model,
    signature: signaturePath,
    ...result.claimsPath !== void 0 && { claims: result.claimsPath },
    ...result.manifestPath !== void 0 && { manifest: result.manifestPath },
    root: result.modelDigest,
    signer,
    trust: trustedRootFile !== void 0 ? { trustedRoot: trustedRootFile } : trustOf(instance),
    inGitHubStore: result.attestationUrl !== void 0,
    allowIgnored: result.ignored,
    allowSymlinks: result.allowSymlinks ?? false,
    unsafeLocalRoot: trustedRootFile !== void 0
  });
}
function trustOf(instance) {
  if (instance === void 0 || instance.profile === "public-good") return "public-good";
  return instance.profile === "github" ? "github" : { config: instance.name };
}
function pick(from, keys) {
  return Object.fromEntries(keys.filter((key) => from[key] !== void 0).map((key) => [key, from[key]]));
}

export {
  attestCommand,
  assertThere,
  assertRoom,
  commandsFor
};
