import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  rootDigest
} from "./chunk-NZSWWKHZ.js";
import {
  MODEL_ROLES
} from "./chunk-LXLH6L2Q.js";
import {
  comparePaths
} from "./chunk-TIA4MDRS.js";

// src/verification/claims/own-runs.ts
function ownRuns(runs, { resources } = { resources: [] }) {
  const isModel = ({ role }) => MODEL_ROLES.some((one) => one === role);
  if (!runs.some(({ provenance: { inputs } }) => inputs.some(isModel))) return runs;
  const [only, ...others] = resources;
  const own = [...rootsOf(resources), ...only && others.length === 0 ? [only.digest] : []];
  const naming = runs.filter(
    ({ provenance: { inputs } }) => inputs.some((input) => isModel(input) && own.includes(input.digest["sha256"] ?? ""))
  );
  return naming.length === 0 ? runs : runs.filter((run) => naming.some((one) => one === run || isSameRun(one, run)));
}
function isSameRun(a, b) {
  const [one, other] = [a, b].map(({ claim, provenance }) => certifiedRun(claim) ?? provenance.invocationId);
  return one !== void 0 && one === other;
}
var certifiedRun = ({ signer }) => signer.method === "sigstore" ? signer.extensions["runInvocationUri"] : void 0;
function rootsOf(resources) {
  const sorted = [...resources].sort((a, b) => comparePaths(a.name, b.name));
  return [...new Set([resources, sorted].map((list) => rootDigest(list.map(({ digest }) => digest))))];
}

export {
  ownRuns,
  rootsOf
};
