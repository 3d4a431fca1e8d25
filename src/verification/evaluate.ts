import { count } from '../model/format.ts';
import { PROVENANCE_TYPE, parseProvenance } from '../statement/provenance.ts';
import { fail, pass, tooBig, worstOf } from './checks.ts';
import { type AcceptedClaim, type Claims, MAX_CLAIMS_BYTES, manifestOf } from './claims/claims.ts';
import { type Contradiction, findContradictions } from './claims/contradictions.ts';
import { compareProvenance, differs } from './claims/provenance-match.ts';
import { countGroups } from './files/group-counts.ts';
import { checkBound } from './files/manifest-check.ts';
import type { Findings } from './findings.ts';
import { assessSlsa } from './slsa/assessment.ts';
import type { Check, Integrity, Verdict } from './verdict.ts';
import { fieldsOf } from './verdict-fields.ts';

/**
 * The verdict (design, section 3): every check, and what follows from them.
 *
 * 1. model.sig: OMS 8.1 to 8.3
 * 2. the files against it: OMS 8.4 and 8.5
 * 3. the manifest, which binds names and chunks
 * 4. claims: whose count, whether they agree with their certificates and with each other; for a chunk proof, whether they vouch
 *    for the manifest's chunk hashes
 * 5. the fields, each as trustworthy as its evidence, and the levels that they carry
 */
export function evaluate(findings: Findings): Verdict {
  const { path, integrity, signature, files, claims } = findings;
  const accepted = claims?.accepted ?? [];
  const provenance = accepted.filter(({ statement }) => statement.predicateType === PROVENANCE_TYPE);
  const contradictions = findContradictions(accepted);
  const checks = [
    ...signature.checks,
    ...(files?.checks ?? []),
    ...(findings.manifest?.checks ?? []),
    ...checkBound(findings.manifest?.digest, accepted.map(manifestOf)),
    ...(claims ? checkAccepted(claims) : []),
    ...provenance.flatMap(checkProvenance),
    ...checkAgreement(accepted.length, contradictions),
    ...(findings.chunksBound ? [findings.chunksBound] : []),
  ];
  const { oms, signer, signedAt } = signature;
  // One on disk that no accepted statement names may have anyone's chunk hashes in it.
  const manifestDigest = boundManifest(accepted);
  const result = resultOf(checks, integrity);
  return {
    result,
    integrity,
    model: {
      path,
      ...(oms && { root: oms.root }),
      ...(oms?.filesDigest !== undefined && { filesDigest: oms.filesDigest }),
      ...(manifestDigest !== undefined && { manifestDigest }),
      ...(files && {
        files: files.count,
        bytes: files.bytes,
        groups: countGroups(files.onDisk, files.differences),
      }),
    },
    ...(signer && { signer }),
    ...(signedAt && { signedAt: signedAt.toISOString() }),
    checks,
    differences: files?.differences ?? [],
    fields: fieldsOf(findings, manifestDigest),
    claims: { accepted: accepted.length, ignored: claims?.ignored ?? [], contradictions },
    slsa: assessSlsa(findings, { checks, result }),
  };
}

/** Without each of these, nothing was verified: that they did not fail is not enough. */
const REQUIRED: Readonly<Record<Integrity, readonly string[]>> = {
  files: ['signature.cryptography', 'statement.format', 'files.match'],
  chunks: ['signature.cryptography', 'statement.format', 'chunks.bound', 'files.chunks'],
};

/** One failed check outweighs undecided ones, at any depth; a verdict over nothing is a failure. */
export function resultOf(checks: readonly Check[], integrity: Integrity): Verdict['result'] {
  const worst = worstOf(checks);
  if (worst !== 'pass') return worst === 'fail' ? 'failed' : worst;
  return REQUIRED[integrity].every((id) => checks.some((check) => check.id === id)) ? 'passed' : 'failed';
}

function checkAccepted({ accepted, ignored, asked, tooBig: size }: Claims & { asked: boolean }): Check[] {
  const title = 'There are claims about this model by its signer';
  if (size !== undefined) return [tooBig('claims.accepted', title, size, MAX_CLAIMS_BYTES)];
  const found = `${accepted.length} that count, ${count(ignored.length, 'other line')}`;
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
  const by = signer.method === 'sigstore' ? 'certificate' : 'signer';
  const title = `The provenance says what its ${by} says`;
  const compared = compareProvenance(parseProvenance(statement), statement, signer);
  const wrong = compared.filter(differs);
  const evidence = `claims, line ${line}`;
  // Of a key only the name of the builder can be compared, of an unknown build type nothing: then there is nothing to pass.
  if (compared.length === 0) return [];
  if (wrong.length === 0) {
    return [pass('provenance.certificate', title, { found: `${count(compared.length, 'field')} compared`, evidence })];
  }
  const check = fail('provenance.certificate', title, {
    expected: wrong.map(({ field, certified }) => `${field} ${certified}`).join('; '),
    found: wrong.map(({ field, stated }) => `${field} ${stated}`).join('; '),
    evidence: `${evidence}; ${[...new Set(wrong.map((one) => one.evidence))].join('; ')}`,
    guidance:
      'The signing job stated something about itself that is not so. Do not rely on this provenance; look at that job.',
  });
  return [check];
}

function checkAgreement(accepted: number, [first, ...more]: readonly Contradiction[]): Check[] {
  if (accepted < 2) return [];
  const title = 'Claims by the signer agree with each other';
  if (first === undefined)
    return [pass('claims.agreement', title, { found: `${accepted} claims compared`, evidence: 'claims' })];
  return [
    fail('claims.agreement', title, {
      expected: `one value for ${first.about}`,
      found: first.values.map(({ value, line }) => `${value} (line ${line})`).join(', '),
      evidence: `claims, line ${first.values.map(({ line }) => line).join(', ')}${
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
