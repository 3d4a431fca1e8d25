import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/policy/parse.ts';
import { ROOT } from '../repository/sources.ts';

const text = readFileSync(join(ROOT, 'docs/vsa.md'), 'utf8');

test('the policy of the document is one, and names the verifier that its workflow is', async () => {
  const [, example = ''] = /^```yaml\n(version: 1\n[\s\S]*?)^```$/m.exec(text) ?? [];
  const parsed = await parsePolicy(Buffer.from(example));
  expect(parsed).toMatchObject({ ok: true, policy: { vsa: { 'max-age': '7 days' } } });
  const [verifier] = parsed.ok ? (parsed.policy.vsa?.verifiers ?? []) : [];
  expect(verifier?.workflow?.path).toBe(`.github/workflows/${/^name: (.*)$/m.exec(text)?.[1]}.yml`);
});

test('every check that relies on a VSA is in the table', () => {
  const source = readFileSync(join(ROOT, 'src/verification/claims/vsa-checks.ts'), 'utf8');
  const ids = [...source.matchAll(/'(vsa\.[a-z]+)'/g)].map(([, id = '']) => id).filter((id) => id !== 'vsa.subjects');
  expect(new Set(ids).size).toBeGreaterThan(7);
  for (const id of new Set(ids)) expect(text).toContain(`\`${id}\``);
});
