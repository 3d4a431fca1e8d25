import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/policy/freshness.ts
var NOT_CHECKED = "freshness not checked: an older model of the same signer would be accepted too";
var freshnessNote = (limit) => limit === void 0 ? NOT_CHECKED : `${NOT_CHECKED}, if ${limit}`;
var withoutIt = (notes) => notes.filter((note) => !note.startsWith(NOT_CHECKED));
function withoutFreshnessNote(verdict) {
  const { notes, policy } = verdict;
  return {
    ...verdict,
    ...notes && { notes: withoutIt(notes) },
    ...policy && { policy: { ...policy, notes: withoutIt(policy.notes) } }
  };
}
function noteFreshness(verdict, note = freshnessNote()) {
  return verdict.result === "passed" ? { ...verdict, notes: [...verdict.notes ?? [], note] } : verdict;
}
function noteFreshnessOfVsa(verdict, { expect, vsa }) {
  if (vsa === void 0 || expect !== void 0 && vsa.policy === void 0) return verdict;
  return noteFreshness(verdict, freshnessNote(`its VSA is not older than ${vsa["max-age"]}`));
}

export {
  freshnessNote,
  withoutFreshnessNote,
  noteFreshness,
  noteFreshnessOfVsa
};
