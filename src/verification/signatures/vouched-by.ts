import type { Outcome } from '../checks.ts';
import { allPass } from '../checks.ts';
import type { DsseBundle } from './bundle.ts';
import { checkIdentity } from './identity.ts';
import { type Trust, type Vouched, vouchFor } from './vouch.ts';

/** Who signed, if it is one of those who are trusted, in every part of the identity; else why none of them did. */
export function vouchedByAny(bundle: DsseBundle, trusts: readonly Trust[], now: Date): Outcome<Vouched> {
  const outcomes = trusts.map((trust) => vouchedBy(bundle, trust, now));
  const refused = { ok: false, checks: outcomes.flatMap(({ checks }) => checks) } as const;
  return outcomes.find(({ ok }) => ok) ?? refused;
}

function vouchedBy(bundle: DsseBundle, trust: Trust, now: Date): Outcome<Vouched> {
  const vouched = vouchFor(bundle, trust, now);
  if (!vouched.ok || trust.method !== 'sigstore') return vouched;
  const { signer } = vouched.value;
  const identity = signer.method === 'sigstore' ? checkIdentity(signer, trust.expected) : [];
  const checks = [...vouched.checks, ...identity];
  return allPass(identity) ? { ok: true, value: vouched.value, checks } : { ok: false, checks };
}
