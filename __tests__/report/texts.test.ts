import { describe, expect, test } from '@jest/globals';
import { attestText, finishCommand } from '../../src/report/attest-text.ts';
import { forLog } from '../../src/report/encode.ts';
import { inspectText } from '../../src/report/inspect-text.ts';
import { slsaText } from '../../src/report/slsa-text.ts';
import { verdictText } from '../../src/report/verdict-text.ts';
import type { Field } from '../../src/verification/verdict.ts';
import { failed, fields, HOSTILE, hex, outcome, SAN, slsa, verdict } from './fixtures.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ACTING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]|##|^\s*::/m;

/** As a real job leaves them. */
const realFields = (): Field[] =>
  fields(['a'])
    .filter(({ name }) => !['base_model_hash', 'hyperparameters', 'training_environment'].includes(name))
    .flatMap((field): Field[] => {
      switch (field.name) {
        case 'training_code_commit':
          return [{ ...field, status: 'absent', values: [] }];
        case 'training_data_hash':
          return [{ ...field, status: 'stated', values: ['one', 'two'] }];
        case 'evaluation_results':
          return [{ ...field, status: 'stated', values: ['x'.repeat(200)] }];
        case 'training_pipeline_id':
          return [];
        default:
          return [field.status === 'absent' ? field : { ...field, status: 'verified' }];
      }
    });

describe('verdict on a terminal', () => {
  test('result first, then what failed with expected, found and guidance, then the fields', () => {
    const text = verdictText(failed());
    const order = ['out/model: REFUSED (1 of 3 checks passed)', '✗ The files are', `expected  root ${hex('a')}`];
    const rest = [
      `found     root ${hex('c')}`,
      '→ Get the files again',
      '? Names are bound',
      'Files that are not as signed',
      'model_hash',
    ];
    const at = [...order, ...rest].map((part) => text.indexOf(part));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBe(0);
  });

  test('a changed chunk is named by index and bytes', () => {
    expect(verdictText(failed())).toContain('chunk 1 differs: bytes 67,108,864 to 83,886,079');
  });

  test('differences are grouped and capped', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      kind: 'missing' as const,
      path: `f${i}`,
      expected: hex('a'),
    }));
    const text = verdictText(failed({ differences: [...many, ...failed().differences] }));
    expect(text).toContain('1 file changed, 10,000 files missing, 1 file added');
    expect(text).toContain('missing  … and 9,980 more');
    expect(text.split('\n').length).toBeLessThan(100);
    expect(text.indexOf('model.safetensors')).toBeLessThan(text.indexOf('f0'));
  });

  test('accepted, with claims that did not count', () => {
    const ignored = Array.from({ length: 12 }, (_, i) => ({ line: i + 1, reason: 'other signer', signer: 'mallory' }));
    const text = verdictText(verdict({ claims: { accepted: 2, ignored } }));
    expect(text).toMatch(/^out\/model: accepted \(1 of 1 check passed\)/);
    expect(text).toContain('line 1: other signer (names mallory as its signer)');
    expect(text).toContain('… and 2 more');
    expect(text).toContain(`signed by         ${SAN} (vouched for by`);
  });

  test('an accepted model is one look: what the head says is not said again, and what is absent is one line', () => {
    const lines = verdictText(verdict({ fields: realFields() }))
      .trimEnd()
      .split('\n');
    const head = ['files', 'signed by', 'claims', 'note'].map((label) => `  ${label.padEnd(18)}`);
    expect(lines.slice(1, 5).map((line) => line.slice(0, 20))).toEqual(head);
    expect(lines[1]).toBe(`  files             12 files, 5 GiB, root sha256:${hex('a')}`);
    expect(lines[2]).toMatch(/^ {2}signed by .* at 2026-11-22T20:00:00\.000Z$/);
    expect(lines.slice(5)).toEqual([
      '  ✓ passed  signature (1)',
      '',
      'training_data_hash    stated by the job  one, and 1 more',
      `evaluation_results    stated by the job  ${'x'.repeat(120)}… (80 more characters)`,
      'absent                training_code_commit, training_log',
    ]);
  });

  test('what stands in the head and is not verified has its row', () => {
    const [hash, ...rest] = realFields();
    const stated = { ...(hash as Field), status: 'stated' as const };
    expect(verdictText(verdict({ fields: [stated, ...rest] }))).toMatch(/^model_hash +stated by the job/m);
    const { signedAt: _, ...undated } = verdict({ fields: realFields() });
    expect(verdictText(undated)).toMatch(/^timestamp +verified/m);
  });

  test('where every field is absent none is named', () => {
    const absent = realFields().map((field) => ({ ...field, status: 'absent' as const, values: [] }));
    expect(verdictText(failed({ fields: absent }))).not.toContain('absent');
  });

  test('verbose: every check by its title, every field in all its values', () => {
    const nested = { id: 'signature.cryptography', outcome: 'pass' as const, title: 'Its own signature is valid' };
    const rests = { id: 'policy.base-models.rules', outcome: 'pass' as const, title: 'Base', checks: [nested] };
    const text = verdictText(verdict({ fields: realFields(), checks: [...verdict().checks, rests] }), {
      verbose: true,
    });
    for (const part of [
      '✓ The signature is valid [signature]\n  ✓ The signature is valid [signature.cryptography]\n',
      '    ✓ Base [policy.base-models.rules]\n      ✓ The signature is valid [signature]\n        ✓ Its own signature is valid',
      '\nmodel_hash            verified           a\n',
      '\ntraining_code_commit  absent\n',
      `  one\n${' '.repeat(41)}two\n`,
      'x'.repeat(200),
      `  identity          ${SAN}\n`,
    ])
      expect(text).toContain(part);
    const unmet = verdictText(failed(), { verbose: true });
    expect(unmet).toContain('→ Get the files again');
    expect(unmet).toContain('✓ The signature is valid [signature.cryptography]');
  });

  test('what was not checked is named, whatever the result', () => {
    const aside = {
      id: 'files.ignored',
      outcome: 'pass' as const,
      title: 'Nothing is hidden',
      found: 'left aside: .git, \u001b[2Jx',
    };
    const unsigned = {
      id: 'files.match',
      outcome: 'pass' as const,
      title: 'Every signed file is there',
      expected: '3 files, root a',
      found: '3 files, root a, and 2 unsigned files that were not looked at',
    };
    for (const result of ['passed', 'failed'] as const) {
      expect(verdictText(verdict({ result, checks: [unsigned, aside] }))).toContain(
        'not checked       2 unsigned files that were not looked at; left aside: .git, \\e[2Jx\n',
      );
    }
    const exact = { ...unsigned, found: unsigned.expected };
    expect(verdictText(verdict({ checks: [exact, { ...aside, found: 'x'.repeat(9999) }] })).length).toBeLessThan(2500);
    const { found: _, ...nothing } = aside;
    expect(verdictText(verdict({ checks: [exact, nothing] }))).not.toContain('not checked');
  });

  test('the tree: what failed is open, what passed is one line', () => {
    const checks = [
      { id: 'signature.cryptography', outcome: 'pass' as const, title: 'The signature is valid' },
      { id: 'policy.signers', outcome: 'pass' as const, title: 'The signer is allowed' },
      { id: 'policy.datasets.allowed', outcome: 'fail' as const, title: 'Only allowed data', guidance: 'Look.' },
      { id: 'policy.datasets.required', outcome: 'pass' as const, title: 'Data that must be there' },
      { id: 'policy.files.pickle', outcome: 'pass' as const, title: 'No pickle' },
    ];
    expect(
      verdictText(failed({ checks, differences: [], fields: [] }))
        .split('\n\n')[1]
        ?.trimEnd(),
    ).toBe(
      [
        '✗ The policy is met (1 of 4 not met)',
        '  ✗ datasets (1 of 2 not met)',
        '    ✗ Only allowed data [policy.datasets.allowed]',
        '        → Look.',
        '    ✓ Data that must be there [policy.datasets.required]',
        '  ✓ The signer is allowed [policy.signers]',
        '  ✓ files [policy.files]',
        '✓ passed  signature (1)',
      ].join('\n'),
    );
  });

  test('files by group, contradictions, notes; and that signed is not safe where the model passed', () => {
    const text = verdictText(
      verdict({
        model: {
          path: 'm',
          files: 3,
          groups: [{ group: 'weights', files: 2, bytes: 2048, changed: 1, missing: 0, added: 0, renamed: 0 }],
        },
        claims: {
          accepted: 2,
          ignored: [{ line: 7, kind: 'junk', reason: 'not JSON' }],
          contradictions: [
            {
              about: 'dataset d',
              values: [
                { value: 'a', line: 1 },
                { value: 'b', line: 2 },
              ],
            },
          ],
        },
        policy: { sha256: hex('a'), notes: ['freshness not checked'] },
        notes: ['checked in place: unsafe'],
      }),
      { verbose: true },
    );
    for (const part of [
      'by group          weights: 2 files, 2 KiB, 1 changed\n',
      'claims            2 counted, 0 ignored, 1 junk line\n',
      'note              freshness not checked\n',
      'note              checked in place: unsafe\n',
      'Claims that contradict each other (1):\n  dataset d: a (line 1), b (line 2)\n',
      'line 7, junk: not JSON\n',
      '\n\nSigned is not safe: ',
    ])
      expect(text).toContain(part);
    expect(verdictText(verdict())).toContain('  note              signed is not safe: ');
    for (const result of ['failed', 'undecided'] as const)
      for (const verbose of [false, true])
        expect(verdictText(verdict({ result }), { verbose })).not.toContain('not safe');
  });

  test('what may differ is told from what must not', () => {
    const match = {
      id: 'files.match',
      outcome: 'pass' as const,
      title: 'The files are those that were signed, but for what may differ',
      expected: '3 files, root a',
      found: '3 files, root a, but for what may differ: README.md',
    };
    const text = verdictText(verdict({ checks: [match], differences: [{ kind: 'added', path: 'README.md' }] }));
    expect(text).toContain('not checked       but for what may differ: README.md\n');
    expect(text).toContain('Files that are not as signed, which is allowed: 1 file added');
    expect(verdictText(failed())).toContain('Files that are not as signed: ');
  });

  test('undecided is not accepted', () => {
    expect(verdictText(verdict({ result: 'undecided' }))).toContain('UNDECIDED, not accepted');
  });

  test.each(HOSTILE)('%j neither colours, commands nor breaks a line', (evil) => {
    const shown = (verbose: boolean) => verdictText(hostile(evil), { encode: forLog, verbose });
    for (const verbose of [false, true]) expect(shown(verbose)).not.toMatch(ACTING);
  });

  const hostile = (evil: string) =>
    failed({
      model: { path: evil, files: 1 },
      differences: [
        { kind: 'renamed', path: evil, from: evil, digest: hex('a') },
        { kind: 'added', path: evil },
      ],
      checks: [
        { id: 'x', outcome: 'fail', title: evil, expected: evil, found: evil, evidence: evil, guidance: evil },
        { id: `policy.rules.${evil}`, outcome: 'fail', title: evil, guidance: evil },
        { id: `${evil}.a`, outcome: 'pass', title: evil },
      ],
      fields: fields([evil]),
      claims: {
        accepted: 0,
        ignored: [{ line: 1, reason: evil, signer: evil, predicateType: evil }],
        contradictions: [{ about: evil, values: [{ value: evil, line: 1 }] }],
      },
      notes: [evil],
      policy: { sha256: evil, notes: [evil] },
    });

  test('colour only when asked', () => {
    expect(verdictText(failed(), { color: true })).toContain('\u001b[31m');
    expect(verdictText(failed())).not.toContain('\u001b');
  });
});

describe('attest on a terminal', () => {
  const commands = [{ tool: 'attest-model', command: 'attest-model verify model' }];

  test('signed: digests, signer, files, fields, commands', () => {
    const text = attestText(outcome({ attestationUrl: 'https://github.com/acme/models/attestations/1' }), commands);
    for (const part of [
      'model: signed',
      '12 files, 5 GiB',
      `sha256:${hex('b')}`,
      SAN,
      'claims.jsonl',
      'attestations/1',
      'attest-model verify model',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/training_code_commit +stated by the job +value/);
  });

  test('a public key is made first, by who holds the key', () => {
    const openssl = { tool: 'openssl', command: 'openssl pkey', makes: 'public-key.pem' };
    expect(attestText(outcome(), [openssl, ...commands])).toContain(
      'Make public-key.pem for those who verify:\n  openssl pkey\n\nVerify with one of:\n  attest-model verify model\n',
    );
  });

  test('not signed: says why', () => {
    const { signer: _, ...unsigned } = outcome({
      signed: false,
      unsignedReason: 'a pull request may not sign',
      unsignedDir: 'out/model.unsigned',
    });
    const text = attestText(unsigned, []);
    expect(text).toMatch(/^model: NOT SIGNED\n {2}reason +a pull request may not sign/);
    expect(text).toContain('out/model.unsigned');
  });

  test.each(HOSTILE)('%j neither colours, commands nor breaks a line', (evil) => {
    const text = attestText(
      outcome({
        name: evil,
        signaturePath: evil,
        unsignedReason: evil,
        unsignedDir: evil,
        attestationUrl: evil,
        fields: fields([evil]),
      }),
      [{ tool: 'cosign', command: evil }],
      { encode: forLog },
    );
    expect(text).not.toMatch(ACTING);
  });

  test('the command that finishes it', () => {
    expect(finishCommand('out/my model', 'out/my model.unsigned')).toBe(
      "attest-model sign 'out/my model' --unsigned 'out/my model.unsigned'",
    );
  });
});

describe('SLSA, line by line, on a terminal', () => {
  test('each requirement with basis, evidence and what to do; the level says on whose word it is met', () => {
    const text = slsaText({ ...slsa('x'), level: 1, basis: 'stated' });
    expect(text).toMatch(/^SLSA, line by line: SLSA Build L2; level 1 for ML, stated by the job\n/);
    expect(text).toContain('  ✓ A: met, stated by the job\n      found     x\n      evidence  x\n');
    expect(text).toContain('  ✗ B: not met, verified\n      found     x\n      evidence  x\n      → x\n');
    expect(text).toContain('  ? C: without evidence\n      → x\n');
    expect(text).toMatch(/\n\nSigned is not safe: .*\.\n$/);
    const levels = 'SLSA Build L2; no level for ML\n';
    expect(verdictText(verdict({ slsa: slsa('x') }))).toContain(`  claims            2 counted, 0 ignored; ${levels}`);
    expect(verdictText(verdict({ slsa: slsa('x') }), { verbose: true })).toContain(`  levels            ${levels}`);
  });

  test.each(HOSTILE)('%j neither colours, commands nor breaks a line', (evil) => {
    expect(slsaText(slsa(evil), { encode: forLog })).not.toMatch(ACTING);
  });
});

test('inspect says that nothing was verified', () => {
  const bundles = [
    {
      where: 'claims.jsonl:1',
      predicateType: 'https://slsa.dev/provenance/v1',
      signer: SAN,
      subjects: [{ name: 'model', digest: hex('a') }],
    },
    { where: 'claims.jsonl:2', fault: 'not JSON' },
  ];
  const text = inspectText({ bundles, fields: fields(), verified: false });
  expect(text).toMatch(/^Nothing here has been verified/);
  expect(text).toContain('claims.jsonl:2  cannot be read: not JSON');
  expect(inspectText({ bundles, fields: [], verified: true })).not.toContain('Nothing here');
});
