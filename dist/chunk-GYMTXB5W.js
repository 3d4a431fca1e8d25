import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  withoutLevels
} from "./chunk-UPPX3JOL.js";
import {
  worstOf
} from "./chunk-RJZJ57SA.js";

// src/verification/amend.ts
function amend(verdict, checks) {
  const result = worse(verdict.result, worstOf(checks));
  const { slsa } = verdict;
  return { ...verdict, checks, result, ...slsa && result !== "passed" && { slsa: withoutLevels(slsa) } };
}
function worse(result, worst) {
  if (result === "failed" || worst === "fail") return "failed";
  return worst === "undecided" ? worst : result;
}

export {
  amend
};
