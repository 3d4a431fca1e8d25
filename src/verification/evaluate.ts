import { count } from '../model/format.ts';
import { extractFields, type FieldName } from '../statement/fields.ts';
import { PROVENANCE_TYPE, parseProvenance } from '../statement/provenance.ts';
import { TEST_RESULT_TYPE } from '../statement/test-result.ts';
import { fail, pass, tooBig } from './checks.ts';
import { type AcceptedClaim, type Claims, MAX_CLAIMS_BYTES, manifestOf } from './claims.ts';
import { findContradictions } from './contradictions.ts';
import type { FilesResult } from './files.ts';
import { checkBound, type ManifestResult } from './manifest-check.ts';
import type { ModelSignature } from './model-signature.ts';
import { compareProvenance, differs } from './provenance-match.ts';
import type { Check, Integrity, SignerIdentity, Verdict } from './verdict.ts';
import { describeSigner } from './vouch.ts';

/** Everything that was found out; what was not done is absent. */
export interface Findings {
  readonly path: string;
  /** What was asked for: a chunk proof is none of whole files, nor the other way round. */
  readonly integrity: Integrity;
  readonly signature: ModelSignature;
  /** Of a chunk proof only. */
  readonly chunksBound?: Check;
  readonly files?: FilesResult & { readonly count: number; readonly bytes: number };
  readonly manifest?: ManifestResult;
  readonly claims?: Claims & { readonly asked: boolean };
}

/**
 * The verdict (design, section 3): every check, and what follows from them.
 *
 * 1. model.sig: OMS 8.1 to 8.3
 * 2. the files against it: OMS 8.4 and 8.5
 * 3. the manifest, which binds names and chunks
 * 4. claims: whose count, whether they agree with their certificates and with each other
 * 5. the fields, each as trustworthy as its evidence
 */
export function evaluate(findings: Findings): Verdict {
  const { path, integrity, signature, files, claims } = findings;
  const accepted = claims?.accepted ?? [];
  const provenance = accepted.filter(({ statement }) => statement.predicateType === PROVENANCE_TYPE);
  const checks = [
    ...signature.checks,
    ...(files?.checks ?? []),
    ...(findings.manifest?.checks ?? []),
    ...checkBound(findings.manifest?.digest, accepted.map(manifestOf)),
    ...(claims ? checkAccepted(claims) : []),
    ...provenance.flatMap(checkProvenance),
    ...checkAgreement(accepted),
    ...(findings.chunksBound ? [findings.chunksBound] : []),
  ];
  const { oms, signer, signedAt } = signature;
  // One on disk that no accepted statement names may have anyone's chunk hashes in it.
  const manifestDigest = boundManifest(accepted);
  return {
    result: resultOf(checks, integrity),
    integrity,
    model: {
      path,
      ...(oms && { root: oms.root }),
      ...(oms?.filesDigest !== undefined && { filesDigest: oms.filesDigest }),
      ...(manifestDigest !== undefined && { manifestDigest }),
      ...(files && { files: files.count, bytes: files.bytes }),
    },
    ...(signer && { signer }),
    ...(signedAt && { signedAt: signedAt.toISOString() }),
    checks,
    differences: files?.differences ?? [],
    fields: fieldsOf(findings, manifestDigest, latest(provenance)),
    claims: { accepted: accepted.length, ignored: claims?.ignored ?? [] },
  };
}

/** Without each of these, nothing was verified: that they did not fail is not enough. */
const REQUIRED: Readonly<Record<Integrity, readonly string[]>> = {
  files: ['signature.cryptography', 'statement.format', 'files.match'],
  chunks: ['signature.cryptography', 'statement.format', 'chunks.bound', 'files.chunks'],
};

/** One failed check outweighs undecided ones; a verdict over nothing is a failure. */
export function resultOf(checks: readonly Check[], integrity: Integrity): Verdict['result'] {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 'failed';
  if (checks.some(({ outcome }) => outcome === 'undecided')) return 'undecided';
  return REQUIRED[integrity].every((id) => checks.some((check) => check.id === id)) ? 'passed' : 'failed';
}

function checkAccepted({ accepted, ignored, asked, tooBig: size }: Claims & { asked: boolean }): Check[] {
  const title = 'There are claims about this model by its signer';
  if (size !== undefined) return [tooBig('claims.accepted', title, size, MAX_CLAIMS_BYTES)];
  const found = `${accepted.length} that count, ${ignored.length} that do not`;
  if (accepted.length > 0) return [pass('claims.accepted', title, { found, evidence: 'claims' })];
  // Anyone can add lines to this file or take them out: that there is none proves nothing, unless somebody asked for one.
  if (!asked) return [];
  const [first] = ignored;
  const guidance = first
    ? `Line ${first.line}: ${first.reason}`
    : 'The file is empty: get it anew from where the model was published.';
  return [fail('claims.accepted', title, { expected: 'at least one', found, evidence: 'claims', guidance })];
}

/** A payload is its author's word; where the certificate authority has checked the same thing, both must agree. */
function checkProvenance({ line, statement, signer }: AcceptedClaim): Check[] {
  const title = 'The provenance says what its certificate says';
  const compared = compareProvenance(parseProvenance(statement), statement, signer);
  const wrong = compared.filter(differs);
  const evidence = `claims, line ${line}`;
  // A key says nothing, and of an unknown build type nothing can be compared: then there is nothing to pass.
  if (compared.length === 0) return [];
  if (wrong.length === 0) {
    return [pass('provenance.certificate', title, { found: `${count(compared.length, 'field')} compared`, evidence })];
  }
  const check = fail('provenance.certificate', title, {
    expected: wrong.map(({ field, certified }) => `${field} ${certified}`).join('; '),
    found: wrong.map(({ field, stated }) => `${field} ${stated}`).join('; '),
    evidence: `${evidence}; ${[...new Set(wrong.map((one) => one.evidence))].join(', ')}`,
    guidance:
      'The signing job stated something about itself that is not so. Do not rely on this provenance; look at that job.',
  });
  return [check];
}

function checkAgreement(accepted: readonly AcceptedClaim[]): Check[] {
  if (accepted.length < 2) return [];
  const title = 'Claims by the signer agree with each other';
  const [first, ...more] = findContradictions(accepted);
  if (first === undefined) return [pass('claims.agreement', title, { found: `${accepted.length} claims compared` })];
  return [
    fail('claims.agreement', title, {
      expected: `one value for ${first.about}`,
      found: first.values.map(({ value, line }) => `${value} (line ${line})`).join(', '),
      evidence: `claims${
        more.length > 0
          ? `; also on ${more
              .map(({ about }) => about)
              .slice(0, 5)
              .join(', ')}`
          : ''
      }`,
      guidance:
        'Two signed statements about the same files cannot both be true. Find out which job made the wrong one, and remove its line.',
    }),
  ];
}

/** Only a statement that counts names one. */
function boundManifest([claim]: readonly AcceptedClaim[]): string | undefined {
  return claim && manifestOf(claim);
}

/** Re-runs make several: fields come from one of them, never mixed. */
function latest(provenance: readonly AcceptedClaim[]): AcceptedClaim | undefined {
  const time = ({ signedAt, line }: AcceptedClaim): [number, number] => [signedAt?.getTime() ?? 0, line];
  return [...provenance].sort((a, b) => time(b)[0] - time(a)[0] || time(b)[1] - time(a)[1])[0];
}

function fieldsOf(
  { integrity, signature, files, claims }: Findings,
  manifestDigest: string | undefined,
  provenance: AcceptedClaim | undefined,
): Verdict['fields'] {
  const { signer, signedAt, oms } = signature;
  const testResults = (claims?.accepted ?? []).filter(({ statement }) => statement.predicateType === TEST_RESULT_TYPE);
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
