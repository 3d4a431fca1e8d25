import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GITHUB_ISSUER
} from "./chunk-S3PL3ATJ.js";
import {
  shellPath,
  shellQuote
} from "./chunk-H7BPQTN3.js";

// src/report/verify-commands.ts
var PUBLIC_KEY = "public-key.pem";
var CHAIN = "root-certificate.pem";
var MAX_ALLOWED = 10;
function verifyCommands(target) {
  const others = target.unsafeLocalRoot ? {} : { model_signing: modelSigning, cosign, gh };
  const makers = {
    "attest-model": attestModel,
    ...others
  };
  const commands = Object.entries(makers).flatMap(([tool, make]) => {
    const command = make(target);
    return command === void 0 ? [] : [{ tool, command }];
  });
  return target.signer.method === "key" ? [PUBLIC_KEY_COMMAND, ...commands] : commands;
}
function neededFile({ signer, trust }) {
  switch (signer.method) {
    case "key":
      return { name: PUBLIC_KEY, what: "the signer’s public key" };
    case "certificate":
      return { name: CHAIN, what: "the root certificate of the authority that certifies the signer" };
    case "sigstore":
      if (typeof trust === "string") return void 0;
      return "config" in trust ? { name: trust.config, what: "the client trust config of the Sigstore instance that certified the signer" } : { name: trust.trustedRoot, what: "the trusted root of the Sigstore instance that certified the signer" };
  }
}
var PUBLIC_KEY_COMMAND = {
  tool: "openssl",
  command: `openssl pkey -in KEY -pubout -out ${PUBLIC_KEY} # by who holds KEY, the private key`,
  makes: PUBLIC_KEY
};
var option = (name, value) => value === void 0 ? [] : [name, shellQuote(value)];
var words = (...parts) => parts.flat().join(" ");
function attestModel(target) {
  const { model, signature, signer, trust } = target;
  const choices = signersChoices(target);
  const common = ["attest-model", "verify", shellPath(model), "--signature", shellPath(signature)];
  switch (signer.method) {
    case "sigstore":
      return words(
        common,
        option("--identity", signer.identity),
        option("--issuer", signer.issuer),
        option("--source-repository", signer.sourceRepository),
        attestModelTrust(trust),
        target.unsafeLocalRoot ? ["--unsafe-local-root"] : [],
        choices
      );
    case "key":
      return words(common, "--public-key", PUBLIC_KEY, choices);
    case "certificate":
      return words(common, "--certificate-chain", CHAIN, choices);
  }
}
function signersChoices({ allowIgnored = [], allowSymlinks }) {
  const symlinks = allowSymlinks ? ["--allow-symlinks"] : [];
  return allowIgnored.length > MAX_ALLOWED ? [...symlinks, `# with --allow-ignored PATH for each of the ${allowIgnored.length} paths that were left out`] : [...symlinks, ...allowIgnored.flatMap((path) => option("--allow-ignored", path))];
}
function attestModelTrust(trust) {
  if (typeof trust === "string") return trust === "public-good" ? [] : ["--sigstore", trust];
  return ["--trusted-root", shellPath("config" in trust ? trust.config : trust.trustedRoot)];
}
function modelSigning({ model, signature, signer, trust, allowSymlinks }) {
  const common = (method) => [
    "model_signing",
    "verify",
    method,
    shellPath(model),
    "--signature",
    shellPath(signature)
  ];
  const symlinks = allowSymlinks ? ["--allow_symlinks"] : [];
  switch (signer.method) {
    case "sigstore": {
      if (trust === "github" || typeof trust === "object" && !("config" in trust)) return void 0;
      const config = typeof trust === "object" ? ["--trust_config", shellPath(trust.config)] : [];
      return words(
        common("sigstore"),
        option("--identity", signer.identity),
        option("--identity_provider", signer.issuer),
        config,
        symlinks
      );
    }
    case "key":
      return words(common("key"), "--public_key", PUBLIC_KEY, symlinks);
    case "certificate":
      return words(common("certificate"), "--certificate_chain", CHAIN, symlinks);
  }
}
function cosign({ signature, signer, trust, root }) {
  if (signer.method !== "sigstore" || trust === "github") return void 0;
  return words(
    ["cosign", "verify-blob-attestation", "--bundle", shellPath(signature)],
    rootFile("--trusted-root", trust),
    option("--certificate-identity", signer.identity),
    option("--certificate-oidc-issuer", signer.issuer),
    ["--type", "https://model_signing/signature/v1.0", "--digest", shellQuote(root), "--digestAlg", "sha256"]
  );
}
function gh(target) {
  const { signer, manifest, claims, trust } = target;
  if (signer.method !== "sigstore" || manifest === void 0 || claims === void 0) return void 0;
  const repository = repositoryOf(signer);
  if (repository === void 0) return void 0;
  return words(
    ["gh", "attestation", "verify", shellPath(manifest), "--repo", shellQuote(repository)],
    option("--cert-identity", signer.identity),
    signer.issuer === GITHUB_ISSUER ? [] : option("--cert-oidc-issuer", signer.issuer),
    target.inGitHubStore ? [] : ["--bundle", shellPath(claims)],
    rootFile("--custom-trusted-root", trust)
  );
}
function repositoryOf({ sourceRepository }) {
  const path = sourceRepository?.replace(/^https:\/\/[^/]+\//, "");
  return path !== void 0 && /^[\w.-]+\/[\w.-]+$/.test(path) ? path : void 0;
}
function rootFile(name, trust) {
  if (typeof trust === "string") return [];
  return "config" in trust ? [name, `<(jq -c .trustedRoot ${shellPath(trust.config)})`] : [name, shellPath(trust.trustedRoot)];
}

export {
  verifyCommands,
  neededFile
};
