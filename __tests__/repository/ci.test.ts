import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

interface Workflow {
  permissions: unknown;
  jobs: Record<string, { needs?: string[]; permissions?: unknown; 'timeout-minutes'?: number; steps: Step[] }>;
}

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

const { jobs, permissions }: Workflow = parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8'));
const steps = Object.values(jobs).flatMap((job) => job.steps);

describe('the ci workflow', () => {
  test('has a gate that needs every other job', () => {
    const others = Object.keys(jobs).filter((name) => name !== 'gate');
    expect(jobs['gate']?.needs?.toSorted()).toEqual(others.toSorted());
  });

  test('pins every action and leaves no token in the checkout', () => {
    for (const { uses, with: inputs } of steps.filter((step) => step.uses !== undefined)) {
      expect(uses).toMatch(/@[0-9a-f]{40}$/);
      if (uses?.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
    }
  });

  test('gives no job more than reading, and each one a time limit', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect([{}, { contents: 'read' }]).toContainEqual(job.permissions);
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });
});
