import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { accepted, refusedFor } from '../lib/expect.ts';
import { writeKeys } from '../lib/keys.ts';
import { copyOf, scratch, writeModel } from '../lib/models.ts';
import { type Judged, verdictOf, verifying } from '../lib/ours.ts';
import { type Claims, IDENTITY } from '../lib/stack-client.ts';
import { modelSigning } from '../lib/theirs.ts';
import { createSigningChain } from '../stack/pki.ts';

/** What may happen to a model after it was signed, and the difference that must be named. */
const TAMPERING: { what: string; tamper: (model: string) => void; difference: { kind: string; path: string } }[] = [
  { what: 'one byte changed', tamper: flipByte, difference: { kind: 'changed', path: 'model.safetensors' } },
  {
    what: 'a file added',
    tamper: (model) => writeFileSync(join(model, 'a/new.py'), 'import os\n'),
    difference: { kind: 'added', path: 'a/new.py' },
  },
  {
    what: 'a file removed',
    tamper: (model) => rmSync(join(model, 'a/b')),
    difference: { kind: 'missing', path: 'a/b' },
  },
  {
    what: 'a file renamed',
    tamper: (model) => renameSync(join(model, 'a/b'), join(model, 'a/b.pkl')),
    difference: { kind: 'renamed', path: 'a/b.pkl' },
  },
];

/** Tampers with copies of a signed model; `judge` verifies one of them. */
function refusesTampering(model: () => string, judge: (model: string) => Promise<Judged>): void {
  for (const { what, tamper, difference } of TAMPERING) {
    test(`refused: ${what}`, async () => {
      const copy = copyOf(model());
      tamper(copy);
      const judged = await judge(copy);
      refusedFor(judged, 'files.match');
      const found = judged.verdict.differences?.map(({ kind, path }) => ({ kind, path }));
      assert.deepEqual(found, [difference], judged.story);
    });
  }
}

for (const rekor of [1, 2] as const) {
  describe(`theirs -> ours over Rekor v${rekor}`, () => {
    const dir = scratch();
    const model = writeModel(join(dir, 'model'));
    const signature = join(dir, 'model.sig');
    const sign = async (name: string, claims: Claims) => {
      const file = join(dir, name);
      accepted(await modelSigning.signSigstore(model, file, rekor, claims));
      return file;
    };
    before(async () => {
      accepted(await modelSigning.signSigstore(model, signature, rekor));
    });

    test('accepted', async () => {
      accepted(await verifying(model, signature));
    });
    refusesTampering(
      () => model,
      (copy) => verifying(copy, signature),
    );

    test('refused: another identity', async () => {
      const identity = IDENTITY.replace('acme', 'other');
      refusedFor(await verifying(model, signature, { identity }), 'identity.san');
    });
    test('refused: an identity that the right one merely begins with, or that begins with it', async () => {
      for (const identity of [IDENTITY.slice(0, -1), `${IDENTITY}2`, IDENTITY.replace('release.yml', '.*')]) {
        refusedFor(await verifying(model, signature, { identity }), 'identity.san');
      }
      const branch = 'refs/heads/main-evil';
      const evil = await sign('evil.sig', { ref: branch });
      refusedFor(await verifying(model, evil), 'identity.san');
    });
    test('refused: a stranger who calls the same reusable workflow', async () => {
      const job_workflow_ref = IDENTITY.replace('https://github.com/', '');
      const stranger = await sign('stranger.sig', { repository: 'mallory/evil', job_workflow_ref });
      const more = ['--source-repository', 'acme/model-repo'];
      refusedFor(await verifying(model, stranger, { more }), 'identity.source-repository');
      // Without being told whose run it must be, nobody can say: never accepted.
      assert.equal((await verifying(model, stranger)).status, 2);
    });
  });
}

describe('theirs -> ours with keys', () => {
  for (const curve of ['P-256', 'P-384', 'P-521']) {
    describe(`${curve} key`, () => {
      const dir = scratch();
      const model = writeModel(join(dir, 'model'));
      const signature = join(dir, 'model.sig');
      const signer = writeKeys(dir, 'signer', curve);
      const other = writeKeys(dir, 'other', curve);
      const judge = (folder: string, key = signer.publicKey) =>
        verdictOf(['verify', folder, '--signature', signature, '--public-key', key]);
      before(async () => {
        accepted(await modelSigning.signKey(model, signature, signer));
      });
      test('accepted', async () => {
        accepted(await judge(model));
      });
      test('refused: another key', async () => {
        assert.equal((await judge(model, other.publicKey)).status, 1);
      });
      if (curve === 'P-256') refusesTampering(() => model, judge);
    });
  }

  describe('certificate', () => {
    const dir = scratch();
    const model = writeModel(join(dir, 'model'));
    const signature = join(dir, 'model.sig');
    const pki = createSigningChain(join(dir, 'pki'));
    const judge = (folder: string, root = pki.path('root.pem')) =>
      verdictOf(['verify', folder, '--signature', signature, '--certificate-chain', root]);
    before(async () => {
      const signer = ['--private_key', pki.path('leaf.key'), '--signing_certificate', pki.path('leaf.pem')];
      const chain = ['--certificate_chain', pki.path('intermediate.pem')];
      accepted(await modelSigning.run('sign', 'certificate', ...signer, ...chain, '--signature', signature, model));
    });
    test('accepted', async () => {
      accepted(await judge(model));
    });
    test('refused: under another root', async () => {
      const other = createSigningChain(join(dir, 'other')).path('root.pem');
      assert.equal((await judge(model, other)).status, 1);
    });
    refusesTampering(() => model, judge);
  });
});

function flipByte(model: string): void {
  const file = join(model, 'model.safetensors');
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
