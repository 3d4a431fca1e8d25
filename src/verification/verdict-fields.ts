import { extractFields, type Field, type FieldName } from '../statement/fields.ts';
import { PROVENANCE_TYPE, parseProvenance } from '../statement/provenance.ts';
import { TEST_RESULT_TYPE } from '../statement/test-result.ts';
import type { AcceptedClaim } from './claims.ts';
import type { Findings } from './findings.ts';
import { compareProvenance, differs } from './provenance-match.ts';
import type { SignerIdentity } from './verdict.ts';
import { describeSigner } from './vouch.ts';

/** The fields, each as trustworthy as its evidence: `verified` is what was recomputed or compared here, and nothing else. */
export function fieldsOf(
  { integrity, signature, files, claims }: Findings,
  manifestDigest: string | undefined,
): readonly Field[] {
  const { signer, signedAt, oms } = signature;
  const ofType = (type: string) => (claims?.accepted ?? []).filter(({ statement }) => statement.predicateType === type);
  const provenance = latest(ofType(PROVENANCE_TYPE));
  const testResults = ofType(TEST_RESULT_TYPE);
  const verified = new Set<FieldName>();
  if (files?.match && integrity === 'files') verified.add('model_hash');
  if (signer !== undefined && signature.checks.every(({ outcome }) => outcome === 'pass'))
    verified.add('signer_identity');
  if (signedAt !== undefined) verified.add('timestamp');
  if (provenance) for (const name of certifiedFields(provenance)) verified.add(name);
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

/** Fields of the provenance of which every part was compared with the certificate and is equal. */
function certifiedFields({ statement, signer }: AcceptedClaim): FieldName[] {
  const provenance = parseProvenance(statement);
  const compared = compareProvenance(provenance, statement, signer);
  if (compared.length === 0 || compared.some(differs)) return [];
  const fields: FieldName[] = [];
  if (PIPELINE.every((part) => compared.some(({ field }) => field === part))) fields.push('training_pipeline_id');
  if (isCodeCertified(provenance.inputs, signer)) fields.push('training_code_commit');
  return fields;
}

/** The commit of OID .13, of the repository of .12, and nothing changed beside it. */
function isCodeCertified(
  inputs: readonly {
    role: string;
    uri?: string;
    digest: Readonly<Record<string, string>>;
    annotations: Readonly<Record<string, unknown>>;
  }[],
  signer: SignerIdentity,
): boolean {
  if (signer.method !== 'sigstore') return false;
  const { sourceRepositoryDigest: commit, sourceRepositoryUri: repository } = signer.extensions;
  if (commit === undefined || repository === undefined) return false;
  const code = inputs.filter(({ role }) => role === 'code');
  return (
    code.length > 0 &&
    code.every(({ uri, digest, annotations }) => {
      const isSource = uri === `git+${repository}` || uri?.startsWith(`git+${repository}@`) === true;
      return isSource && digest['gitCommit'] === commit && annotations['dirty'] === false;
    })
  );
}
