import { appendFileSync, chmodSync, existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { deliverCopy } from '../../src/exec.ts';
import { deliver as move } from '../../src/guard/deliver.ts';
import { MODEL_FILES } from '../helpers/models.ts';
import { type Guarded, guarded } from './world.ts';

const deliver = ({ verify }: Guarded, to: string, replace = false) =>
  deliverCopy({ verify, to, replace, onVerdict: () => undefined });
const mode = (path: string): string => (lstatSync(path).mode & 0o777).toString(8);

describe('a copy for others', () => {
  test('holds what is signed, for all to read and none to write', async () => {
    using world = await guarded();
    world.write('model', { 'backdoor.py': 'import os' });
    const to = join(world.write('volume', {}), 'llm');
    expect((await deliver(world, to)).result).toBe('passed');
    expect(readdirSync(to, { recursive: true }).sort()).toEqual([
      'config.json',
      'model.safetensors',
      'tokenizer',
      'tokenizer/vocab.txt',
    ]);
    expect([to, join(to, 'tokenizer'), join(to, 'config.json')].map(mode)).toEqual(['555', '555', '444']);
    expect(readFileSync(join(to, 'config.json'), 'utf8')).toBe(MODEL_FILES['config.json']);
    // Neither the private folder nor the evidence stays.
    expect(readdirSync(join(world.path, 'volume'))).toEqual(['llm']);
    chmodSync(to, 0o755);
    chmodSync(join(to, 'tokenizer'), 0o755);
  });

  test('that is not accepted is never there', async () => {
    using world = await guarded();
    appendFileSync(join(world.model, 'config.json'), ' ');
    const to = join(world.write('volume', {}), 'llm');
    let seen: boolean | undefined;
    const verdict = await deliverCopy({
      verify: world.verify,
      to,
      onVerdict: () => {
        seen = existsSync(to);
      },
    });
    expect([verdict.result, seen, readdirSync(join(world.path, 'volume'))]).toEqual(['failed', false, []]);
  });

  test('replaces an earlier one only when told, and only by one that is accepted', async () => {
    using world = await guarded();
    const to = join(world.write('volume', {}), 'llm');
    await deliver(world, to);
    await expect(deliver(world, to)).rejects.toMatchObject({ code: 'USAGE' });
    const { ino } = lstatSync(to);
    expect((await deliver(world, to, true)).result).toBe('passed');
    expect(lstatSync(to).ino).not.toBe(ino);
    expect(readdirSync(join(world.path, 'volume'))).toEqual(['llm']);
    writeFileSync(join(world.model, 'config.json'), 'other');
    expect((await deliver(world, to, true)).result).toBe('failed');
    expect(readFileSync(join(to, 'config.json'), 'utf8')).toBe(MODEL_FILES['config.json']);
    for (const folder of [to, join(to, 'tokenizer')]) chmodSync(folder, 0o755);
  });

  test('is not put over what came there meanwhile, and what it was to replace comes back', async () => {
    using world = await guarded();
    const folder = world.write('volume', { 'llm/config.json': 'old' });
    const to = join(folder, 'llm');
    const waste = world.write('waste', {});
    const none = join(world.path, 'none');
    await expect(move(none, to, waste, false)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(move(none, to, waste, true)).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(readFileSync(join(to, 'config.json'), 'utf8')).toBe('old');
    chmodSync(to, 0o755);
  });

  test('needs a folder to lie in', async () => {
    using world = await guarded();
    await expect(deliver(world, join(world.path, 'nowhere/llm'))).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  });
});
