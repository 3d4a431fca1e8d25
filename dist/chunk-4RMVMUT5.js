import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  fail,
  pass,
  undecided
} from "./chunk-RJZJ57SA.js";

// src/policy/demand.ts
function checkOf({ id, title, expected, found = "nothing", evidence, guidance, met }) {
  const details = { expected, found, evidence };
  if (met === true) return pass(`policy.${id}`, title, details);
  return (met === "unknown" ? undecided : fail)(`policy.${id}`, title, { ...details, guidance });
}
var claimsAt = (lines) => {
  const shown = [...new Set(lines)].slice(0, 10);
  return shown.length > 0 ? `claims, line ${shown.join(", ")}` : "claims";
};
function anyOf(values, more = 10) {
  const shown = values.slice(0, more);
  const rest = values.length - shown.length;
  return shown.join(" or ") + (rest > 0 ? ` or ${rest} more` : "");
}
function allOf(values, more = 10) {
  if (values.length === 0) return void 0;
  const rest = values.length - more;
  return values.slice(0, more).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

export {
  checkOf,
  claimsAt,
  anyOf,
  allOf
};
