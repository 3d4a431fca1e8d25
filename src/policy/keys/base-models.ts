import * as z from 'zod';
import { sha256Hex } from '../../model/digest.ts';
import { describeInput } from '../../statement/describe.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import { fail, pass, unmetOf, worstOf } from '../../verification/checks.ts';
import { evaluate } from '../../verification/evaluate.ts';
import type { Findings } from '../../verification/findings.ts';
import type { Check, Verdict } from '../../verification/verdict.ts';
import type { BaseModelRule, NestedPolicy, Policy, SignerRule } from '../policy.ts';
import type { PolicyTrust, Voucher } from '../trust.ts';
import { type JudgedInput, judgeSignatureLine, signaturesOver, type Upstream, withClaims } from '../upstream.ts';
import { exactlyOne, listOf, oneOf, text } from '../values.ts';
import { mergeDenied } from './deny.ts';
import type { SignatureLine } from './signature-lines.ts';

/** Policies for base models: of a file beside this one, or written out. `nested` is the schema of the latter. */
export const baseModelRules = (nested: () => z.ZodType<NestedPolicy>) =>
  listOf(
    z
      .strictObject({
        /** Names that provenance gives them. Without: for each that no other rule names. */
        names: listOf(text).exactOptional(),
        file: text.exactOptional(),
        policy: z.lazy(nested).exactOptional(),
      })
      .superRefine(exactlyOne(['file', 'policy']))
      .meta(oneOf(['file', 'policy'])),
  );

export const inlinePolicies = (policy: Policy | NestedPolicy): NestedPolicy[] =>
  (policy['base-models']?.rules ?? []).flatMap(({ policy: inline }) =>
    inline ? [inline, ...inlinePolicies(inline)] : [],
  );

/** Everybody that a policy may have to verify a signature of. */
export function signerRulesOf(policy: Policy | NestedPolicy): SignerRule[] {
  const { signers, claims = {}, provenance, datasets, 'base-models': baseModels } = policy;
  const own = [
    ...signers,
    ...Object.values(claims).flat(),
    ...(provenance?.reviewed ?? []),
    ...(datasets?.signed ?? []),
    ...(baseModels?.signed ?? []),
  ];
  return [...own, ...inlinePolicies(policy).flatMap(signerRulesOf), ...('vsa' in policy ? policy.vsa.verifiers : [])];
}

/** Judges as a policy does, and is told which lines counted. */
export interface Court {
  judge(
    verdict: Verdict,
    findings: Findings,
    context: { readonly trust: PolicyTrust; readonly voucher?: Voucher },
  ): Verdict;
  count(line: number): void;
}

const ID = 'policy.base-models.rules.model';

/** Whether a base model meets one of the policies that are for it, by its own evidence. */
export function checkBaseModel(input: NamedDependency, trust: PolicyTrust, upstream: Upstream, court: Court): Check {
  const title = `${input.role} ${input.name} meets its own rules`;
  const refuse = (found: string, guidance: string): Check =>
    fail(ID, title, { expected: 'a signature that its rules allow', found, evidence: 'claims', guidance });
  const policies = policiesFor(input, trust);
  if (policies.length === 0) return refuse('no rule for it', 'Add a rule for it to base-models.rules, or use another.');
  const signatures = signaturesOver(upstream, input);
  if (signatures.length === 0) {
    return refuse(
      `${describeInput(input)}; no signature over these digests among the claims`,
      'Give attest the path of the base model with its model.sig: its evidence then travels along in claims.jsonl.',
    );
  }
  const judged = judgeEach(signatures, policies, upstream).map((one) => ({
    ...one,
    checks: checksOf(input, one.one, one.policy, court),
  }));
  const best = judged.sort((a, b) => unmetOf(a.checks) - unmetOf(b.checks))[0];
  if (best === undefined) throw new RangeError('nothing was judged');
  const { one, checks } = best;
  const outcome = worstOf(checks);
  if (outcome === 'pass') for (const line of [one.line, ...linesOf(one)]) court.count(line);
  const details = { found: describeInput(input), evidence: `claims, line ${one.line}`, checks };
  return outcome === 'pass'
    ? { ...pass(ID, title, details), checks }
    : {
        ...refuse(details.found, 'See the checks below: they are of the base model, by its rules.'),
        ...details,
        outcome,
      };
}

interface Judged {
  readonly one: JudgedInput;
  readonly policy: PolicyTrust;
}

/** Each signature by each policy. Copies of a good one, however written, are not judged again, since that costs all claims. */
function judgeEach(
  signatures: readonly SignatureLine[],
  policies: readonly PolicyTrust[],
  upstream: Upstream,
): Judged[] {
  return policies.flatMap((policy) => {
    const accepted = new Set<string>();
    return signatures.flatMap((line) => {
      const signed = sha256Hex(line.bundle.content.payload);
      const signature = judgeSignatureLine(upstream, line, policy);
      const copy = `${signed} ${signature.voucher?.identity}`;
      if (signature.voucher && accepted.has(copy)) return [];
      if (signature.voucher) accepted.add(copy);
      return [{ one: withClaims(upstream, line.line, signature), policy }];
    });
  });
}

const linesOf = ({ claims }: JudgedInput): number[] => (claims?.accepted ?? []).map(({ line }) => line);

function checksOf(input: NamedDependency, one: JudgedInput, trust: PolicyTrust, court: Court): Check[] {
  const { signature, claims, voucher } = one;
  const findings: Findings = { path: input.name, integrity: 'files', signature, ...(claims && { claims }) };
  const verdict = court.judge(evaluate(findings), findings, { trust, ...(voucher && { voucher }) });
  return [
    pass('base-model.digests', 'The signature is over what the provenance names by digest', {
      found: describeInput(input),
      evidence: `claims, line ${one.line}`,
    }),
    ...verdict.checks,
  ];
}

/** Those that name it; if none does, those that name none. */
function policiesFor({ name }: NamedDependency, trust: PolicyTrust): PolicyTrust[] {
  const rules = (trust.parsed.policy['base-models']?.rules ?? []).map((rule, index) => ({ rule, index }));
  const naming = rules.filter(({ rule }) => rule.names?.includes(name));
  const chosen = naming.length > 0 ? naming : rules.filter(({ rule }) => rule.names === undefined);
  return chosen.map(({ rule, index }) => nestedTrust(rule, trust.baseModels?.[index], trust));
}

/** Whom the policy denies, no policy for a base model allows. */
function nestedTrust(
  { policy: inline }: BaseModelRule,
  loaded: PolicyTrust | undefined,
  outer: PolicyTrust,
): PolicyTrust {
  const trust = loaded ?? (inline && inlineTrust(inline, outer));
  if (trust === undefined) throw new RangeError('the policy of a base model was not loaded');
  const denied = outer.parsed.policy.deny?.signers;
  if (denied === undefined) return trust;
  const { policy } = trust.parsed;
  const deny = mergeDenied([{ signers: denied }, policy.deny ?? {}]);
  return { ...trust, parsed: { ...trust.parsed, policy: { ...policy, deny } } };
}

const inlineTrust = (inline: NestedPolicy, outer: PolicyTrust): PolicyTrust => ({
  method: 'policy',
  parsed: { ...outer.parsed, policy: { ...inline, version: 1 } },
  ...(outer.trusted && { trusted: outer.trusted }),
});

export const explainBaseModels = (
  rules: readonly BaseModelRule[],
  explain: (policy: Policy) => readonly string[],
): string[] =>
  rules.flatMap(({ names, file, policy }) => {
    const which = names ? `The base model ${names.join(' or ')}` : 'Each base model that no other rule names';
    if (file !== undefined) return [`${which} meets the policy ${file}, by its own evidence.`];
    return [
      `${which} meets these demands, by its own evidence:`,
      ...(policy ? explain({ ...policy, version: 1 }).map((demand) => `  ${demand}`) : []),
    ];
  });
