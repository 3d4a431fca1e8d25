import { sha256Hex } from '../../model/digest.ts';
import type { Statement } from '../../statement/in-toto.ts';
import { StatementError } from '../../statement/in-toto.ts';
import { OMS_PREDICATE_TYPE } from '../../statement/oms.ts';
import { predicateFault } from '../../statement/predicate-fault.ts';
import { BundleError, type DsseBundle, parseDsseBundle } from '../signatures/bundle.ts';
import { readStatement } from '../signatures/model-signature.ts';
import {
  claimedSigner,
  describeSigner,
  isSameSigner,
  type Trust,
  type Vouched,
  vouchFor,
} from '../signatures/vouch.ts';
import { vouchedByAny } from '../signatures/vouched-by.ts';
import type { Check, IgnoredClaim, SignerIdentity } from '../verdict.ts';
import { hasUnreadLines, markedLines } from './claim-lines.ts';
import { digestsAbout, type Foreign, nameInputs } from './input-evidence.ts';

/** Upstream claims travel along, and a statement about 200,000 files is some 50 MB. */
export const MAX_CLAIMS_BYTES = 256 * 1024 * 1024;
/** A file of junk must not become a report of junk. */
const MAX_IGNORED = 1000;

/** A line whose signer counts, about this model and these names. */
export interface AcceptedClaim {
  /** 1-based. */
  readonly line: number;
  readonly statement: Statement;
  readonly signer: SignerIdentity;
  readonly signedAt?: Date;
  /** It stands in a transparency log that is trusted. */
  readonly logged?: boolean;
  readonly exposed?: readonly string[];
  /** SHA-256 of the signed bytes: stated twice is stated once, under whatever key ID or white space. */
  readonly payload: string;
}

/** Digest of the manifest that it names. */
export function manifestOf({ statement }: AcceptedClaim): string | undefined {
  return statement.subject[1]?.digest['sha256'];
}

export interface Claims {
  readonly accepted: readonly AcceptedClaim[];
  readonly ignored: readonly IgnoredClaim[];
  /** Lines that come after more than are judged: at least so many. What they say is not known. */
  readonly unjudged?: number;
  /** Bytes of a file that was not read for its size. */
  readonly tooBig?: number;
}

/** What a claim must be about, and who must have made it. */
export interface ClaimTarget {
  /** Of `model.sig`, as verified. */
  readonly signer: SignerIdentity;
  /** SHA-256 over the digests of the signed files; two where the signature lists them in another order than ours. */
  readonly roots: ReadonlySet<string>;
  /** Of manifests that list exactly the signed files. */
  readonly manifests: ReadonlySet<string>;
  /** SHA-256 by path, for statements that name files beside the model. */
  readonly files: ReadonlyMap<string, string>;
  /** Where others than the model's signer are to make claims of some type. */
  readonly trustFor?: ClaimTrust;
}

/** Whom to trust with a claim of a type, for the signer that its bundle names; `undefined`: the model's signer, as always. */
export type ClaimTrust = (predicateType: string, bundle: DsseBundle) => readonly Trust[] | undefined;

/**
 * The claims that count (design, decisions 7 and 8): signed by whom `model.sig` is signed, about this root and this
 * manifest. No line can take another one's place, hide it or spoil it; each is judged alone.
 */
export function readClaims(bytes: Uint8Array, target: ClaimTarget, trust: Trust, now: Date): Claims {
  const accepted: AcceptedClaim[] = [];
  const ignored: IgnoredClaim[] = [];
  const foreign: Foreign[] = [];
  const court: Court = { target, trust, now, accepted, inVain: 0 };
  let unlisted = 0;
  let unjudged = hasUnreadLines(bytes) ? 1 : 0;
  for (const one of markedLines(bytes)) {
    if (one.mark === 'beyond') {
      unlisted++;
      unjudged++;
      continue;
    }
    const { line, text } = one;
    const result = one.mark === 'copy' ? { reason: `the same as line ${one.of}` } : judge(text, line, court);
    if ('reason' in result && result.reason === TOO_MANY) unjudged++;
    if ('statement' in result) accepted.push(result);
    else if (ignored.length + foreign.length >= MAX_IGNORED) unlisted++;
    else if ('about' in result) foreign.push({ about: result.about, claim: { line, ...result.said } });
    else ignored.push({ line, ...result });
  }
  const statements = accepted.map(({ statement }) => statement);
  const listed = [...ignored, ...nameInputs(foreign, statements)].sort((a, b) => a.line - b.line);
  const rest = { line: 0, lines: unlisted, reason: `${unlisted} more lines that do not count` };
  return { accepted, ignored: unlisted > 0 ? [...listed, rest] : listed, ...(unjudged > 0 && { unjudged }) };
}

/** Before whom lines come, one after the other. */
interface Court {
  readonly target: ClaimTarget;
  readonly trust: Trust;
  readonly now: Date;
  readonly accepted: readonly AcceptedClaim[];
  /** Lines that cryptography was spent on, and that do not count. */
  inVain: number;
}

/** Anyone can copy a certificate that counts, or a line: each costs milliseconds. More of them are no accident. */
const MAX_IN_VAIN = 1000;
const TOO_MANY = `unverified: ${MAX_IN_VAIN} lines before it were verified, and do not count`;

type Ignored = Omit<IgnoredClaim, 'line'>;
/** Of what else it is, is known when all lines are read. */
interface Elsewhere extends Pick<Foreign, 'about'> {
  readonly said: Ignored;
}

/** Cheap questions first: cryptography only for what could count. */
function judge(text: Uint8Array, line: number, court: Court): AcceptedClaim | Ignored | Elsewhere {
  const { target } = court;
  let bundle: DsseBundle;
  let statement: Statement;
  try {
    bundle = parseDsseBundle(text);
    statement = readStatement(bundle.content);
  } catch (error) {
    if (error instanceof BundleError)
      return { kind: 'junk', reason: `no usable bundle: ${error.faults.slice(0, 3).join('; ')}` };
    if (error instanceof StatementError) return { kind: 'junk', reason: `no usable statement: ${error.reason}` };
    throw error;
  }
  const { predicateType } = statement;
  if (!target.roots.has(statement.subject[0]?.digest['sha256'] ?? ''))
    return { about: digestsAbout(statement), said: { predicateType, reason: 'about something else than this model' } };
  const other = subjectFault(statement, target);
  if (other !== undefined) return { predicateType, reason: other };
  const claimed = claimedSigner(bundle);
  const signer = claimed && describeSigner(claimed);
  const said = { predicateType, ...(signer !== undefined && { signer }) };
  const named = target.trustFor?.(predicateType, bundle);
  const vouched = named ? vouchedByNamed(bundle, named, court) : vouchedByModelSigner(bundle, claimed, court);
  if (typeof vouched === 'string') return { ...said, reason: vouched };
  const fault = predicateFault(statement);
  if (fault !== undefined) return { ...said, reason: `no usable statement: ${fault}` };
  const payload = sha256Hex(bundle.content.payload);
  return unlessTwin({ line, statement, ...vouched, payload }, court);
}

/** In another envelope, it is the same statement. */
function unlessTwin(claim: AcceptedClaim, court: Court): AcceptedClaim | Ignored {
  const twin = court.accepted.find(({ payload }) => payload === claim.payload);
  if (twin === undefined) return claim;
  court.inVain++;
  return { predicateType: claim.statement.predicateType, reason: `it states the same as line ${twin.line}` };
}

/** By its own word: cryptography is spent on what could count. */
const NAMES_ANOTHER = 'unverified: it names somebody else than the signer of the model';
const STRANGER = 'signed by somebody else than the model';

/** Or the reason why it does not count. */
function vouchedByModelSigner(bundle: DsseBundle, claimed: SignerIdentity | undefined, court: Court): Vouched | string {
  const { target, trust, now } = court;
  // A key's hint may be written in several ways: there the key itself decides.
  if (trust.method !== 'key' && (claimed === undefined || !isSameSigner(claimed, target.signer))) return NAMES_ANOTHER;
  if (court.inVain >= MAX_IN_VAIN) return TOO_MANY;
  const vouched = vouchFor(bundle, trust, now);
  if (vouched.ok) return isSameSigner(vouched.value.signer, target.signer) ? vouched.value : STRANGER;
  court.inVain++;
  return refusalOf(vouched.checks.at(-1));
}

function vouchedByNamed(bundle: DsseBundle, named: readonly Trust[], court: Court): Vouched | string {
  if (court.inVain >= MAX_IN_VAIN) return TOO_MANY;
  const vouched = vouchedByAny(bundle, named, court.now);
  if (vouched.ok) return vouched.value;
  if (named.length > 0) court.inVain++;
  return 'not signed, or not verifiably, by one of those who may make claims of this type';
}

function refusalOf(check: Check | undefined): string {
  if (check?.outcome === 'undecided') return `not decided: ${check.expected ?? check.found}`;
  return `not verified: ${check?.found ?? 'signature'}`;
}

/** Of a statement whose first subject is the root: the second is the manifest, and any further one a file of this model. */
function subjectFault({ subject, predicateType }: Statement, target: ClaimTarget): string | undefined {
  const [, manifest, ...files] = subject;
  if (manifest === undefined) {
    return predicateType === OMS_PREDICATE_TYPE
      ? 'a further signature over this root: it counts where a policy demands several'
      : 'about this root, but it binds no file names';
  }
  if (manifest.name !== 'model.manifest.json' || !target.manifests.has(manifest.digest['sha256'] ?? '')) {
    return 'about this root, but under other file names, or with another manifest';
  }
  const stranger = files.find(({ name, digest }) => name === undefined || target.files.get(name) !== digest['sha256']);
  return stranger === undefined ? undefined : 'it names a file that is not of this model';
}
