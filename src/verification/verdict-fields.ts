import { extractFields, type Field, type FieldName } from '../statement/fields.ts';
import { PROVENANCE_TYPE, type Provenance, parseProvenance } from '../statement/provenance.ts';
import { TEST_RESULT_TYPE } from '../statement/test-result.ts';
import { allPass } from './checks.ts';
import type { AcceptedClaim } from './claims/claims.ts';
import { ownRuns } from './claims/own-runs.ts';
import { compareProvenance, differs } from './claims/provenance-match.ts';
import type { Findings } from './findings.ts';
import { describeSigner } from './signatures/vouch.ts';
import type { SignerIdentity } from './verdict.ts';

/** The fields, each as trustworthy as its evidence: `verified` is what was recomputed or compared here, and nothing else. */
export function fieldsOf(
  { integrity, signature, files, claims }: Findings,
  manifestDigest: string | undefined,
): readonly Field[] {
  const { signer, signedAt, oms } = signature;
  const ofType = (type: string) => (claims?.accepted ?? []).filter(({ statement }) => statement.predicateType === type);
  const runs = ofType(PROVENANCE_TYPE).map((claim) => ({ claim, provenance: parseProvenance(claim.statement) }));
  const provenance = latest(ownRuns(runs, oms).map(({ claim }) => claim));
  const testResults = ofType(TEST_RESULT_TYPE);
  const verified = new Set<FieldName>();
  if (files?.match && integrity === 'files') verified.add('model_hash');
  if (signer !== undefined && allPass(signature.checks)) verified.add('signer_identity');
  if (signedAt !== undefined) verified.add('timestamp');
  const certified = provenance && certify(provenance);
  if (certified?.pipeline) verified.add('training_pipeline_id');
  if (certified?.code !== undefined) verified.add('training_code_commit');
  return extractFields(
    {
      ...(provenance && { provenance: provenance.statement }),
      testResults: testResults.map(({ statement }) => statement),
    },
    {
      ...(oms && { root: oms.root }),
      ...(manifestDigest !== undefined && { manifestDigest }),
      ...(signer && { signer: describeSigner(signer) }),
      ...(signedAt && { signedAt: signedAt.toISOString() }),
      ...(certified?.code !== undefined && { code: certified.code }),
      verified,
    },
  );
}

/** Re-runs make several: fields come from one of them, never mixed. */
function latest(provenance: readonly AcceptedClaim[]): AcceptedClaim | undefined {
  const time = ({ signedAt, line }: AcceptedClaim): [number, number] => [signedAt?.getTime() ?? 0, line];
  return [...provenance].sort((a, b) => time(b)[0] - time(a)[0] || time(b)[1] - time(a)[1])[0];
}

/** Everything that names a run of GitHub. */
const PIPELINE = [
  'runDetails.builder.id',
  'externalParameters.workflow.repository',
  'externalParameters.workflow.path',
  'externalParameters.workflow.ref',
  'runDetails.metadata.invocationId',
];

/** See {@link certify}. */
export interface Certified {
  readonly pipeline: boolean;
  /** Repository and commit. */
  readonly code?: string;
}

/** What of a provenance was compared with its certificate, in every part, and is equal. */
export function certify({ statement, signer }: AcceptedClaim): Certified {
  const provenance = parseProvenance(statement);
  const compared = compareProvenance(provenance, statement, signer);
  if (compared.length === 0 || compared.some(differs)) return { pipeline: false };
  const code = certifiedCode(provenance.inputs, signer);
  return {
    pipeline: PIPELINE.every((part) => compared.some(({ field }) => field === part)),
    ...(code !== undefined && { code }),
  };
}

/** The commit of OID .13, of the repository of .12, if that is all the code that was trained with, with nothing changed beside it. */
function certifiedCode(inputs: Provenance['inputs'], signer: SignerIdentity): string | undefined {
  if (signer.method !== 'sigstore') return undefined;
  const { sourceRepositoryDigest: commit, sourceRepositoryUri: repository } = signer.extensions;
  if (commit === undefined || repository === undefined) return undefined;
  const code = inputs.filter(({ role }) => role === 'code');
  const isCertified = code.every(({ uri, digest, annotations }) => {
    const isSource = uri === `git+${repository}` || uri?.startsWith(`git+${repository}@`) === true;
    return isSource && digest['gitCommit'] === commit && annotations['dirty'] === false;
  });
  return code.length > 0 && isCertified ? `${repository} ${commit}` : undefined;
}
