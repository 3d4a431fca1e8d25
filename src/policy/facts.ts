import { PROVENANCE_TYPE, type Provenance, parseProvenance } from '../statement/provenance.ts';
import { parseTestResult, TEST_RESULT_TYPE, type TestResult } from '../statement/test-result.ts';
import type { AcceptedClaim } from '../verification/claims.ts';
import type { Findings } from '../verification/findings.ts';
import type { FulcioExtensions } from '../verification/fulcio-extensions.ts';
import type { SignerIdentity, Verdict } from '../verification/verdict.ts';

/** What demands are compared with: nothing in it that is not verified, but for what a signer that counts has stated. */
export interface Facts {
  readonly findings: Findings;
  readonly verdict: Verdict;
  readonly now: Date;
  readonly runs: readonly Run[];
  readonly evaluations: readonly Evaluation[];
}

/** One run that made the model, by its provenance. A job that was run again leaves two, and no demand mixes them. */
export interface Run {
  readonly line: number;
  readonly claim: AcceptedClaim;
  readonly provenance: Provenance;
  /** What the certificate authority says about the run; empty for keys and certificates of other authorities. */
  readonly certified: FulcioExtensions;
}

export interface Evaluation {
  readonly line: number;
  readonly claim: AcceptedClaim;
  readonly result: TestResult;
}

export function factsOf(verdict: Verdict, findings: Findings, now: Date): Facts {
  const accepted = findings.claims?.accepted ?? [];
  const ofType = (type: string) => accepted.filter(({ statement }) => statement.predicateType === type);
  return {
    findings,
    verdict,
    now,
    runs: ofType(PROVENANCE_TYPE).map((claim) => ({
      line: claim.line,
      claim,
      provenance: parseProvenance(claim.statement),
      certified: extensionsOf(claim.signer),
    })),
    evaluations: ofType(TEST_RESULT_TYPE).map((claim) => ({
      line: claim.line,
      claim,
      result: parseTestResult(claim.statement),
    })),
  };
}

export function extensionsOf(signer: SignerIdentity | undefined): FulcioExtensions {
  return signer?.method === 'sigstore' ? signer.extensions : {};
}
