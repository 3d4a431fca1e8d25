import { count } from '../../model/format.ts';
import { PAYLOAD_TYPE, parseStatement, type Statement, StatementError } from '../../statement/in-toto.ts';
import { type OmsStatement, parseOmsStatement } from '../../statement/oms.ts';
import { accepted, fail, type Outcome, pass, refused } from '../checks.ts';
import type { Check, SignerIdentity } from '../verdict.ts';
import { BundleError, type DsseBundle, type DsseContent, parseOmsBundle } from './bundle.ts';
import { checkIdentity } from './identity.ts';
import { type Trust, vouchFor } from './vouch.ts';

/** What `model.sig` proves by itself, without a look at the files. */
export interface ModelSignature {
  readonly checks: readonly Check[];
  /** Who really signed, also where somebody else was expected. */
  readonly signer?: SignerIdentity;
  readonly signedAt?: Date;
  /** See `Vouched`. */
  readonly logged?: boolean;
  readonly exposed?: readonly string[];
  /** Only if no check failed. */
  readonly oms?: OmsStatement;
}

/**
 * OMS 8.1 to 8.3, in this order: nothing of a payload is read before its signature is known to be good.
 * @throws AttestModelError UNSUPPORTED (an algorithm that we know and cannot compute), USAGE, TRUST_MATERIAL
 */
export function verifyModelSignature(bytes: Uint8Array, trust: Trust, now: Date): ModelSignature {
  // 8.1 Bundle parsing
  const bundle = readModelBundle(bytes);
  return bundle.ok ? verifyModelBundle(bundle, trust, now) : { checks: bundle.checks };
}

/** 8.2 and 8.3. @throws as {@link verifyModelSignature} */
export function verifyModelBundle(bundle: ReadBundle, trust: Trust, now: Date): ModelSignature {
  // 8.2 Signature verification, then whose it is
  const vouched = vouchFor(bundle.value, trust, now);
  if (!vouched.ok) return { checks: [...bundle.checks, ...vouched.checks] };
  const { signer } = vouched.value;
  const found = vouched.value;
  const identity =
    trust.method === 'sigstore' && signer.method === 'sigstore' ? checkIdentity(signer, trust.expected) : [];
  const checks = [...bundle.checks, ...vouched.checks, ...identity];
  if (identity.some(({ outcome }) => outcome === 'fail')) return { checks, ...found };

  // 8.3 Statement validation
  const oms = readOms(bundle.value.content);
  return { checks: [...checks, ...oms.checks], ...found, ...(oms.ok && { oms: oms.value }) };
}

export type ReadBundle = Extract<Outcome<DsseBundle>, { ok: true }>;

/** 8.1: who the bundle says signed it is known from here on, and nothing is verified. */
export function readModelBundle(bytes: Uint8Array): Outcome<DsseBundle> {
  const title = 'The signature is a Sigstore bundle with a DSSE envelope';
  try {
    const bundle = parseOmsBundle(bytes);
    return accepted(bundle, pass('bundle.format', title, { found: bundle.mediaType }));
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    const guidance = 'The file is damaged or no model signature: get it anew from where the model was published.';
    return refused(
      fail('bundle.format', title, { found: error.faults.slice(0, 5).join('; '), evidence: 'signature', guidance }),
    );
  }
}

function readOms(content: DsseContent): Outcome<OmsStatement> {
  const title = 'The signed statement is an OMS statement that can be read in one way only';
  try {
    const oms = parseOmsStatement(readStatement(content));
    return accepted(
      oms,
      pass('statement.format', title, {
        found: `${oms.format}, ${count(oms.resources.length, 'resource')}, root ${oms.root}`,
      }),
    );
  } catch (error) {
    if (!(error instanceof StatementError)) throw error;
    const guidance =
      'The signer’s tool made a faulty statement, or the file is not a model signature: ask for a new one.';
    return refused(
      fail('statement.format', title, { found: error.reason, evidence: 'payload of the signature', guidance }),
    );
  }
}

/** @throws StatementError */
export function readStatement({ payloadType, payload }: DsseContent): Statement {
  // The signature covers the type: other payloads of the same signer are no statements, however they look.
  if (payloadType !== PAYLOAD_TYPE) throw new StatementError(`payloadType is not ${PAYLOAD_TYPE}`);
  return parseStatement(payload);
}
