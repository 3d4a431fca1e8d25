import { describeInput } from '../../statement/describe.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import { worstOf } from '../../verification/checks.ts';
import { describeSigner } from '../../verification/signatures/vouch.ts';
import type { Check } from '../../verification/verdict.ts';
import { allOf, type Demand } from '../demand.ts';
import type { InputEvidence } from '../facts.ts';
import type { SignerRule } from '../policy.ts';
import type { InputKind } from './input-kinds.ts';
import { describeRule } from './signers.ts';

/** What differs between demands on inputs. */
export type Rest = Pick<Demand, 'title' | 'expected' | 'found' | 'guidance' | 'met'>;

/** What a job says of signatures is its word: here the signature itself is verified, over the digests that provenance names. */
export function signedDemand(
  { noun }: InputKind,
  listed: readonly NamedDependency[],
  rules: readonly SignerRule[],
  evidence: InputEvidence | undefined,
): Rest {
  const judged = listed.map((input) => ({ input, signers: evidence?.signers(input, rules) ?? [] }));
  const unsigned = judged.filter(({ signers }) => signers.length === 0);
  return {
    title: `Each ${noun} is signed by an allowed signer`,
    expected: rules.map(describeRule).join('; or '),
    found:
      unsigned.length > 0
        ? `no such signature of ${allOf(unsigned.map(({ input }) => describeInput(input)))}`
        : allOf(judged.map(({ input, signers }) => `${input.name} by ${signers.map(describeSigner).join(', ')}`)),
    guidance: `Sign each ${noun} and give attest its path: the signature then travels along in claims.jsonl.`,
    met: listed.length > 0 && unsigned.length === 0,
  };
}

export const rulesDemand = (listed: readonly NamedDependency[]): Rest => ({
  title: 'Each base model meets its own rules, by its own evidence',
  expected: 'a base model that is verified',
  found: allOf(listed.map(describeInput)),
  guidance:
    listed.length === 0
      ? 'The provenance names no base model. Name it when attesting.'
      : 'See the checks of each below.',
  met: listed.length > 0,
});

/** As good as the worst of them. */
export function withModels(
  check: Check,
  listed: readonly NamedDependency[],
  evidence: InputEvidence | undefined,
): Check {
  if (check.outcome !== 'pass') return check;
  if (evidence === undefined) throw new RangeError('nothing was given to judge base models by');
  const checks = listed.map((input) => evidence.judge(input));
  const outcome = worstOf(checks);
  const guidance = 'See the checks of each base model below.';
  return { ...check, checks, ...(outcome !== 'pass' && { outcome, guidance }) };
}
