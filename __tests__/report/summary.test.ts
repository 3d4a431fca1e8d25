import { describe, expect, test } from '@jest/globals';
import { attestSummary, errorSummary, MAX_SUMMARY_LINES, verdictSummary } from '../../src/report/summary.ts';
import { type VerifyTarget, verifyCommands } from '../../src/report/verify-commands.ts';
import { failed, fields, HOSTILE, hex, ISSUER, outcome, SAN, slsa, verdict } from './fixtures.ts';

const target: VerifyTarget = {
  model: 'out/model',
  signature: 'out/model/model.sig',
  claims: 'out/model/claims.jsonl',
  manifest: 'out/model/model.manifest.json',
  root: hex('a'),
  signer: { method: 'sigstore', identity: SAN, issuer: ISSUER, sourceRepository: 'https://github.com/acme/models' },
  trust: 'public-good',
};
const commands = verifyCommands(target);
const guidance = 'Sign where the change is merged:\n\non:\n  push:\n    branches: [main]';
const lineCount = (text: string): number => text.trimEnd().split('\n').length;

const differences = Array.from({ length: 10_000 }, (_, i) => ({
  kind: 'changed' as const,
  path: `${'deep/'.repeat(500)}${i}`,
  expected: hex('a'),
  found: hex('b'),
  chunks: Array.from({ length: 1000 }, (_, index) => ({ index, start: index, end: index + 1 })),
}));
const checks = Array.from({ length: 60 }, (_, i) => ({
  id: `c${i}`,
  outcome: 'fail' as const,
  title: 'x'.repeat(9999),
  expected: 'e'.repeat(9999),
  found: 'f'.repeat(9999),
  guidance: 'line\n'.repeat(999),
}));
const huge = failed({ differences, checks, fields: fields(Array.from({ length: 10_000 }, () => 'v'.repeat(9999))) });
const manyWarnings = outcome({ warnings: Array.from({ length: 99 }, () => 'w'.repeat(9999)), fields: huge.fields });

describe('one screen', () => {
  test.each([
    ['signed', attestSummary(outcome({ warnings: ['checkpoints'] }), { commands })],
    ['signed, many warnings', attestSummary(manyWarnings, { commands })],
    [
      'not signed',
      attestSummary(outcome({ signed: false, unsignedReason: 'a pull request', unsignedDir: 'd' }), {
        commands,
        guidance,
      }),
    ],
    ['verified', verdictSummary(verdict(), { commands })],
    ['refused', verdictSummary(failed(), { commands })],
    ['refused, 10,000 files', verdictSummary(huge, { commands })],
    [
      'signed, then verified',
      attestSummary(manyWarnings, { commands, brief: true }) + verdictSummary(verdict(), { commands, brief: true }),
    ],
    [
      'signed, then refused',
      attestSummary(manyWarnings, { commands, brief: true }) + verdictSummary(huge, { commands, brief: true }),
    ],
    [
      'not signed, long guidance',
      attestSummary(outcome({ signed: false, warnings: ['w'] }), { commands, guidance: 'g\n\n'.repeat(99) }),
    ],
    [
      'failed, long guidance',
      attestSummary(
        { ...manyWarnings, signed: false },
        { commands, guidance: 'g\n\n  x:\n  y:\n\n'.repeat(99), failed: true },
      ),
    ],
    ['error', errorSummary('x', { code: 'SERVICE', message: 'm'.repeat(99_999), guidance: 'g\n'.repeat(9999) })],
  ])('%s: at most 25 lines and far below 1 MiB', (_, text) => {
    expect(lineCount(text)).toBeLessThanOrEqual(MAX_SUMMARY_LINES);
    expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024);
  });
});

describe('what it says', () => {
  test('result, signer, fields and commands of a good one', () => {
    const text = verdictSummary(verdict(), { commands });
    expect(text).toMatch(
      /^## ✅ Verified: <code>out\/model<\/code>\nSigned by identity <code>https&#58;\/\/github\.com/,
    );
    expect(text).toContain('| training_code_commit | stated by the job | <code>value</code> |');
    expect(text).toContain('| training_log | absent |  |');
    for (const tool of [
      'attest-model verify',
      'model_signing verify sigstore',
      'cosign verify-blob-attestation',
      'gh attestation verify out/model/model.manifest.json',
    ])
      expect(text).toContain(tool);
  });

  test('what failed, where, and what to do', () => {
    const text = verdictSummary(failed(), { commands });
    expect(text).toContain('## ❌ Refused');
    expect(text).toContain(
      '1 file changed, 1 file added: changed <code>model.safetensors</code> (chunk 1 differs: bytes 67,108,864 to 83,886,079)',
    );
    expect(text).toContain(
      `expected <code>root ${hex('a')}</code>, found <code>root ${hex('c')}</code>. Get the files again`,
    );
    expect(text.indexOf('The files are')).toBeLessThan(text.indexOf('Names are bound'));
  });

  test('why it is not signed, and where the statements wait', () => {
    const text = attestSummary(
      outcome({ signed: false, unsignedReason: 'a pull request may not sign', unsignedDir: 'm.unsigned' }),
      { commands, guidance },
    );
    expect(text).toContain('## ⚠️ Not signed');
    expect(text).toContain('- a pull request may not sign. The statements wait in <code>m.unsigned</code>.');
    expect(text).toContain('```yaml\non:\n  push:\n    branches: [main]\n```');
    expect(text).toContain('| model_hash |');
    expect(text).not.toContain('cosign');
  });

  test('after a failure the guidance has the room of the fields', () => {
    const text = attestSummary(outcome({ signed: false, unsignedReason: 'no token' }), {
      commands,
      guidance,
      failed: true,
    });
    expect(text).toContain('## ❌ Not signed');
    expect(text).toContain('on:\n  push:');
    expect(text).not.toContain('| model_hash |');
  });

  test('before a verification of its own: what was made, and no field that it knows better', () => {
    const text = attestSummary(outcome({ warnings: ['checkpoints'] }), { commands, brief: true });
    expect(lineCount(text)).toBe(3);
    expect(text).toContain('⚠️ checkpoints');
    expect(text).not.toContain('signed is not safe');
    expect(attestSummary(outcome(), { commands })).toContain('signed is not safe');
    const unsigned = outcome({ signed: false, unsignedReason: 'sign is false' });
    expect(attestSummary(unsigned, { commands, brief: true })).toBe(attestSummary(unsigned, { commands }));
  });

  test('an error keeps its YAML pasteable', () => {
    const guidance = 'Add to the job:\n\n    permissions:\n      id-token: write\n';
    const text = errorSummary('Not signed', { code: 'IDENTITY_TOKEN', message: 'no token', guidance });
    expect(text).toContain(
      'no token (IDENTITY_TOKEN)\n\nAdd to the job&#58;\n\n```yaml\npermissions:\n  id-token: write\n```\n',
    );
  });
});

test('what cannot be seen is not put where it would be pasted', () => {
  const text = errorSummary('x', { code: 'X', message: 'm', guidance: 'Run:\n\n    rm \u202e-rf\n' });
  expect(text).toContain('rm &#92;u&#123;202e&#125;-rf');
  expect(text).not.toContain('```');
});

describe.each(HOSTILE)('%j', (evil) => {
  const texts = [
    verdictSummary(
      failed({
        model: { path: evil, root: evil, files: 1 },
        signer: { method: 'sigstore', san: evil, issuer: evil, sourceRepository: evil, extensions: {} },
        signedAt: evil,
        checks: [
          { id: 'x', outcome: 'fail', title: evil, expected: evil, found: evil, guidance: evil },
          { id: `policy.rules.${evil}`, outcome: 'undecided', title: evil, found: evil, guidance: evil },
          { id: 'policy.time', outcome: 'pass', title: evil, found: evil },
          { id: `${evil}.a`, outcome: 'pass', title: evil, checks: [{ id: evil, outcome: 'fail', title: evil }] },
        ],
        differences: [{ kind: 'renamed', path: evil, from: evil, digest: hex('a') }],
        fields: fields([evil, evil]),
        claims: {
          accepted: 0,
          ignored: [{ line: 1, reason: evil, signer: evil, predicateType: evil }],
          contradictions: [{ about: evil, values: [{ value: evil, line: 1 }] }],
        },
        notes: [evil],
        slsa: slsa(evil),
        policy: { sha256: evil, notes: [evil] },
      }),
      {
        commands: verifyCommands({
          ...target,
          model: evil,
          signature: evil,
          signer: { method: 'sigstore', identity: evil, issuer: evil },
        }),
      },
    ),
    attestSummary(outcome({ name: evil, signed: false, unsignedReason: evil, unsignedDir: evil, warnings: [evil] }), {
      commands: [],
      guidance: evil,
    }),
    attestSummary(outcome({ attestationUrl: evil, name: evil }), { commands: [] }),
    errorSummary(evil, { code: 'X', message: evil, guidance: `${evil}\n\n    ${evil}` }),
    errorSummary(evil, { code: 'X', message: evil, guidance: `\n\n  ${evil}\n  \`\`\`\n  ${evil}` }),
  ];

  test('brings no markup, no mention and no line of its own into the summary', () => {
    for (const text of texts) {
      const [pre = ''] = text.match(/(?<=<pre><code>)[\s\S]*(?=<\/code><\/pre>)/) ?? [];
      expect(pre).not.toMatch(/[<>]|\n\n/);
      const outside = text
        .replace(/<pre>[\s\S]*<\/pre>/, '')
        .replace(/^```yaml\n[\s\S]*?\n```$/gm, '')
        .replace(/<\/?(code|details|summary)>|<details open>|<br>|<!-- -->|&#\d+;/g, '')
        .replace(/\[In GitHub's attestation store\]\([^()\s]*\)/g, '');
      expect(outside).not.toMatch(/[<>`\p{Cf}]|@\w|\]\(/u);
      expect(lineCount(text)).toBeLessThanOrEqual(MAX_SUMMARY_LINES);
    }
  });

  test('tables keep three cells a row', () => {
    const rows = texts[0]?.split('\n').filter((line) => line.startsWith('|')) ?? [];
    expect(rows.map((row) => row.split('|').length)).toEqual(rows.map(() => 5));
  });
});

test('what was not checked is on the page of a model that passed', () => {
  const aside = {
    id: 'files.ignored',
    outcome: 'pass' as const,
    title: 'Nothing is hidden',
    found: 'left aside: .git',
  };
  expect(verdictSummary(verdict({ checks: [aside] }), { commands })).toContain(
    'Not checked: <code>left aside&#58; .git</code>',
  );
});

describe('what is folded away', () => {
  const page = (over: Parameters<typeof failed>[0] = {}) => verdictSummary(failed(over), { commands: [] });

  test('failed branches stand open and first, what passed is closed', () => {
    const text = page();
    const order = [
      '<details open><summary>1 of 3 checks passed',
      '<details open><summary>❌ The files are',
      '<details open><summary>❓',
      '<details><summary>✓',
    ];
    const at = order.map((part) => text.indexOf(part));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  test('lines that do not count are named, and contradictions stand open', () => {
    const ignored = [
      { line: 3, kind: 'junk' as const, reason: 'not JSON' },
      { line: 4, reason: 'a stranger', signer: 'mallory' },
    ];
    expect(page({ claims: { accepted: 1, ignored } })).toContain(
      '<details><summary>Claims: 1 counted, 1 ignored, 1 junk line</summary>line 3, junk&#58; not JSON<br>line 4&#58; a stranger &#40;names mallory as its signer&#41;</details>',
    );
    const contradictions = [
      {
        about: 'dataset d',
        values: [
          { value: 'a', line: 1 },
          { value: 'b', line: 2 },
        ],
      },
    ];
    expect(page({ claims: { accepted: 2, ignored: [], contradictions } })).toContain(
      '<details open><summary>Claims: 2 counted, 0 ignored, 1 contradiction</summary>❌ contradiction about <code>dataset d</code>',
    );
  });

  test('a page of a few lines: all of it is on one', () => {
    expect(lineCount(page())).toBeLessThan(MAX_SUMMARY_LINES);
  });
});

test('notes of the policy are on the page, and that signed is not safe where the model passed', () => {
  const noted = { policy: { sha256: hex('a'), notes: ['freshness not checked'] } };
  expect(verdictSummary(verdict(noted), { commands })).toMatch(
    /\*\*Note:\*\* freshness not checked\..*signed is not safe/,
  );
  expect(verdictSummary(failed(noted), { commands })).toContain('**Note:** freshness not checked.');
  expect(verdictSummary(failed(noted), { commands })).not.toContain('not safe');
});

test('openssl makes a key and verifies nothing', () => {
  const page = attestSummary(outcome(), {
    commands: verifyCommands({ ...target, signer: { method: 'key', hint: hex('c') } }),
  });
  expect(page).toContain('with one of attest-model, model_signing<');
  expect(page).toContain('<code>openssl pkey');
});
