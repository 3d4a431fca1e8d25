import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkIdentity
} from "./chunk-S3PL3ATJ.js";
import {
  vouchFor
} from "./chunk-5GTXUYOI.js";
import {
  allPass
} from "./chunk-RJZJ57SA.js";

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
  return allPass(identity) ? { ok: true, value: vouched.value, checks } : { ok: false, checks };
}

export {
  vouchedByAny
};
