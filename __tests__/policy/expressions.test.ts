/** Rules are checked before there are facts: a misspelt name would be undecided for ever. */
import { describe, expect, test } from '@jest/globals';
import { expressionFault } from '../../src/policy/expressions/check.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { SIGNERS } from './judged.ts';

test.each([
  'true',
  'run.level >= 2 && run.builder.startsWith("https://github.com/")',
  'run.configs.all(c, c.annotations.inCommit)',
  'run.datasets.exists(d, d.name == "corpus" && d.digest["sha256"].size() == 64)',
  'run.datasets.filter(d, has(d.uri)).size() == size(run.datasets)',
  'run.datasets.map(d, d.name).exists(n, n == "corpus")',
  'run.environment.cuda == "12.4" || "rocm" in run.environment',
  'run.environment.all(key, key != "")',
  'evaluations.exists_one(e, e.metrics["loss.eval"] < 1 && e.result == "PASSED")',
  'timestamp(now) - timestamp(signedAt) < duration("240h")',
  'run.certificate.buildTrigger in ["push", "schedule"]',
  'files.all(f, f.size < 10 * 1024 && f.path.matches("^[a-z]+$"))',
  'has(signer.sourceRepository) ? signer.sourceRepository != "" : false',
  'model.bytes / model.files < 100 && double(model.bytes) < 1e9',
  'type(run.level) == int',
  '{"a": 1}["a"] == 1 && [1, 2][0] == 1',
])('%s', (expression) => {
  expect(expressionFault(expression)).toBeUndefined();
});

describe('faults', () => {
  test.each([
    ['run.levle == 2', 'no field levle; there are level,'],
    ['ruin.level == 2', 'there is no ruin: rules know model,'],
    ['run["levle"] == 2', 'no field levle'],
    ['run.__proto__ == 1', 'no field __proto__'],
    ['run.constructor == 1', 'no field constructor'],
    ['toString == 1', 'there is no toString'],
    ['run.certificate.buildTriger == "push"', 'no field buildTriger'],
    ['has(run.datasets.uri)', '.uri is asked of a list'],
    ['files.all(f, f.name == "x")', 'no field name; there are path, size'],
    ['files.all(f, g.path == "x")', 'there is no g'],
    ['files.all(f, true) && f.path == ""', 'there is no f'],
    ['evaluations.exists(e, e.metric.a > 1)', 'no field metric;'],
    ['run.level == nosuch(1)', 'no function nosuch'],
    ['run.level < "2"', '_<_ does not take int, string'],
    ['run.builder.startsWith(1)', 'startsWith does not take string, int'],
    ['run.builder.startsWith("a", "b")', 'startsWith does not take'],
    ['timestamp(run.datasets) < timestamp(now)', 'timestamp does not take a list'],
    ['run.level.all(x, x == 1)', 'int has no elements'],
    ['run.level', 'it comes out as int'],
    ['run.builder + "x"', 'it comes out as string'],
    ['run.datasets.map(d, d.name)', 'it comes out as a list'],
    ['now[0] == "2"', '[] is asked of string'],
    ['google.rpc.Status{code: 1} == 1', 'there is no message'],
    ['run.level ==', 'no CEL expression'],
    ['', 'no CEL expression'],
  ])('%s', (expression, fault) => {
    expect(expressionFault(expression)).toContain(fault);
  });

  test('have their line, in policies for base models too', async () => {
    const own = 'rules:\n  - name: a\n    expression: run.levle == 2\n';
    const nested = `base-models:\n  rules:\n    - policy:\n        signers:\n          - { identity: a, issuer: b }\n        rules:\n          - name: b\n            expression: ruin == 1\n`;
    expect(await parsePolicy(Buffer.from(`${SIGNERS}${nested}${own}`))).toMatchObject({
      ok: false,
      faults: [
        {
          line: 12,
          message: expect.stringContaining('base-models.rules[0].policy.rules[0].expression: there is no ruin'),
        },
        { line: 15, message: expect.stringContaining('rules[0].expression: there is no field levle') },
      ],
    });
  });
});
