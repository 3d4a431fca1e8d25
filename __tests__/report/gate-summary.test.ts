import { describe, expect, test } from '@jest/globals';
import { gateFaults } from '../../src/report/gate-annotations.ts';
import { gateSummary } from '../../src/report/gate-summary.ts';
import { gateText } from '../../src/report/gate-text.ts';
import { verdictSummary } from '../../src/report/summary.ts';
import type { GateModel, GateResult } from '../../src/verification/gate-result.ts';
import type { Check } from '../../src/verification/verdict.ts';
import { failed, HOSTILE, hex, verdict } from './fixtures.ts';

const POLICY = '.github/model-policy.yml';
const BASE = '1'.repeat(40);
const model = (over: Partial<GateModel> = {}): GateModel => ({
  path: 'models/a',
  result: 'passed',
  touchedBy: ['models/a/model.safetensors'],
  verdicts: [{ policy: POLICY, verdict: verdict() }],
  references: [],
  checks: [],
  ...over,
});
const result = (over: Partial<GateResult> = {}): GateResult => ({
  result: 'passed',
  event: 'pull_request',
  base: BASE,
  head: '2'.repeat(40),
  policies: [{ path: POLICY, sha256: hex('c'), from: `commit ${BASE}`, models: ['models/*'] }],
  models: [model()],
  checks: [],
  ...over,
});
/** As a reader sees it. */
const seen = (markdown: string): string =>
  markdown
    .replaceAll('<!-- -->', '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/<\/?code>/g, '');

test('a pass: whose policy from which commit, each model, the chain, and what a pass is not', () => {
  const page = seen(gateSummary(result()));
  expect(page).toMatch(/^## ✅ Gate passed: 1 model touched\npull_request, base 1{40}, head 2{40}\. Judged by /);
  expect(page).toContain(`${POLICY} of commit ${BASE} (sha256:${hex('c')})`);
  expect(page).toContain('signed is not safe');
  expect(page).toContain(`| models/a | ✅ passed | sha256:${hex('a')} | identity https://github.com/acme/models/`);
  expect(page).toContain('| models/a/model.safetensors |');
  expect(page).toContain('```mermaid\nflowchart LR\n');
  expect(page).not.toContain('What to do');
});

test('no models: says that nothing was verified, and shows no chart', () => {
  const page = gateSummary(result({ result: 'no-models', models: [] }));
  expect(page).toMatch(/^## ℹ️ No model in this change: nothing was verified\n/);
  expect(page).not.toMatch(/passed|mermaid|signed is not safe/);
});

test('a failure: what is not met by which policy, and what to do, once', () => {
  const page = seen(
    gateSummary(
      result({
        result: 'failed',
        models: [
          model({
            result: 'failed',
            verdicts: [
              { policy: POLICY, verdict: failed() },
              { policy: 'org.yml', verdict: failed() },
            ],
          }),
        ],
      }),
    ),
  );
  expect(page).toContain('## ❌ Refused: 1 model touched');
  expect(page).toContain('### ❌ models/a');
  expect(page).toContain(`❌ **The files are those that were signed**: expected root ${hex('a')}`);
  expect(page).toContain('By org.yml.');
  expect(page.match(/Give --claims\./g)).toHaveLength(1);
});

test('what the gate found of the change: unmet first, then that an old policy judged', () => {
  const checks: GateResult['checks'] = [
    {
      id: 'gate.policy-change',
      outcome: 'pass',
      title: 'The change to the policy is judged by the old one',
      found: POLICY,
    },
    {
      id: 'gate.weights',
      outcome: 'fail',
      title: 'No weights outside',
      found: 'x.pt',
      guidance: 'Move\n\n    with:\n      a: b',
    },
  ];
  const page = seen(gateSummary(result({ result: 'failed', checks })));
  expect(page.indexOf('❌ **No weights outside**: found x.pt.')).toBeLessThan(
    page.indexOf('✓ The change to the policy'),
  );
  expect(page).toContain('**What to do**\n\nMove\n\n```yaml\nwith:\n  a: b\n```');
});

test('what was compared without a download is named, with what stands for it, and apart from what was not', () => {
  const references: GateModel['references'] = [
    { kind: 'lfs', path: 'models/a/w.safetensors', sha256: hex('d'), size: 10 },
    { kind: 'dvc', path: 'dvc.lock', target: 'models/a/w.bin', md5: 'e'.repeat(32) },
    { kind: 'hf', path: 'models/a/base.txt', repository: 'hf://org/repo', revision: BASE },
  ];
  const page = seen(gateSummary(result({ models: [model({ references })] })));
  expect(page).toContain('**Compared without a download:** 2 files of which');
  expect(page).toContain('**Not compared:** 1 file that DVC keeps and names by MD5, which proves nothing.');
  expect(page).toContain(`models/a/w.safetensors: Git LFS pointer, sha256:${hex('d')}`);
  expect(page).toContain(`dvc.lock: DVC, models/a/w.bin, md5:${'e'.repeat(32)}`);
  expect(page).toContain(`: hf://org/repo@${BASE}`);
});

test('that a model had another signer before is said, by name', () => {
  const checks: Check[] = [
    { id: 'gate.signer', outcome: 'pass', title: 'Another', expected: `old${HOSTILE}`, found: 'new' },
  ];
  const changed = result({ models: [model({ checks })] });
  expect(seen(gateSummary(changed))).toMatch(/\(.*\)<br>⚠️ before: old/);
  expect(gateText(changed)).toMatch(/note: it had another signer before: old/);
  expect(gateSummary(result())).not.toContain('before:');
});

test('a model that is gone has no place in the chart', () => {
  const page = gateSummary(result({ models: [model({ result: 'removed' })] }));
  expect(page).toContain('🗑️ removed');
  expect(page).not.toContain('mermaid');
});

test('with thousands of everything: what a comment holds, useful at its top', () => {
  const many = Array.from({ length: 5000 }, (_, i) => i);
  const page = gateSummary(
    result({
      result: 'failed',
      models: many.map((i) =>
        model({
          path: `models/${i}`,
          result: 'failed',
          touchedBy: many.slice(0, 100).map((j) => `models/${i}/${'f'.repeat(200)}${j}`),
          verdicts: [{ policy: POLICY, verdict: failed() }],
          references: many
            .slice(0, 50)
            .map((j) => ({ kind: 'lfs', path: `models/${i}/${j}`, sha256: hex('d'), size: 1 })),
        }),
      ),
      checks: many.map((i) => ({
        id: 'gate.weights',
        outcome: 'fail',
        title: `Fault ${i}`,
        found: 'x'.repeat(10_000),
        guidance: `Do ${i}: ${'y'.repeat(10_000)}`,
      })),
    }),
  );
  expect(page.length).toBeLessThan(60_000);
  expect(page).toContain('and 4980 more');
  expect(page.split('\n').length).toBeLessThan(150);
});

test('one that fails is seen among hundreds that pass', () => {
  const models = [
    ...Array.from({ length: 300 }, (_, i) => model({ path: `models/${i}` })),
    model({ path: 'bad', result: 'failed' }),
  ];
  for (const text of [
    seen(gateSummary(result({ result: 'failed', models }))),
    gateText(result({ result: 'failed', models })),
  ]) {
    expect(text).toMatch(/bad/);
    expect(text.indexOf('bad')).toBeLessThan(text.indexOf('models/0'));
    expect(text).toMatch(/and [\d,]+ more/);
  }
});

test('the log: the change, whose policy judged it, what is wrong with it, each model', () => {
  const checks: GateResult['checks'] = [
    { id: 'gate.outside', outcome: 'fail', title: 'No weights outside', found: 'x\u001b[31m.pt', guidance: 'Move it' },
  ];
  const references: GateModel['references'] = [{ kind: 'dvc', path: 'dvc.lock', target: 'w.bin' }];
  const text = gateText(result({ result: 'failed', checks, models: [model({ references })] }));
  expect(text).toMatch(/^The change \(pull_request\): REFUSED\n {2}base +1{40}\n {2}head +2{40}\n {2}policy +\.github/);
  expect(text).toMatch(/✗ No weights outside[\s\S]*x\\e\[31m\.pt[\s\S]*→ Move it/);
  expect(text).toMatch(
    /models\/a: passed[\s\S]*not downloaded: w\.bin \(DVC, dvc\.lock\)\nBy \.github\/model-policy\.yml:\nmodels\/a: accepted/,
  );
  expect(gateText(result({ result: 'no-models', models: [] }))).toContain('no model in it: nothing was verified');
});

describe('hostile text', () => {
  test.each(HOSTILE)('%j everywhere is text', (evil) => {
    const page = gateSummary(
      result({
        result: 'failed',
        event: evil,
        policies: [{ path: evil, sha256: evil, from: evil, models: [evil] }],
        models: [
          model({
            path: evil,
            result: 'failed',
            touchedBy: [evil],
            references: [{ kind: 'hf', path: evil, repository: evil, revision: evil }],
            checks: [{ id: 'gate.x', outcome: 'fail', title: evil, expected: evil, found: evil, guidance: evil }],
          }),
        ],
        checks: [{ id: 'gate.y', outcome: 'pass', title: evil, found: evil }],
      }),
    );
    const plain = page.replaceAll('<!-- -->', '').replace(/&#\d+;/g, '');
    expect(plain.replace(/<\/?code>|<br\/?>/g, '')).not.toMatch(/<|\]\(|@octocat|:\/\/evil/);
    expect(page.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    // The form stays: no line that a name began.
    expect(page.split('\n').length).toBeLessThan(55);
    expect(page.match(/^```/gm) ?? []).toHaveLength(2);
  });
});

test('only what is shown is rendered, however much there is', () => {
  let rendered = 0;
  const unmet = (i: number): Check => ({
    id: `gate.x${i}`,
    outcome: 'fail',
    get title() {
      rendered++;
      return `title ${i}`;
    },
    guidance: 'Do something.',
  });
  const checks = Array.from({ length: 200 }, (_, i) => unmet(i));
  const verdicts = [{ policy: POLICY, verdict: failed({ checks }) }];
  const models = Array.from({ length: 500 }, (_, i) =>
    model({ path: `models/${i}`, result: 'failed', checks, verdicts }),
  );
  const many = result({ result: 'failed', models, checks });
  gateSummary(many);
  expect(rendered).toBeGreaterThan(10);
  expect(rendered).toBeLessThan(100);
  rendered = 0;
  gateFaults(many);
  expect(rendered).toBeLessThan(1000);
  rendered = 0;
  verdictSummary(failed({ checks }), { commands: [], brief: true });
  expect(rendered).toBeLessThan(checks.length);
});
