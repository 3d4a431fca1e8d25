import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ENTRIES } from '../../scripts/build.ts';
import { readAttestInputs } from '../../src/actions/inputs.ts';
import { readVerifyInputs } from '../../src/actions/verify-inputs.ts';
import { type ActionFile, readAction } from '../runner/action-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const [root, attest, verify] = ['.', 'attest', 'verify'].map((folder) =>
  readAction(join(ROOT, folder, 'action.yml')),
) as [ActionFile, ActionFile, ActionFile];
const all = { root, attest, verify };
const nodeActions = { attest, verify };

/** Names that are asked of the environment, as inputs. */
function namesRead(
  read: (env: Record<string, string | undefined>) => unknown,
  given: Record<string, string>,
): string[] {
  const asked = new Set<string>();
  const get = (_: object, key: string): string | undefined => {
    asked.add(key);
    return given[key];
  };
  read(new Proxy({}, { get }) as Record<string, string>);
  return [...asked].map((key) => key.replace(/^INPUT_/, '').toLowerCase()).sort();
}

const outputsSet = (entry: string): string[] => {
  const source = readFileSync(join(ROOT, ENTRIES[entry] ?? ''), 'utf8');
  return [...new Set([...source.matchAll(/setOutput\('([^']+)'/g)].map(([, name = '']) => name))].sort();
};
const names = (map: object | undefined): string[] => Object.keys(map ?? {}).sort();

describe('inputs', () => {
  test('attest reads what it declares', () => {
    expect(namesRead(readAttestInputs, { INPUT_PATH: 'm' })).toEqual(names(attest.inputs));
  });

  test('verify reads what it declares', () => {
    const given = { INPUT_PATH: 'm', INPUT_IDENTITY: 'i', INPUT_ISSUER: 'u' };
    expect(namesRead(readVerifyInputs, given)).toEqual(names(verify.inputs));
  });

  test('the root action has those of attest, and two of its own', () => {
    const { 'upload-artifact': upload, 'trusted-root': trusted, ...others } = root.inputs ?? {};
    expect(others).toEqual(attest.inputs);
    expect(upload).toMatchObject({ default: 'false' });
    expect(trusted).toMatchObject({ default: '' });
  });

  test('the root action hands every one of them on', () => {
    const steps = root.runs.using === 'composite' ? root.runs.steps : [];
    const handed = Object.fromEntries(names(attest.inputs).map((name) => [name, `\${{ inputs.${name} }}`]));
    expect(steps.find(({ id }) => id === 'attest')?.with).toEqual(handed);
    const known = steps.find(({ id }) => id === 'verify')?.with ?? {};
    expect(names(verify.inputs)).toEqual(expect.arrayContaining(names(known)));
    expect(known['trusted-root']).toBe(`\${{ inputs.trusted-root }}`);
  });

  test('defaults of the file are those of the code', () => {
    const env = Object.fromEntries(
      Object.entries(attest.inputs ?? {}).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default ?? 'm']),
    );
    expect(readAttestInputs({ ...env, 'INPUT_GITHUB-TOKEN': '' })).toEqual(readAttestInputs({ INPUT_PATH: 'm' }));
  });
});

describe('outputs', () => {
  test.each(['attest', 'verify'] as const)('%s sets what it declares', (name) => {
    expect(outputsSet(name)).toEqual(names(nodeActions[name].outputs));
  });

  test('the root action hands on those of attest', () => {
    expect(names(root.outputs)).toEqual(names(attest.outputs));
    for (const [name, output] of Object.entries(root.outputs ?? {})) {
      expect(output.value).toBe(`\${{ steps.attest.outputs.${name} }}`);
      expect(output.description).toBe(attest.outputs?.[name]?.description);
    }
  });
});

describe('files', () => {
  test.each(Object.entries(nodeActions))('%s runs an entry of dist on Node 24', (name, { runs }) => {
    expect(runs).toMatchObject({ using: 'node24', main: `../dist/${name}.js` });
    expect(existsSync(join(ROOT, ENTRIES[name] ?? 'nowhere'))).toBe(true);
  });

  test.each(Object.entries(all))('%s describes everything in a sentence', (_, action) => {
    const described = [action, ...Object.values(action.inputs ?? {}), ...Object.values(action.outputs ?? {})];
    for (const { description } of described) expect(description).toMatch(/^\S[\s\S]{20,}[.]$/);
  });

  test('foreign actions are pinned by commit, and no step has a script', () => {
    const steps = root.runs.using === 'composite' ? root.runs.steps : [];
    for (const { uses = '', run } of steps) {
      expect(uses).toMatch(/^(\$\/(attest|verify)|[\w-]+\/[\w-]+@[0-9a-f]{40})$/);
      expect(run).toBeUndefined();
    }
  });
});
