import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  ownRuns
} from "./chunk-JAPZ762N.js";
import {
  TEST_RESULT_TYPE,
  parseTestResult
} from "./chunk-7JBLVS4P.js";
import {
  PROVENANCE_TYPE,
  parseProvenance
} from "./chunk-NZSWWKHZ.js";

// src/policy/facts.ts
function factsOf(verdict, findings, now) {
  const accepted = findings.claims?.accepted ?? [];
  const ofType = (type) => accepted.filter(({ statement }) => statement.predicateType === type);
  const everyRun = ofType(PROVENANCE_TYPE).map((claim) => ({
    line: claim.line,
    claim,
    provenance: parseProvenance(claim.statement),
    certified: extensionsOf(claim.signer)
  }));
  return {
    findings,
    verdict,
    now,
    runs: ownRuns(everyRun, findings.signature.oms),
    everyRun,
    evaluations: ofType(TEST_RESULT_TYPE).map((claim) => ({
      line: claim.line,
      claim,
      result: parseTestResult(claim.statement)
    }))
  };
}
function extensionsOf(signer) {
  return signer?.method === "sigstore" ? signer.extensions : {};
}

export {
  factsOf,
  extensionsOf
};
