import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readPem
} from "./chunk-3YE6BLHT.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/cli/signer.ts
async function chooseSigner(options, io, trustFolder) {
  const end = async () => void 0;
  switch (options.method) {
    case "sigstore":
      refuse(options, ["privateKey", "signingCert", "certChain"]);
      if (options.sigstore === "local")
        return (await import("./throwaway-MFY5TTAU.js")).startThrowaway(options, io, trustFolder);
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
  const { eventMaySign } = await import("./signing-events-SEHEK7P5.js");
  const permission = eventMaySign({ eventName: env["GITHUB_EVENT_NAME"] ?? "" }, void 0, {
    allowWorkflowRun: false
  });
  if (permission.may) return;
  throw new AttestModelError("IDENTITY_TOKEN", permission.reason, { guidance: permission.guidance });
}
async function identity(options, io) {
  await assertMaySign(options, io);
  const { sigstoreParty } = await import("./party-LFLCLA5V.js");
  return sigstoreParty({
    instance: options.sigstore ?? "auto",
    env: io.env,
    allowPublicLog: options.allowPublicLog ?? false,
    ...options.identityTokenFile !== void 0 && { tokenFile: options.identityTokenFile }
  });
}
async function key(options, io) {
  const { createKeySigner } = await import("./key-signer-5NC33J5J.js");
  const path = required(options.privateKey, "--private-key", "key");
  return {
    signer: createKeySigner(await readPem(path, "the private key"), io.env["ATTEST_MODEL_KEY_PASSPHRASE"], path)
  };
}
async function certificate(options, io) {
  const { createCertificateSigner } = await import("./certificate-signer-UUFZJKGD.js");
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
    guidance: `Leave it out, or choose the method that uses it: ${["sigstore", "key", "certificate"].filter((one) => one !== options.method).map((one) => `--method ${one}`).join(" or ")}.`
  });
}

export {
  chooseSigner,
  signingWords
};
