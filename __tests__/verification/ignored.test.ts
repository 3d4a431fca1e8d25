/** What is on disk and not signed: who left it out decides what becomes of it. */
import { describe, expect, test } from '@jest/globals';
import type { ActualModel } from '../../src/verification/files/files.ts';
import { type IgnoreRules, planIgnores } from '../../src/verification/files/ignored.ts';
import { checkHidden, sortOthers } from '../../src/verification/files/left-aside.ts';

const NONE: IgnoreRules = { signed: [], own: [], allowed: [], hubCache: false };
const plan = (rules: Partial<IgnoreRules>, signed: readonly string[] = []) =>
  planIgnores({ ...NONE, ...rules }, signed);

describe('the standing of a path', () => {
  test.each<[string, Partial<IgnoreRules>, string]>([
    ['x', {}, 'unsigned'],
    ['x', { own: ['x'] }, 'own'],
    ['x/y/z', { own: ['x'] }, 'own'],
    ['xy', { own: ['x'] }, 'unsigned'],
    ['x', { signed: ['x'] }, 'hidden'],
    ['x/y', { signed: ['x'], allowed: ['x'] }, 'allowed'],
    ['x/y', { signed: ['x'], allowed: ['x/y'] }, 'allowed'],
    ['x', { allowed: ['x'] }, 'unsigned'],
    ['x', { signed: ['x'], own: ['x'], allowed: ['x'] }, 'own'],
    ['.cache/huggingface/x', { hubCache: true }, 'listed'],
    ['.cache/huggingface/x', {}, 'unsigned'],
    ['.cache/x', { hubCache: true }, 'unsigned'],
    ['claims.jsonl/x.py', { signed: ['claims.jsonl'] }, 'unsigned'],
    ['claims.jsonl', { signed: ['claims.jsonl'], allowed: ['claims.jsonl'] }, 'unsigned'],
  ])('%s by %j: %s', (path, rules, standing) => expect(plan(rules).judge(path)).toBe(standing));
});

describe('what the scan need not look into', () => {
  test.each<[Partial<IgnoreRules>, readonly string[], readonly string[]]>([
    [{ own: ['o'], signed: ['s'], allowed: ['a'] }, [], ['o', 's']],
    [{ signed: ['s', 's'], own: ['s'] }, [], ['s']],
    [{ hubCache: true }, [], ['.cache/huggingface']],
    [{ signed: ['x', 'y'] }, ['x'], ['y']],
    [{ signed: ['x', 'x/a', 'y'] }, ['x/a/b'], ['y']],
    [{ signed: ['.', '/', 'x'] }, ['x/y', 'z'], ['.', '/']],
    [{ signed: ['a'] }, ['ab/c'], ['a']],
  ])('%j, with %j signed', (rules, signed, scan) => expect(plan(rules, signed).scan).toEqual(scan));
});

describe('what lies beside the signed files', () => {
  const model: ActualModel = {
    files: ['signed', 'own/x', 'allowed/x', 'hidden/x', 'added'].map((path) => ({ path, size: 1 })),
    ignored: [
      { path: '.git', kind: 'folder', reason: 'default' },
      { path: 'model.sig', kind: 'file', reason: 'evidence' },
      { path: '.cache/huggingface', kind: 'folder', reason: 'listed' },
      { path: 'skipped', kind: 'folder', reason: 'listed' },
    ],
  };
  const rules = { own: ['own'], signed: ['hidden', 'allowed'], allowed: ['allowed'], hubCache: true };
  const others = (over: Partial<ActualModel> = {}) =>
    sortOthers(new Set(['signed']), { ...model, ...over }, plan(rules, ['signed']));

  test('is sorted by who left it out', () => {
    expect(others()).toEqual({
      added: new Set(['added']),
      hidden: ['skipped', 'hidden/x'],
      aside: ['.git', '.cache/huggingface', 'own/x', 'allowed/x'],
    });
  });

  test('a link in the place of a folder that downloads leave is hidden; of what the verifier named, it is his', () => {
    const link = (path: string) => ({ path, kind: 'other', reason: 'listed' }) as const;
    expect(others({ files: [], ignored: [link('.cache/huggingface'), link('own')] })).toEqual({
      added: new Set(),
      hidden: ['.cache/huggingface'],
      aside: ['own'],
    });
  });

  test('is named in the verdict', () => {
    expect(checkHidden({ ...others(), hidden: [] })).toMatchObject({
      outcome: 'pass',
      found: 'left aside: .git, .cache/huggingface, own/x, allowed/x',
    });
    expect(checkHidden({ added: new Set(), hidden: [], aside: [] })).not.toHaveProperty('found');
    expect(checkHidden(others())).toMatchObject({
      id: 'files.ignored',
      outcome: 'fail',
      found: 'skipped, hidden/x',
      guidance: expect.stringContaining('--allow-ignored skipped --allow-ignored hidden/x'),
    });
  });
});
