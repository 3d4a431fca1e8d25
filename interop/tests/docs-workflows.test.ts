import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { scratch } from '../lib/models.ts';
import { run } from '../lib/run.ts';
import { PEERS } from '../stack/stack.ts';

const ROOT = join(import.meta.dirname, '../..');
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

interface Example {
  readonly name: string;
  readonly text: string;
}

/** What a reader copies into `.github/workflows`: a whole workflow, or the triggers and jobs of one, that get a name. */
const examples: Example[] = [...globSync('docs/*.md', { cwd: ROOT }), 'README.md'].flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, text = '']) => text.replaceAll('<commit>', COMMIT))
    .filter((text) => /^on:/m.test(text) && /^jobs:/m.test(text))
    .map((text, i) => ({ name: `${basename(file, '.md')}-${i + 1}`, text })),
);

describe('workflows of the documentation', () => {
  const repository = scratch();
  const folder = join(repository, '.github/workflows');
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of examples) writeFileSync(join(folder, `${name}.yml`), text);

  test('there are some, of the gate too', () => {
    assert.ok(
      examples.filter(({ name }) => name.startsWith('gate-')).length >= 3,
      `${examples.map(({ name }) => name)}`,
    );
  });

  for (const { name } of examples) {
    test(`${name}: actionlint finds nothing`, async () => {
      const ran = await run(join(PEERS, 'bin/actionlint'), ['-color=false', join(folder, `${name}.yml`)]);
      assert.equal(ran.status, 0, ran.story);
    });
  }

  test('zizmor finds nothing', async () => {
    const args = ['--offline', '--no-progress', '--color=never', '--persona=regular', repository];
    const ran = await run(join(PEERS, 'venv/bin/zizmor'), args);
    assert.equal(ran.status, 0, ran.story);
  });
});
