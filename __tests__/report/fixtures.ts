import type { AttestOutcome } from '../../src/report/attest-text.ts';
import type { SlsaAssessment } from '../../src/verification/slsa/assessment.ts';
import type { Field, FieldName, Verdict } from '../../src/verification/verdict.ts';

export const SAN = 'https://github.com/acme/models/.github/workflows/train.yml@refs/heads/main';
export const ISSUER = 'https://token.actions.githubusercontent.com';
export const hex = (c: string): string => c.repeat(64);

const NAMES: FieldName[] = [
  'model_hash',
  'training_code_commit',
  'training_data_hash',
  'base_model_hash',
  'training_environment',
  'training_pipeline_id',
  'signer_identity',
  'timestamp',
  'evaluation_results',
  'hyperparameters',
  'training_log',
];

export const fields = (values: readonly string[] = ['value']): Field[] =>
  NAMES.map((name, i) => ({
    name,
    status: i === 10 ? 'absent' : i % 3 ? 'stated' : 'verified',
    values: i === 10 ? [] : values,
    source: 'fixture',
  }));

export const verdict = (over: Partial<Verdict> = {}): Verdict => ({
  result: 'passed',
  integrity: 'files',
  model: { path: 'out/model', root: hex('a'), manifestDigest: hex('b'), files: 12, bytes: 5 * 1024 ** 3 },
  signer: {
    method: 'sigstore',
    san: SAN,
    issuer: ISSUER,
    sourceRepository: 'https://github.com/acme/models',
    extensions: {},
  },
  signedAt: '2026-11-22T20:00:00.000Z',
  checks: [{ id: 'signature.cryptography', outcome: 'pass', title: 'The signature is valid' }],
  differences: [],
  fields: fields(),
  claims: { accepted: 2, ignored: [] },
  ...over,
});

export const failed = (over: Partial<Verdict> = {}): Verdict =>
  verdict({
    result: 'failed',
    checks: [
      { id: 'signature.cryptography', outcome: 'pass', title: 'The signature is valid' },
      { id: 'claims.names', outcome: 'undecided', title: 'Names are bound', guidance: 'Give --claims.' },
      {
        id: 'files.match',
        outcome: 'fail',
        title: 'The files are those that were signed',
        expected: `root ${hex('a')}`,
        found: `root ${hex('c')}`,
        evidence: 'model.sig',
        guidance: 'Get the files again from where they were signed.',
      },
    ],
    differences: [
      { kind: 'added', path: 'evil.py', found: hex('d') },
      {
        kind: 'changed',
        path: 'model.safetensors',
        expected: hex('a'),
        found: hex('c'),
        chunks: [{ index: 1, start: 67108864, end: 83886080 }],
      },
    ],
    ...over,
  });

export const outcome = (over: Partial<AttestOutcome> = {}): AttestOutcome => ({
  name: 'model',
  modelDigest: hex('a'),
  manifestDigest: hex('b'),
  files: 12,
  bytes: 5 * 1024 ** 3,
  manifestPath: 'out/model/model.manifest.json',
  signed: true,
  signaturePath: 'out/model/model.sig',
  claimsPath: 'out/model/claims.jsonl',
  signer: { method: 'sigstore', identity: SAN, issuer: ISSUER, sourceRepository: 'https://github.com/acme/models' },
  fields: fields(),
  warnings: [],
  ...over,
});

/** An assessment in which everything that comes from outside is `text`. */
export const slsa = (text: string): SlsaAssessment => ({
  level: 0,
  buildLevel: 2,
  verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
  line: 1,
  levels: ([1, 2, 3, 4] as const).map((level) => ({
    level,
    title: 'a level',
    outcome: 'not-met',
    requirements: [
      { id: 'a', title: 'A', outcome: 'met', basis: 'stated', found: text, evidence: text },
      { id: 'b', title: 'B', outcome: 'not-met', basis: 'verified', found: text, evidence: text, guidance: text },
      { id: 'c', title: 'C', outcome: 'no-evidence', guidance: text },
    ],
  })),
});

/** Values as an attacker would choose them. */
export const HOSTILE: readonly string[] = [
  '::error file=x::owned',
  'a ::set-output name=signed::true',
  '##[error]owned',
  '\u001b[2J\u001b[31mred',
  'line\n::stop-commands::x',
  'carriage\rreturn',
  '\u202egnp.exe',
  'zero\u200bwidth\u2066',
  'lone \ud800 surrogate \udc00',
  '\u0085next\u2028line',
  '<img src=x onerror=alert(1)>',
  '</code></pre></details><script>',
  '`code` **bold** _it_ ~~s~~ [a](http://evil.example)',
  'a|b\\|c',
  '@octocat #1 GH-1 acme/models#2',
  'https://evil.example www.evil.example a@b.example',
  '![x](https://evil.example/x.png)',
  '&lt;b&gt; &#64;octocat',
  ':rocket: $x^2$',
  'it\'s $(touch /tmp/x) `id` $HOME !! \\ "q"',
  '-rf',
  '~root',
  '',
  ' ',
  '\u3164\u00ad',
  '😀 日本語',
];
