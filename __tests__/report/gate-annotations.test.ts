import { describe, expect, test } from '@jest/globals';
import { gateFaults, MAX_ANNOTATIONS } from '../../src/report/gate-annotations.ts';
import type { GateModel, GateResult } from '../../src/verification/gate-result.ts';
import { failed, hex, verdict } from './fixtures.ts';

const DIFFERENCES = ['a.bin', 'b.bin', 'c.bin'].map((path) => ({
  kind: 'changed' as const,
  path,
  expected: hex('a'),
  found: hex('b'),
}));
const model = (over: Partial<GateModel> = {}): GateModel => ({
  path: 'models/m',
  result: 'failed',
  touchedBy: ['models/m/c.bin'],
  verdicts: [{ policy: 'p.yml', verdict: failed({ differences: DIFFERENCES }) }],
  references: [],
  checks: [],
  ...over,
});
const faults = (over: Partial<GateResult>) =>
  gateFaults({ result: 'failed', event: 'pull_request', policies: [], models: [], checks: [], ...over });

describe('annotations', () => {
  test('stand at files of the change first', () => {
    const files = faults({ models: [model()] }).map(({ file }) => file);
    expect(files[0]).toBe('models/m/c.bin');
    expect(files.slice(-2)).toEqual(['models/m/a.bin', 'models/m/b.bin']);
  });

  test('of what no file is to blame for stand at the first file of the change', () => {
    const checks: GateModel['checks'] = [
      { id: 'gate.commit', outcome: 'fail', title: 'Trained from the code', found: 'abc', guidance: 'Train\nanew' },
    ];
    const [fault] = faults({ models: [model({ verdicts: [], checks })] });
    expect(fault).toEqual({ file: 'models/m/c.bin', title: 'Trained from the code', message: 'abc. Train' });
  });

  test('of a check that names a file of the change stand there', () => {
    const checks: GateModel['checks'] = [
      {
        id: 'gate.evidence',
        outcome: 'fail',
        title: 'Evidence stays',
        found: 'deleted',
        evidence: 'models/m/model.sig',
      },
    ];
    const touchedBy = ['models/m/a.bin', 'models/m/model.sig'];
    expect(faults({ models: [model({ verdicts: [], checks, touchedBy })] })[0]?.file).toBe('models/m/model.sig');
  });

  test('of the change itself come before those of models', () => {
    const checks: GateResult['checks'] = [
      { id: 'gate.outside', outcome: 'fail', title: 'No weights outside', found: 'x.pt', guidance: 'Move it' },
      { id: 'gate.base', outcome: 'pass', title: 'The base is known' },
    ];
    expect(faults({ checks, models: [model()] })[0]).toEqual({ title: 'No weights outside', message: 'x.pt. Move it' });
  });

  test('leave each model its share, and are as many as GitHub keeps', () => {
    const models = ['a', 'b', 'c'].map((name) => model({ path: name, touchedBy: [`${name}/a.bin`] }));
    const found = faults({ models });
    expect(found).toHaveLength(MAX_ANNOTATIONS);
    for (const name of ['a', 'b', 'c'])
      expect(found.filter(({ file }) => file?.startsWith(`${name}/`))).toHaveLength(MAX_ANNOTATIONS / 3);
    expect(faults({ models: Array.from({ length: 50 }, (_, i) => model({ path: `${i}` })) })).toHaveLength(
      MAX_ANNOTATIONS,
    );
  });

  test('say nothing of what passed or is gone', () => {
    const passed = model({ result: 'passed', verdicts: [{ policy: 'p.yml', verdict: verdict() }] });
    expect(faults({ models: [passed, model({ result: 'removed' })] })).toEqual([]);
  });
});
