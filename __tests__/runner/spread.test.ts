import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Step } from './action-file.ts';
import { annotations, attest, claims, from, outputs, root, TAMPER, TRAIN, verify } from './steps.ts';
import { startWorld, type World } from './world.ts';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

/** Here one job has the steps of all, since outputs of steps reach a step as those of jobs reach a job. */
const share = (shard: string, id = 'share'): Step => ({ ...attest({ shard, sign: 'false' }), id });
const PARTS = [1, 2, 3]
  .map((i) => `out/model.parts/part-${i}-of-3.json=sha256:${from(`share-${i}`, 'part-digest')}`)
  .join('\n');
const SHARES: readonly Step[] = [TRAIN, ...[1, 2, 3].map((i) => share(`${i}/3`, `share-${i}`))];
const WHOLE: Step = { ...attest({ sign: 'false' }), id: 'whole' };

describe('a share', () => {
  test('gives a part with its digest, and states and signs nothing', async () => {
    const result = await world.run([TRAIN, { ...root({ shard: '2/3', sign: 'false' }), id: 'share' }]);
    expect(result.conclusion).toBe('success');
    const { 'part-path': path = '', 'part-digest': digest, ...others } = outputs(result, 'share');
    expect(path).toBe(join(result.workspace, 'out/model.parts/part-2-of-3.json'));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ share: { index: 2, count: 3 } });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(others).toMatchObject({ signed: 'false', 'manifest-path': '', 'provenance-path': '', 'unsigned-path': '' });
    expect(existsSync(join(result.workspace, 'out/model.unsigned'))).toBe(false);
    expect(result.summary).toContain(`sha256&#58;${digest}`);
    expect(annotations(result, 'warning')).toEqual([]);
  });

  test('is uploaded where that is asked for', async () => {
    const result = await world.run([TRAIN, root({ shard: '1/3', sign: 'false', 'upload-artifact': 'true' })], {
      foreign: { 'actions/upload-artifact': ({ name = '', path = '' }) => ({ name, path }) },
    });
    expect(result.ran).toEqual(['train', 'model/attest', 'model/upload']);
  });
});

describe('signed from parts', () => {
  test('the manifest is that of one job, the provenance lists the parts, and the files verify', async () => {
    const result = await world.run([...SHARES, WHOLE, root({ parts: PARTS }), verify()]);
    expect(annotations(result, 'error')).toEqual([]);
    expect(result.conclusion).toBe('success');
    expect(outputs(result)['manifest-digest']).toBe(outputs(result, 'whole')['manifest-digest']);
    // What several jobs read is not read again in one, unless the user says so.
    expect(result.ran.slice(-2)).toEqual(['model/attest', 'verify']);
    expect(result.summary).toContain('stated by the job');
    const [provenance = ''] = readFileSync(outputs(result)['claims-path'] ?? '', 'utf8').split('\n');
    const payload = Buffer.from(JSON.parse(provenance).dsseEnvelope.payload, 'base64').toString();
    const { byproducts } = JSON.parse(payload).predicate.runDetails;
    for (const i of [1, 2, 3]) {
      const digest = { sha256: outputs(result, `share-${i}`)['part-digest'] };
      expect(byproducts).toContainEqual(expect.objectContaining({ name: `manifest-part:${i}/3`, digest }));
    }
    expect(claims(outputs(result)['claims-path'] ?? '')).toHaveLength(1);
  });

  test('and what one job would sign is signed', async () => {
    const expected = { 'expect-manifest-digest': from('whole', 'manifest-digest') };
    const result = await world.run([...SHARES, WHOLE, attest({ parts: PARTS, ...expected })]);
    expect(result.conclusion).toBe('success');
  });

  test('a byte that changed after its share was hashed is what verification finds', async () => {
    const result = await world.run([...SHARES, TAMPER, attest({ parts: PARTS }), verify()]);
    expect(outputs(result)['signed']).toBe('true');
    expect(outputs(result, 'verify')['result']).toBe('failed');
  });

  test('a run that cannot sign says how to finish it, from the same parts', async () => {
    const result = await world.run([...SHARES, attest({ parts: PARTS })], { noIdentity: true });
    expect(annotations(result, 'error')[0]).toMatch(
      /attest-model sign .* --part \S*part-1-of-3.json=sha256:[0-9a-f]{64} /,
    );
  });

  test.each<[string, Step[], string, RegExp]>([
    ['an output that was not passed on', [], PARTS.replace('share-2', 'share_2'), /its digest is empty.*\[USAGE\]/],
    [
      'a part that was replaced',
      [{ run: 'cd out/model.parts; cp part-1-of-3.json part-2-of-3.json' }],
      PARTS,
      /part-2-of-3.json is not the part that was expected.*\[INVALID_INPUT\]/,
    ],
  ])('%s: nothing is signed', async (_, between, parts, told) => {
    const result = await world.run([...SHARES, ...between, attest({ parts })]);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error')[0]).toMatch(told);
    expect(existsSync(join(result.workspace, 'out/model/model.sig'))).toBe(false);
  });
});
