/** Test files below __tests__, `:` and the beginnings of the names of those that count; all of them without. */
const vectors = (...families: string[]): string => `conformance/vectors.test.ts:${families.join('|')}`;
const unit = (name: string): string => `verification/${name}.test.ts`;

const CLAIMS = [vectors('Claims'), 'verify-claims.test.ts'];
const SIGSTORE = [unit('sigstore-verify'), vectors('Certificates', 'Logs', 'Timestamps')];
const IDENTITY = [unit('identity'), unit('sigstore-verify'), vectors('Identities', 'Certificates')];
const KEYS = [unit('methods'), unit('keys'), unit('certificates'), vectors('Keys', 'Certificate chains')];
const FILES = [vectors('Left out', 'Names', 'Bytes'), 'verify.test.ts'];
const BUNDLES = [
  unit('bundle'),
  unit('keys'),
  vectors('Envelopes', 'Keys', 'Certificate chains', 'Logs', 'Timestamps'),
];
const CHUNKS = [unit('chunk-proof'), vectors('Manifests')];
const SLSA = [unit('slsa')];
const SUMMARIES = ['verify/by-summary.test.ts', vectors('Verification summaries')];

/** Files of src/verification, those first on which most depends, with the tests that are to notice a change in each. */
export const PLAN: Readonly<Record<string, readonly string[]>> = {
  identity: IDENTITY,
  vouch: [unit('vouch'), unit('vouch-for'), unit('keys'), unit('dates'), vectors('Identities', 'Keys', 'Claims')],
  'vouched-by': [unit('vouch-for'), 'policy/claims.test.ts', vectors('Policies', 'Verification')],
  claims: [unit('claims'), vectors('Claims')],
  'claims-check': [unit('claims-check'), ...CLAIMS, vectors('Manifests')],
  'claim-lines': [unit('claims-check'), ...CLAIMS],
  evaluate: CLAIMS,
  'provenance-match': [unit('provenance-match'), vectors('Claims')],
  contradictions: [unit('contradictions'), vectors('Claims')],
  'certificate-path': KEYS,
  'certificate-verify': KEYS,
  'key-verify': KEYS,
  'signature-key': [unit('signature-key'), ...KEYS],
  'dsse-verify': KEYS,
  'model-signature': [unit('keys'), unit('model-signature'), vectors('Identities', 'Envelopes', 'Statements', 'Keys')],
  'manifest-check': [...CHUNKS, 'verify.test.ts'],
  files: FILES,
  'files-check': [unit('files-check'), ...FILES],
  'left-aside': [unit('ignored'), ...FILES],
  ignored: [unit('ignored'), ...FILES],
  'chunk-proof': CHUNKS,
  'chunks-bound': [unit('contradictions'), ...CHUNKS],
  'log-entry': [unit('log-entry'), ...SIGSTORE],
  'fulcio-leaf': [unit('fulcio-leaf'), ...IDENTITY],
  // The list of their names is for rules of policies.
  'fulcio-extensions': [...IDENTITY, 'policy/expressions.test.ts'],
  'sigstore-verify': SIGSTORE,
  remembered: [...SIGSTORE, unit('dates')],
  'signature-content': SIGSTORE,
  'signature-dates': [unit('dates'), ...SIGSTORE],
  certificate: [...IDENTITY, unit('certificates')],
  bundle: BUNDLES,
  'bundle-fields': BUNDLES,
  base64: BUNDLES,
  shards: ['verify-formats.test.ts', vectors('Statements')],
  pae: KEYS,
  artifact: [unit('artifact')],
  trust: [...KEYS, vectors('Identities')],
  'verdict-fields': CLAIMS,
  'exit-code': ['verify.test.ts'],
  vsa: SUMMARIES,
  'vsa-checks': SUMMARIES,
  'build-level': [...SLSA, vectors('Policies')],
  slsa: SLSA,
  'slsa-findings': SLSA,
  'slsa-infrastructure': SLSA,
  'slsa-inputs': SLSA,
  'slsa-records': SLSA,
  'slsa-rows': SLSA,
};
