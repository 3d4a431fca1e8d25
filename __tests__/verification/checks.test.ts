/** What follows from several checks: nothing verified is a failure, and one that is not met is none the less for the others. */
import { expect, test } from '@jest/globals';
import { allPass, unmetOf, worstOf } from '../../src/verification/checks.ts';
import type { Check } from '../../src/verification/verdict.ts';

type Outcomes = readonly Check['outcome'][];
const of = (outcomes: Outcomes) => outcomes.map((outcome) => ({ outcome }));

test.each<[Outcomes, boolean, number, Check['outcome']]>([
  [[], false, 0, 'pass'],
  [['pass'], true, 0, 'pass'],
  [['pass', 'pass'], true, 0, 'pass'],
  [['undecided'], false, 1, 'undecided'],
  [['pass', 'undecided'], false, 1, 'undecided'],
  [['fail', 'undecided', 'pass'], false, 2, 'fail'],
  [['undecided', 'fail'], false, 2, 'fail'],
])('of %j all pass: %s, not met: %d, the worst: %s', (outcomes, all, unmet, worst) => {
  expect([allPass(of(outcomes)), unmetOf(of(outcomes)), worstOf(of(outcomes))]).toEqual([all, unmet, worst]);
});

test('the worst is looked for at any depth', () => {
  const inner = (outcome: Check['outcome']): Check => ({
    id: 'x',
    title: 'x',
    outcome: 'pass',
    checks: [{ id: 'x', title: 'x', outcome }],
  });
  expect(worstOf([{ outcome: 'pass', checks: [inner('pass'), inner('fail')] }])).toBe('fail');
  expect(worstOf([{ outcome: 'undecided', checks: [inner('pass')] }])).toBe('undecided');
});
