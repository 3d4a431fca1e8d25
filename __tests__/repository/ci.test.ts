import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { COMMITTED, RELEASED } from '../../scripts/native/targets.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Workflow {
  permissions: unknown;
  jobs: Record<string, Job>;
}

interface Job {
  needs?: string[];
  permissions?: unknown;
  'timeout-minutes'?: number;
  strategy?: { matrix: { include?: { target: string }[] } };
  steps: Step[];
}

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

function workflow(name: string): Workflow {
  return parse(readFileSync(join(ROOT, '.github/workflows', name), 'utf8'));
}

const ci = workflow('ci.yml');
const release = workflow('release.yml');

describe.each([
  ['ci', ci],
  ['release', release],
])('the %s workflow', (_, { jobs, permissions }) => {
  test('pins every action and leaves no token in the checkout', () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses, with: inputs } of steps.filter((step) => step.uses !== undefined)) {
      if (uses !== './attest') expect(uses).toMatch(/@[0-9a-f]{40}$/);
      if (uses?.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
    }
  });

  test('gives jobs by default nothing, and each one a time limit', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });
});

describe('the ci workflow', () => {
  test('has a gate that needs every other job', () => {
    const others = Object.keys(ci.jobs).filter((name) => name !== 'gate');
    expect(ci.jobs['gate']?.needs?.toSorted()).toEqual(others.toSorted());
  });

  test('gives no job more than reading', () => {
    for (const job of Object.values(ci.jobs)) expect([{}, { contents: 'read' }]).toContainEqual(job.permissions);
  });
});

describe('the release workflow', () => {
  const { draft, ...builds } = release.jobs;

  test('lets only the job that drafts write and sign, after all others, and that one runs nothing of dependencies', () => {
    for (const job of Object.values(builds)) expect(job.permissions).toEqual({ contents: 'read' });
    expect(draft?.needs?.toSorted()).toEqual(Object.keys(builds).toSorted());
    const commands = draft?.steps.map(({ run = '' }) => run).join('\n') ?? '';
    expect(commands).toContain('npm pack --ignore-scripts');
    expect(commands).not.toMatch(/npm (ci|install|run|exec|x)\b|npx|cargo/);
  });

  test('builds every addon that is not committed, and proves those that are', () => {
    const built = builds['addon']?.strategy?.matrix.include?.map(({ target }) => target);
    expect(built).toEqual(RELEASED.map(({ name }) => name));
    expect(COMMITTED.length).toBeGreaterThan(0);
    expect(builds['committed']?.steps.map(({ run }) => run)).toContain('npm run check-native');
  });
});
