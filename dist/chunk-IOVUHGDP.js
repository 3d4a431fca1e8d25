import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions
} from "./chunk-YYNIIYUI.js";
import {
  createReporter,
  print
} from "./chunk-VO67JIO7.js";
import {
  attest,
  attestText
} from "./chunk-O7OA22X3.js";
import {
  readPem
} from "./chunk-QOX2RWJI.js";
import {
  verifyCommands
} from "./chunk-EAZHGOUN.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/cli/attest.ts
import { resolve } from "node:path";

// src/cli/signer.ts
async function chooseSigner(options, io, trustFolder) {
  const end = async () => void 0;
  switch (options.method) {
    case "sigstore":
      refuse(options, ["privateKey", "signingCert", "certChain"]);
      if (options.sigstore === "local")
        return (await import("./throwaway-ZIOYTAV6.js")).startThrowaway(options, io, trustFolder);
      return { create: () => identity(options, io), end };
    case "key":
      refuse(options, ["signingCert", "certChain", "identityTokenFile", "sigstore"]);
      return { create: () => key(options, io), end };
    case "certificate":
      refuse(options, ["identityTokenFile", "sigstore"]);
      return { create: () => certificate(options, io), end };
  }
}
async function identity(options, io) {
  const { sigstoreParty } = await import("./party-USMDRDPL.js");
  return sigstoreParty({
    instance: options.sigstore ?? "auto",
    env: io.env,
    allowPublicLog: options.allowPublicLog ?? false,
    ...options.identityTokenFile !== void 0 && { tokenFile: options.identityTokenFile }
  });
}
async function key(options, io) {
  const { createKeySigner } = await import("./key-signer-WGFFHYBP.js");
  const path = required(options.privateKey, "--private-key", "key");
  return {
    signer: createKeySigner(await readPem(path, "the private key"), io.env["ATTEST_MODEL_KEY_PASSPHRASE"], path)
  };
}
async function certificate(options, io) {
  const { createCertificateSigner } = await import("./certificate-signer-OOZIGDBP.js");
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
    guidance: `Make a key with: openssl ecparam -name prime256v1 -genkey -noout -out key.pem`
  });
}
function refuse(options, names) {
  const given = names.filter((name) => options[name] !== void 0);
  if (given.length === 0) return;
  throw new AttestModelError("USAGE", `--method ${options.method} takes no ${given.join(", ")}`, {
    guidance: "Leave it out, or choose the method that uses it: --method key or --method certificate."
  });
}

// src/cli/attest.ts
async function attestCommand(options, io, target = "") {
  const chosen = options.sign ? await chooseSigner(options, io, options.out ?? `${resolve(target)}.local-sigstore`) : void 0;
  try {
    const result = await attest({
      model: target,
      ...pick(options, ["name", "code", "out", "signature", "metrics", "evaluation", "expectManifestDigest"]),
      ...hashOptions(options),
      datasets: options.dataset ?? [],
      baseModels: options.baseModel ?? [],
      configs: options.config ?? [],
      ...chosen ? { signer: chosen.create } : { unsignedReason: "--no-sign was given" },
      publish: {
        github: options.publish === void 0 ? "never" : "asked",
        ...io.env["GITHUB_TOKEN"] ? { token: io.env["GITHUB_TOKEN"] } : {}
      },
      env: io.env,
      now: io.now,
      progress: await createReporter(io),
      signal: io.signal
    });
    print(
      io,
      options,
      result,
      () => attestText(result, commandsFor(target, result, chosen?.trustedRootFile), { color: io.color ?? false })
    );
    return 0;
  } finally {
    await chosen?.end();
  }
}
function commandsFor(model, result, trustedRootFile) {
  const { signer, signaturePath, instance } = result;
  if (signer === void 0 || signaturePath === void 0) return [];
  const commands = verifyCommands({
    model,
    signature: signaturePath,
    ...result.claimsPath !== void 0 && { claims: result.claimsPath },
    ...result.manifestPath !== void 0 && { manifest: result.manifestPath },
    root: result.modelDigest,
    signer,
    trust: trustedRootFile !== void 0 ? { trustedRoot: trustedRootFile } : trustOf(instance),
    inGitHubStore: result.attestationUrl !== void 0
  });
  if (trustedRootFile === void 0) return commands;
  return commands.filter(({ tool }) => tool === "attest-model").map((entry) => ({ ...entry, command: `${entry.command} --unsafe-local-root` }));
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
  commandsFor
};
