import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions
} from "./chunk-B3UUPAZ2.js";
import {
  hashingFrom
} from "./chunk-CO5PWTIV.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-NL6WGJBS.js";
import {
  attest,
  attestText
} from "./chunk-EMQ7OFHR.js";
import {
  readPem
} from "./chunk-QOX2RWJI.js";
import {
  verifyCommands
} from "./chunk-LY4T53XU.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/cli/attest.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";

// src/cli/signer.ts
async function chooseSigner(options, io, trustFolder) {
  const end = async () => void 0;
  switch (options.method) {
    case "sigstore":
      refuse(options, ["privateKey", "signingCert", "certChain"]);
      if (options.sigstore === "local")
        return (await import("./throwaway-J5PYHUQG.js")).startThrowaway(options, io, trustFolder);
      return { create: () => identity(options, io), end };
    case "key":
      refuse(options, ["signingCert", "certChain", "identityTokenFile", "sigstore"]);
      return { create: () => key(options, io), end };
    case "certificate":
      refuse(options, ["identityTokenFile", "sigstore"]);
      return { create: () => certificate(options, io), end };
  }
}
function signingWords(options) {
  const words = (flag, values) => (values === void 0 ? [] : [values].flat()).flatMap((value) => [flag, value]);
  return [
    ...options.method === "sigstore" ? [] : ["--method", options.method],
    ...words("--sigstore", options.sigstore),
    ...words("--identity-token-file", options.identityTokenFile),
    ...words("--private-key", options.privateKey),
    ...words("--signing-cert", options.signingCert),
    ...words("--cert-chain", options.certChain),
    ...options.allowPublicLog ? ["--allow-public-log"] : [],
    ...options.insecureThrowawayIdentity ? ["--insecure-throwaway-identity"] : []
  ];
}
async function assertMaySign({ identityTokenFile }, { env }) {
  if (env["GITHUB_ACTIONS"] !== "true" || identityTokenFile !== void 0 || env["SIGSTORE_ID_TOKEN"]) return;
  const { eventMaySign } = await import("./signing-events-EMQ5JFTJ.js");
  const permission = eventMaySign({ eventName: env["GITHUB_EVENT_NAME"] ?? "" }, void 0, {
    allowWorkflowRun: false
  });
  if (permission.may) return;
  throw new AttestModelError("IDENTITY_TOKEN", permission.reason, { guidance: permission.guidance });
}
async function identity(options, io) {
  await assertMaySign(options, io);
  const { sigstoreParty } = await import("./party-P6N4PRJR.js");
  return sigstoreParty({
    instance: options.sigstore ?? "auto",
    env: io.env,
    allowPublicLog: options.allowPublicLog ?? false,
    ...options.identityTokenFile !== void 0 && { tokenFile: options.identityTokenFile }
  });
}
async function key(options, io) {
  const { createKeySigner } = await import("./key-signer-TUGSZIXH.js");
  const path = required(options.privateKey, "--private-key", "key");
  return {
    signer: createKeySigner(await readPem(path, "the private key"), io.env["ATTEST_MODEL_KEY_PASSPHRASE"], path)
  };
}
async function certificate(options, io) {
  const { createCertificateSigner } = await import("./certificate-signer-DR62ZOFQ.js");
  const keyPath = required(options.privateKey, "--private-key", "certificate");
  const passphrase = io.env["ATTEST_MODEL_KEY_PASSPHRASE"];
  const signer = createCertificateSigner({
    keyPem: await readPem(keyPath, "the private key"),
    certPem: await readPem(required(options.signingCert, "--signing-cert", "certificate"), "the certificate"),
    chainPems: await Promise.all((options.certChain ?? []).map((path) => readPem(path, "the certificate"))),
    ...passphrase === void 0 ? {} : { passphrase }
  });
  return { signer };
}
function required(value, flag, method) {
  if (value) return value;
  throw new AttestModelError("USAGE", `--method ${method} needs ${flag} FILE`, {
    guidance: flag === "--private-key" ? "Make a key with: openssl ecparam -name prime256v1 -genkey -noout -out key.pem" : "Name the certificate that was issued for the private key."
  });
}
function refuse(options, names) {
  const given = names.filter((name) => options[name] !== void 0);
  if (given.length === 0) return;
  const flags = given.map((name) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  throw new AttestModelError("USAGE", `--method ${options.method} takes no ${flags.join(", ")}`, {
    guidance: "Leave it out, or choose the method that uses it: --method sigstore, key or certificate."
  });
}

// src/cli/attest.ts
async function attestCommand(options, io, target = "") {
  assertThere(target);
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
  return Object.fromEntries(keys.filter((key2) => from[key2] !== void 0).map((key2) => [key2, from[key2]]));
}

export {
  chooseSigner,
  attestCommand,
  assertThere,
  commandsFor
};
