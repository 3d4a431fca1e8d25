import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  vouchFor
} from "./chunk-JXTW3YLS.js";
import {
  checkIdentity
} from "./chunk-VZCGKZFC.js";

// src/verification/claims/claim-lines.ts
var NEWLINE = 10;
function* linesOf(bytes) {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 32 && byte !== 13 && byte !== 9)) yield { line, text };
    start = end + 1;
  }
}

// src/verification/signatures/vouched-by.ts
function vouchedByAny(bundle, trusts, now) {
  const outcomes = trusts.map((trust) => vouchedBy(bundle, trust, now));
  const refused = { ok: false, checks: outcomes.flatMap(({ checks }) => checks) };
  return outcomes.find(({ ok }) => ok) ?? refused;
}
function vouchedBy(bundle, trust, now) {
  const vouched = vouchFor(bundle, trust, now);
  if (!vouched.ok || trust.method !== "sigstore") return vouched;
  const { signer } = vouched.value;
  const identity = signer.method === "sigstore" ? checkIdentity(signer, trust.expected) : [];
  const checks = [...vouched.checks, ...identity];
  const isExpected = identity.length > 0 && identity.every(({ outcome }) => outcome === "pass");
  return isExpected ? { ok: true, value: vouched.value, checks } : { ok: false, checks };
}

export {
  vouchedByAny,
  linesOf
};
