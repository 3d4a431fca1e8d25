/** Test files below __tests__, `:` and the beginnings of the names of those that count; all of them without. */
const vectors = (...families: string[]): string => `conformance/vectors.test.ts:${families.join('|')}`;
const unit = (name: string): string => `verification/${name}.test.ts`;
const verify = (name: string): string => `verify/${name}.test.ts`;

const CLAIMS = [vectors('Claims'), verify('claims'), verify('provenance'), verify('several-claims')];
const SIGSTORE = [unit('sigstore-verify'), vectors('Certificates', 'Logs', 'Timestamps')];
const IDENTITY = [unit('identity'), unit('sigstore-verify'), vectors('Identities', 'Certificates')];
const KEYS = [unit('methods'), unit('keys'), unit('certificates'), vectors('Keys', 'Certificate chains')];
const FILES = [vectors('Left out', 'Names', 'Bytes'), verify('files'), verify('ignored')];
const BUNDLES = [
  unit('bundle'),
  unit('bundle-fields'),
  unit('keys'),
  vectors('Envelopes', 'Keys', 'Certificate chains', 'Logs', 'Timestamps'),
];
const CHUNKS = [unit('chunk-proof'), vectors('Manifests')];
const SLSA = [unit('slsa'), unit('slsa-evidence')];
const SUMMARIES = [verify('by-summary'), vectors('Verification summaries')];

/** Files of src/verification, those first on which most depends, with the tests that are to notice a change in each. */
export const PLAN: Readonly<Record<string, readonly string[]>> = {
  'signatures/identity': IDENTITY,
  'signatures/vouch': [
    unit('vouch'),
    unit('vouch-for'),
    unit('keys'),
    unit('dates'),
    vectors('Identities', 'Keys', 'Claims'),
  ],
  'signatures/vouched-by': [unit('vouch-for'), 'policy/claims.test.ts', vectors('Policies', 'Verification')],
  'claims/claims': [unit('claims'), unit('input-evidence'), vectors('Claims')],
  'claims/input-evidence': [unit('input-evidence'), vectors('Claims')],
  'claims/claims-check': [unit('claims-check'), ...CLAIMS, vectors('Manifests')],
  'claims/claim-lines': [unit('claims'), unit('claims-check'), ...CLAIMS],
  evaluate: [unit('evaluate'), ...CLAIMS],
  'claims/provenance-match': [unit('provenance-match'), vectors('Claims')],
  'claims/own-runs': [unit('own-runs'), vectors('Claims')],
  'claims/contradictions': [unit('contradictions'), vectors('Claims')],
  'certificates/certificate-path': [...KEYS, unit('authorities')],
  'certificates/certificate-verify': KEYS,
  'signatures/key-verify': KEYS,
  'signatures/signature-key': [unit('signature-key'), ...KEYS],
  'signatures/dsse-verify': [unit('dsse-verify'), ...KEYS, verify('formats')],
  'signatures/model-signature': [
    unit('keys'),
    unit('model-signature'),
    vectors('Identities', 'Envelopes', 'Statements', 'Keys'),
  ],
  'files/manifest-check': [unit('manifest-check'), ...CHUNKS, verify('evidence')],
  'files/files': [unit('files'), verify('formats'), ...FILES],
  'files/files-check': [unit('files-check'), ...FILES],
  'files/left-aside': [unit('ignored'), ...FILES],
  'files/ignored': [unit('ignored'), ...FILES],
  'files/chunk-proof': CHUNKS,
  'files/chunks-bound': [unit('contradictions'), ...CHUNKS],
  'signatures/log-entry': [unit('log-entry'), ...SIGSTORE],
  'certificates/fulcio-leaf': [unit('fulcio-leaf'), ...IDENTITY],
  // The list of their names is for rules of policies.
  'certificates/fulcio-extensions': [...IDENTITY, 'policy/expressions.test.ts'],
  'signatures/sigstore-verify': [...SIGSTORE, unit('artifact'), unit('vouch-for')],
  'signatures/authorities': [unit('authorities'), unit('vouch-for'), 'policy/denied-signers.test.ts'],
  'certificates/fingerprints': [unit('vouch-for'), unit('methods'), 'policy/denied-signers.test.ts'],
  'signatures/remembered': [...SIGSTORE, unit('remembered'), unit('artifact'), unit('dates')],
  'signatures/signature-content': SIGSTORE,
  'signatures/signature-dates': [unit('dates'), ...SIGSTORE],
  'certificates/certificate': [unit('certificate'), ...IDENTITY, unit('certificates'), unit('fulcio-leaf')],
  'certificates/encode-der': [unit('encode-der')],
  'signatures/bundle': BUNDLES,
  'signatures/bundle-fields': BUNDLES,
  'signatures/base64': BUNDLES,
  'files/shards': [unit('shards'), verify('formats'), vectors('Statements')],
  'files/group-counts': [unit('group-counts')],
  'signatures/pae': [unit('pae'), verify('formats')],
  'signatures/artifact': [unit('artifact')],
  'signatures/trust': [vectors('Identities', 'Keys', 'Certificate chains'), verify('whose-signature')],
  'verdict-fields': [unit('verdict-fields'), ...CLAIMS],
  checks: [unit('checks'), unit('evaluate'), vectors('Claims'), verify('evidence'), verify('whose-signature')],
  'exit-code': ['verify.test.ts', verify('files'), verify('whose-signature')],
  'claims/vsa': [unit('vsa'), ...SUMMARIES],
  'claims/vsa-checks': [unit('vsa-checks'), ...SUMMARIES],
  'slsa/build-level': [...SLSA, vectors('Policies')],
  'slsa/assessment': SLSA,
  'slsa/findings': SLSA,
  'slsa/infrastructure': SLSA,
  'slsa/inputs': SLSA,
  'slsa/records': SLSA,
  'slsa/rows': SLSA,
};
