import type { Statement, Subject } from '../../statement/in-toto.ts';
import { StatementError } from '../../statement/in-toto.ts';
import { parseSummary, type Summary, VSA_TYPE } from '../../statement/vsa.ts';
import { BundleError, type DsseBundle, parseDsseBundle } from '../signatures/bundle.ts';
import { readStatement } from '../signatures/model-signature.ts';
import { claimedSigner, describeSigner, type Trust } from '../signatures/vouch.ts';
import { vouchedByAny } from '../signatures/vouched-by.ts';
import type { Check, IgnoredClaim, SignerIdentity } from '../verdict.ts';
import { MAX_DISTINCT_LINES, markedLines } from './claim-lines.ts';

/** A VSA whose signature is good, and of somebody who may verify for others. */
export interface SignedSummary {
  /** Of claims.jsonl, 1-based. */
  readonly line: number;
  readonly summary: Summary;
  readonly subjects: readonly Subject[];
  readonly signer: Extract<SignerIdentity, { method: 'sigstore' }>;
  /** By a log or timestamp authority. */
  readonly signedAt?: Date;
  /** Of the signature and whose it is; all passed. */
  readonly checks: readonly Check[];
}

export interface Summaries {
  readonly signed: readonly SignedSummary[];
  /** VSAs that do not count, and why; claims of other kinds are not asked for. */
  readonly ignored: readonly IgnoredClaim[];
  /** Why a VSA of an allowed verifier could be neither verified nor refused: no root for it, or a clock that is wrong. */
  readonly undecided: readonly Check[];
}

/** Verifiers that a bundle may be of; see `trustsFor`. */
export type VerifierTrust = (bundle: DsseBundle) => readonly Trust[];

/** Every VSA of an allowed verifier. Whether one is about this model, and says what is needed, is asked next. */
export function readSummaries(bytes: Uint8Array, trustFor: VerifierTrust, now: Date): Summaries {
  const signed: SignedSummary[] = [];
  const ignored: IgnoredClaim[] = [];
  const undecided: Check[] = [];
  for (const { line, text, mark } of markedLines(bytes)) {
    if (mark === 'beyond') {
      const reason = `this and further lines are not read: there are ${MAX_DISTINCT_LINES} different ones before it`;
      ignored.push({ line, reason });
      break;
    }
    const found = mark === 'copy' ? undefined : readLine(text, trustFor, now);
    if (found === undefined) continue;
    if ('summary' in found) {
      signed.push({ line, ...found });
      continue;
    }
    const { open = [], ...said } = found;
    ignored.push({ line, predicateType: VSA_TYPE, ...said });
    undecided.push(...open);
  }
  return { signed, ignored, undecided };
}

interface Refused {
  readonly signer?: string;
  readonly reason: string;
  readonly open?: readonly Check[];
}

function readLine(
  text: Uint8Array,
  trustFor: VerifierTrust,
  now: Date,
): Omit<SignedSummary, 'line'> | Refused | undefined {
  const read = readBundle(text);
  // Junk, and claims of other kinds: `verify` without --vsa lists those.
  if (read?.statement.predicateType !== VSA_TYPE) return undefined;
  const { bundle, statement } = read;
  const claimed = claimedSigner(bundle);
  const said = claimed === undefined ? {} : { signer: describeSigner(claimed) };
  const trusts = trustFor(bundle);
  if (trusts.length === 0) return { ...said, reason: 'unverified: it names nobody who is a verifier of the policy' };
  const vouched = vouchedByAny(bundle, trusts, now);
  if (!vouched.ok) return { ...said, ...refusalOf(vouched.checks) };
  const { signer, signedAt } = vouched.value;
  if (signer.method !== 'sigstore') return { ...said, reason: 'no certificate names its verifier' };
  try {
    return {
      summary: parseSummary(statement),
      subjects: statement.subject,
      signer,
      ...(signedAt && { signedAt }),
      checks: vouched.checks,
    };
  } catch (error) {
    if (error instanceof StatementError) return { ...said, reason: `no usable VSA: ${error.reason}` };
    throw error;
  }
}

function refusalOf(checks: readonly Check[]): Omit<Refused, 'signer'> {
  const failed = checks.find(({ outcome }) => outcome === 'fail');
  const open = failed ? [] : checks.filter(({ outcome }) => outcome === 'undecided');
  const [first = failed] = open;
  return { reason: `not ${failed ? 'verified' : 'decided'}: ${first?.found ?? 'signature'}`, open };
}

export function readBundle(text: Uint8Array): { bundle: DsseBundle; statement: Statement } | undefined {
  try {
    const bundle = parseDsseBundle(text);
    return { bundle, statement: readStatement(bundle.content) };
  } catch (error) {
    if (error instanceof BundleError || error instanceof StatementError) return undefined;
    throw error;
  }
}
