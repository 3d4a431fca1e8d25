import { basename } from 'node:path';
import { AttestModelError } from './errors.ts';
import { noteFreshness, noteFreshnessOfVsa } from './policy/freshness.ts';
import type { PolicyContext } from './policy/judge.ts';
import type { Previous } from './policy/state.ts';
import type { JudgedSignature } from './policy/trust.ts';
import { type OmsStatement, SINGLE_FILE } from './statement/oms.ts';
import type { EvidencePlaces } from './stores/evidence-files.ts';
import type { Limited } from './stores/read-limited.ts';
import { evaluate } from './verification/evaluate.ts';
import type { Findings } from './verification/findings.ts';
import { toTrust } from './verification/signatures/trust.ts';
import { assessSlsa } from './verification/slsa/assessment.ts';
import type { Verdict } from './verification/verdict.ts';
import { verifyByChunks } from './verify/chunk-proof.ts';
import { verifyLimited, verifySignature } from './verify/evidence.ts';
import { findEvidence } from './verify/find-evidence.ts';
import { evidencePlaces, type Model, openModel } from './verify/model.ts';
import type { VerifyRequest } from './verify/request.ts';
import { pathsOf } from './verify/subject.ts';
import { verifyWholeFiles } from './verify/whole-files.ts';

export type { VerifyRequest };

/**
 * Whether the files are those that the expected signer signed, and what can be believed about them. A check that fails is
 * part of the verdict; being unable to check throws.
 * @throws AttestModelError USAGE, NOT_FOUND, EMPTY_MODEL, UNREADABLE, UNSAFE_PATH, UNSUPPORTED, INVALID_INPUT, TRUST_MATERIAL,
 * FILE_CHANGED, ABORTED
 */
export async function verify(request: VerifyRequest): Promise<Verdict> {
  if (request.vsa) {
    const { verifyBySummary } = await import('./verify/by-summary.ts');
    const asked = await tightening(request);
    const verdict = await verifyBySummary(request, request.now ?? new Date());
    const { trust } = request;
    return asked.tighten(trust.method === 'policy' ? noteFreshnessOfVsa(verdict, trust.parsed.policy) : verdict);
  }
  const { verdict } = await examine(request);
  await keepAccepted(request, [verdict]);
  return verdict;
}

/** Keeps a model that every verdict accepts as the last one, in the file that is named, if any. @throws as `saveState` */
export async function keepAccepted(
  { state, saveState: isKept = true }: Pick<VerifyRequest, 'state' | 'saveState'>,
  verdicts: readonly Verdict[],
): Promise<void> {
  if (state === undefined || !isKept || !verdicts.every(({ result }) => result === 'passed')) return;
  const { saveState } = await import('./verify/state.ts');
  for (const verdict of verdicts) await saveState(state, verdict);
}

/** {@link verify}, with what it rests on. */
export interface Examination {
  readonly verdict: Verdict;
  readonly findings: Findings;
  /** Lines of the claims that a policy counted beside those of the findings. */
  readonly counted?: readonly number[];
}

/** @throws as {@link verify} */
export async function examine(request: VerifyRequest): Promise<Examination> {
  const { integrity = 'files' } = request;
  const now = request.now ?? new Date();
  const model = openModel(request.model);
  const { path } = model;
  const places = evidencePlaces(request, model);

  // 1. Signature, identity, statement: no file of the model is opened for a signature that is not accepted.
  const vouch = await vouching(request.trust, now);
  const asked = await tightening(request);
  const judge = judgeBy(request.trust, now, asked);
  const read = await readSignature(request, model, places, vouch);
  if ('nothing' in read) return judge({ path, integrity, signature: { checks: [read.nothing] } });
  const { signature, trust, trustFor, voucher, evidence } = read;
  const { signer } = signature;
  if (signature.oms === undefined || signer === undefined || trust === undefined)
    return judge({ path, integrity, signature });
  const oms = model.isFile ? nameSingleFile(signature.oms, basename(path)) : signature.oms;

  // 2. to 4. The files, the manifest, the claims: in the order that the kind of proof asks for.
  const whom = { signer, trust, ...(trustFor && { trustFor }) };
  const subject = { request, model, places, evidence, now, oms, paths: pathsOf(oms), ...whom };
  const findings = await (integrity === 'chunks' ? verifyByChunks(subject) : verifyWholeFiles(subject));

  // 5. The verdict.
  const claims = evidence.claims && 'bytes' in evidence.claims ? evidence.claims.bytes : undefined;
  return judge(
    { ...findings, path, integrity, signature: { ...signature, oms } },
    { ...(voucher && { voucher }), ...(claims && { claims }) },
  );
}

type Judge = (findings: Findings, found?: Pick<PolicyContext, 'voucher' | 'claims'>) => Promise<Examination>;

/** A policy's own machinery is loaded where there is one. */
function judgeBy(trust: VerifyRequest['trust'], now: Date, { previous, tighten }: Asked): Judge {
  return async (findings, found = {}) => {
    const verdict = evaluate(findings);
    if (trust.method !== 'policy') return { verdict: tighten(noteFreshness(verdict)), findings };
    const { judgeByPolicy } = await import('./policy/judge.ts');
    const context = { ...found, trust, now, ...(previous && { previous }) };
    const { verdict: judged, counted } = await judgeByPolicy(verdict, findings, context);
    // What a policy verified is evidence too, and what it refuses has no levels.
    return { verdict: tighten({ ...judged, slsa: assessSlsa(findings, judged) }), findings, counted };
  };
}

/** What is expected of this one model. */
interface Asked {
  readonly previous?: Previous;
  readonly tighten: (verdict: Verdict) => Verdict;
}

/** @throws AttestModelError USAGE, and those of reading the state: before anything else is read */
async function tightening({ expect, state, vsa }: VerifyRequest): Promise<Asked> {
  if (expect === undefined && state === undefined) return { tighten: (verdict) => verdict };
  if (vsa && state !== undefined) {
    throw new AttestModelError('USAGE', 'a state is kept of models that were verified here, not by a VSA', {
      guidance: 'Leave out --state, or --vsa. The age limit of the VSA keeps older models out.',
    });
  }
  const { assertExpectation, tighten } = await import('./policy/tighten.ts');
  assertExpectation(expect);
  const previous = state === undefined ? undefined : await (await import('./verify/state.ts')).readState(state);
  const known = previous && { previous };
  return { ...known, tighten: (verdict) => tighten(verdict, { ...(expect && { expect }), ...known }) };
}

/**
 * Of several signatures the first that is accepted counts. Their bytes, a dozen megabytes of a large model, are let go here:
 * what an `async` function has in a variable it keeps until its end.
 */
async function readSignature(request: VerifyRequest, model: Model, places: EvidencePlaces, vouch: Vouch) {
  const given = await findEvidence(request, model, places);
  if ('nothing' in given) return given;
  const { signatures, found, ...evidence } = given;
  const read = signatures.map(vouch);
  const best = read.find(({ signature }) => signature.oms !== undefined) ?? (read[0] as JudgedSignature);
  const checks = [...(found ? [found] : []), ...best.signature.checks];
  return { ...best, signature: { ...best.signature, checks }, evidence };
}

type Vouch = (file: Limited) => JudgedSignature;

/** @throws AttestModelError USAGE: what makes no sense is said before anything is read */
async function vouching(request: VerifyRequest['trust'], now: Date): Promise<Vouch> {
  if (request.method !== 'policy') {
    const trust = toTrust(request);
    return (file) => ({ signature: verifySignature(file, trust, now), trust });
  }
  const { verifyByPolicy } = await import('./policy/trust.ts');
  return (file) => verifyLimited(file, (bytes) => verifyByPolicy(bytes, request, now));
}

/** Signers of old called a single file `.`: it is the one that the verifier names. */
function nameSingleFile(oms: OmsStatement, name: string): OmsStatement {
  return { ...oms, resources: oms.resources.map((one) => (one.path === SINGLE_FILE ? { ...one, path: name } : one)) };
}
