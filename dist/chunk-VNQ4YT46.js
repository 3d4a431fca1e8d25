import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readPolicyTree
} from "./chunk-DAVQ5QR6.js";
import {
  signerRulesOf
} from "./chunk-5N46QZ7Q.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/verify/policy-file.ts
async function loadPolicy(path, spec, files, load = rootLoader(spec)) {
  const tree = await readPolicyTree(path, files);
  assertOneSource(tree.policy.policy, spec);
  return trustOf(tree, load);
}
function rootLoader(spec) {
  const known = /* @__PURE__ */ new Map();
  return (named) => {
    const key = typeof named === "object" ? `${named.name} ${sha256Hex(named.bytes)}` : String(named);
    const loading = known.get(key) ?? import("./trust-4QFHFROB.js").then(({ loadTrust }) => loadTrust(by(spec, named)));
    known.set(key, loading);
    return loading;
  };
}
function by(spec, named) {
  if (named === void 0) return spec;
  const { trustedRoot: _, trustedRootFile: __, ...rest } = spec;
  return { ...rest, ...typeof named === "string" ? { sigstore: named } : { trustedRoot: named } };
}
async function trustOf({ policy, roots, baseModels }, load, above) {
  const named = roots ?? above;
  const needed = signerRulesOf(policy.policy).some((rule) => rule.workflow ?? rule.identity);
  const trusted = needed ? await load(named) : void 0;
  const nested = await Promise.all(baseModels.map((one) => trustOf(one, load, named)));
  return {
    method: "policy",
    parsed: policy,
    ...trusted && { trusted },
    ...nested.length > 0 && { baseModels: nested }
  };
}
function assertOneSource({ roots }, spec) {
  const asked = spec.trustedRoot ?? spec.trustedRootFile ?? spec.sigstore ?? "auto";
  if (roots === void 0 || asked === "auto") return;
  throw new AttestModelError("USAGE", "the policy says which roots are trusted, and so do the options", {
    guidance: "Leave out --trusted-root and --sigstore, or the key roots of the policy."
  });
}

export {
  loadPolicy,
  rootLoader
};
