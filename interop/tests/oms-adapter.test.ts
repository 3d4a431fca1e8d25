import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { accepted } from '../lib/expect.ts';
import { scratch } from '../lib/models.ts';
import { adapter, certificate, folder, key, selfSigned, sigstore } from '../lib/oms-adapter.ts';
import { type Level, schemaFaults, WITHOUT_VECTORS } from '../lib/oms-schemas.ts';

interface Case {
  readonly what: string;
  /** Arguments of both commands beyond the method's, paths absolute. */
  readonly prepare: (dir: string) => { model: string; bundle: string; sign?: string[]; verify?: string[] };
  /** What happens between signing and verifying. */
  readonly between?: (dir: string) => void;
  readonly refused?: boolean;
}

const ignoring = (dir: string) => [
  '--ignore-paths',
  join(dir, 'model/a'),
  '--ignore-paths',
  join(dir, 'model/README.md'),
];

const CASES: Case[] = [
  { what: 'a folder', prepare: folder },
  {
    what: 'a changed folder',
    prepare: folder,
    between: (dir) => appendFileSync(join(dir, 'model/a-b'), '!'),
    refused: true,
  },
  {
    what: 'a single file',
    prepare: (dir) => {
      writeFileSync(join(dir, 'weights.bin'), 'weights');
      return { model: join(dir, 'weights.bin'), bundle: join(dir, 'bundle.json') };
    },
  },
  {
    what: 'the bundle inside the model',
    prepare: (dir) => ({ ...folder(dir), bundle: join(dir, 'model/a/model.sig') }),
  },
  {
    what: 'ignored paths',
    prepare: (dir) => ({ ...folder(dir), sign: ignoring(dir), verify: ignoring(dir) }),
    between: (dir) => appendFileSync(join(dir, 'model/a/b'), 'ignored'),
  },
  { what: 'an unsigned file', prepare: folder, between: addFile, refused: true },
  {
    what: 'an unsigned file, ignored',
    prepare: (dir) => ({ ...folder(dir), verify: ['--ignore-unsigned-files'] }),
    between: addFile,
  },
];

for (const method of [key('P-256'), key('P-384'), certificate, selfSigned, sigstore(1), sigstore(2)]) {
  describe(`OMS adapter, ${method.name}`, () => {
    for (const { what, prepare, between, refused: refuse = false } of CASES) {
      test(`${what}: ${refuse ? 'refused' : 'accepted'}`, async () => {
        const dir = scratch();
        const { model, bundle, sign = [], verify = [] } = prepare(dir);
        const common = ['--model-path', model];
        accepted(
          await adapter(
            ['sign-model', ...common, '--output-bundle', bundle, ...(await method.sign(dir)), ...sign],
            method.rekor,
          ),
        );
        between?.(dir);
        const judged = await adapter(
          ['verify-model', ...common, '--bundle', bundle, ...method.verify(dir), ...verify],
          method.rekor,
        );
        assert.equal(judged.status, refuse ? 1 : 0, judged.story);
      });
    }
    test('the bundle passes the OMS schemas', { skip: WITHOUT_VECTORS }, async () => {
      const dir = scratch();
      const { model, bundle } = folder(dir);
      accepted(
        await adapter(
          ['sign-model', '--model-path', model, '--output-bundle', bundle, ...(await method.sign(dir))],
          method.rekor,
        ),
      );
      for (const level of ['bundle', 'statement'] satisfies Level[])
        assert.deepEqual(schemaFaults(readFileSync(bundle), level), []);
    });
  });
}

function addFile(dir: string): void {
  mkdirSync(join(dir, 'model/new'));
  writeFileSync(join(dir, 'model/new/file'), 'unsigned');
}
