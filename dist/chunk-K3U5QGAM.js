import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  flagOf
} from "./chunk-PI6DPKDC.js";
import {
  readPem
} from "./chunk-3YE6BLHT.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

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
    throw new AttestModelError(
      "USAGE",
      `a key or certificate chain is all the trust there is: ${flagOf(sigstoreOnly)} has no part in it`,
      { guidance: `Leave ${flagOf(sigstoreOnly)} out, or name an identity in place of the key or chain.` }
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
  const { loadTrust } = await import("./trust-4QFHFROB.js");
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
  const { loadPolicy } = await import("./policy-file-HUR4G4KC.js");
  return loadPolicy(path, rootsFrom(options));
}
function rootsFrom(options) {
  const { trustedRoot, sigstore, unsafeLocalRoot = false, offline = false, maxRootAge } = options;
  return {
    ...trustedRoot === void 0 ? {} : { trustedRootFile: trustedRoot },
    ...sigstore === void 0 ? {} : { sigstore },
    unsafeLocalRoot,
    offline,
    ...maxRootAge === void 0 ? {} : { maxRootAgeDays: maxRootAge }
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

export {
  trustFrom,
  rootsFrom,
  hasTrust
};
