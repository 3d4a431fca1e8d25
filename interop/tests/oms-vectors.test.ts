import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { parseStatement } from '../../src/statement/in-toto.ts';
import { parseOmsStatement } from '../../src/statement/oms.ts';
import { parseOmsBundle } from '../../src/verification/signatures/bundle.ts';
import { writeKeys } from '../lib/keys.ts';
import { scratch, writeModel } from '../lib/models.ts';
import { OMS_VECTORS, schemaFaults, WITHOUT_VECTORS } from '../lib/oms-schemas.ts';
import { verdictOf } from '../lib/ours.ts';

const vectors = (folder: string) => globSync(join(OMS_VECTORS, 'v1.0', folder, '*.json')).sort();
const payloadOf = (file: string) => parseOmsBundle(readFileSync(file)).content.payload;

describe('OMS vectors', { skip: WITHOUT_VECTORS }, () => {
  for (const file of vectors('valid')) {
    test(`accepted: ${basename(file)}`, () => {
      assert.deepEqual(schemaFaults(readFileSync(file), 'bundle'), []);
      assert.ok(parseOmsStatement(parseStatement(payloadOf(file))).resources.length > 0);
    });
  }
  for (const file of vectors('invalid')) {
    test(`refused as a bundle: ${basename(file)}`, async () => {
      assert.throws(() => parseOmsBundle(readFileSync(file)), { name: 'BundleError' });
      await refusedByVerify(file);
    });
  }
  for (const file of vectors('invalid-payload')) {
    // Its signature is bad too, so only the statement alone shows that the statement is what we refuse.
    test(`refused as a statement: ${basename(file)}`, async () => {
      const payload = payloadOf(file);
      assert.throws(() => parseOmsStatement(parseStatement(payload)), { name: 'StatementError' });
      await refusedByVerify(file);
    });
  }
  test('every folder has its vectors', () => {
    assert.deepEqual(
      ['valid', 'invalid', 'invalid-payload'].map((folder) => vectors(folder).length),
      [3, 4, 1],
    );
  });
});

async function refusedByVerify(bundle: string): Promise<void> {
  const dir = scratch();
  const model = writeModel(join(dir, 'model'), 16);
  const { publicKey } = writeKeys(dir, 'any');
  const judged = await verdictOf(['verify', model, '--signature', bundle, '--public-key', publicKey]);
  assert.equal(judged.status, 1, judged.story);
}
