import * as z from 'zod';
import type { OmsStatement } from '../../statement/oms.ts';
import { describeSigner } from '../../verification/signatures/vouch.ts';
import type { Check, IgnoredClaim } from '../../verification/verdict.ts';
import { allOf, checkOf } from '../demand.ts';
import { type PolicyTrust, type Voucher, vouchersOf } from '../trust.ts';
import { isOverSameFiles, signatureLines } from './signature-lines.ts';
import { namesOf } from './signers.ts';

/** How many of the signers must have signed. */
export const signatures = z.int().min(1).max(100);

/** Who signed these files, beside the signer of model.sig: lines of claims.jsonl that anyone can add to or take from. */
export interface Signatures {
  readonly vouchers: readonly Voucher[];
  /** Lines that counted. */
  readonly lines: readonly number[];
}

/**
 * Model signatures over the files of `model.sig`, by signers that the policy allows. A stranger's line counts for nothing, and so
 * does that of somebody whom the policy denies: neither can make the model fail.
 */
export function readSignatures(
  { oms, first }: { readonly oms: OmsStatement | undefined; readonly first: Voucher | undefined },
  claims: Uint8Array,
  trust: PolicyTrust,
  now: Date,
): Signatures {
  const denied = new Set(trust.parsed.policy.deny?.signers);
  const isSame = (other: OmsStatement): boolean => oms !== undefined && isOverSameFiles(other, oms);
  const further = signatureLines(claims, isSame).flatMap((one) => {
    const voucher = vouchersOf(one.bundle, trust, now);
    return voucher && !namesOf(voucher.signer).some((name) => denied.has(name)) ? [{ line: one.line, voucher }] : [];
  });
  return {
    vouchers: [...(first ? [first] : []), ...further.map(({ voucher }) => voucher)],
    lines: further.map(({ line }) => line),
  };
}

/** Distinct ones: neither one signer by several rules, nor several by one, count twice. */
export function checkSignatures(wanted: number, { vouchers, lines }: Signatures): Check {
  const distinct = distinctVouchers(vouchers);
  return checkOf({
    id: 'signatures',
    title: 'Enough of the allowed signers signed these files',
    expected: `${wanted} distinct signers, each by another rule of the policy`,
    found: `${distinct.length}: ${allOf(distinct.map(({ signer }) => describeSigner(signer)))}`,
    evidence: `signature${lines.length > 0 ? `; claims, line ${lines.join(', ')}` : ''}`,
    guidance:
      'Another of the signers has to sign the same files: attest-model sign MODEL --add. If somebody did, his line is missing from claims.jsonl: get the file anew.',
    met: distinct.length >= wanted,
  });
}

/**
 * As many as can be given a rule each: a largest matching of identities with rules. Where somebody meets two rules and another
 * only one of them, the order of lines must not decide.
 */
export function distinctVouchers(vouchers: readonly Voucher[]): Voucher[] {
  const holders = new Map<number, Voucher>();
  const place = (voucher: Voucher, tried: Set<number>): boolean =>
    voucher.rules.some((rule) => {
      if (tried.has(rule)) return false;
      tried.add(rule);
      const holder = holders.get(rule);
      if (holder && !place(holder, tried)) return false;
      holders.set(rule, voucher);
      return true;
    });
  return peopleOf(vouchers).filter((voucher) => place(voucher, new Set()));
}

/** Each once: one identity with whatever keys, and one key under whatever names, also where only a third signature shows it. */
function peopleOf(vouchers: readonly Voucher[]): Voucher[] {
  let people: Voucher[][] = [];
  for (const voucher of vouchers) {
    const isHis = (one: Voucher): boolean => one.identity === voucher.identity || one.key === voucher.key;
    const [person, ...more] = people.filter((signatures) => signatures.some(isHis));
    if (person === undefined) people.push([voucher]);
    else person.push(...more.flat(), voucher);
    people = people.filter((one) => !more.includes(one));
  }
  // The first stands for all: that of model.sig keeps its name.
  return people.flatMap(([first, ...others]) =>
    first ? [{ ...first, rules: [...new Set([first, ...others].flatMap(({ rules }) => rules))] }] : [],
  );
}

/** They are no claims; but they were not ignored either. */
export const withoutLines = (ignored: readonly IgnoredClaim[], lines: readonly number[]): readonly IgnoredClaim[] =>
  lines.length === 0 ? ignored : ignored.filter(({ line }) => !lines.includes(line));

export const explainSignatures = (wanted: number): string[] =>
  wanted > 1 ? [`At least ${wanted} of them signed, each by another rule.`] : [];
