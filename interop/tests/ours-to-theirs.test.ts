import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { accepted, refused } from '../lib/expect.ts';
import { writeKeys } from '../lib/keys.ts';
import { copyOf, scratch, writeModel } from '../lib/models.ts';
import { attestModel, paste, signing, verifying } from '../lib/ours.ts';
import { linesOf, statementOf } from '../lib/statement.ts';
import { cosignVerify, cosignVerifyKey, modelSigning, sigstorePythonVerify } from '../lib/theirs.ts';
import { createSigningChain } from '../stack/pki.ts';

const OMS = 'https://model_signing/signature/v1.0';
const PROVENANCE = 'https://slsa.dev/provenance/v1';
const TEST_RESULT = 'https://in-toto.io/attestation/test-result/v0.1';
/** More than one chunk, so that the manifest which the peers look at has chunk hashes. */
const WEIGHTS = (64 << 20) + 4096;

for (const rekor of [1, 2] as const) {
  describe(`ours -> theirs over Rekor v${rekor}`, () => {
    const dir = scratch();
    const model = join(dir, 'model');
    const signature = join(model, 'model.sig');
    const manifest = join(model, 'model.manifest.json');
    const claims: { file: string; predicateType: string }[] = [];

    let printed = '';

    before(async () => {
      writeModel(model, WEIGHTS);
      const attested = await signing(rekor, ['attest', model, '--code', dir, ...writeInputs(dir)]);
      accepted(attested);
      printed = attested.stdout;
      for (const line of linesOf(join(model, 'claims.jsonl'))) {
        const file = join(dir, `claim-${claims.length}.json`);
        writeFileSync(file, line);
        claims.push({ file, predicateType: statementOf(line).predicateType });
      }
    });

    test('verify accepts what attest made', async () => {
      accepted(await verifying(model, signature));
    });
    test('the commands that attest prints work when pasted', async () => {
      const commands = printed.match(/^ {2}(attest-model|model_signing|cosign) .*$/gm) ?? [];
      assert.deepEqual(
        commands.map((command) => command.trim().split(' ')[0]),
        ['attest-model', 'model_signing', 'cosign'],
      );
      for (const command of commands) accepted(await paste(command));
    });
    test('model_signing accepts model.sig', async () => {
      accepted(await modelSigning.verifySigstore(model, signature, rekor));
    });
    test('model_signing refuses model.sig once a byte is changed, or for another identity', async () => {
      const changed = copyOf(model);
      appendFileSync(join(changed, 'config.json'), ' ');
      refused(await modelSigning.verifySigstore(changed, signature, rekor));
      refused(await modelSigning.verifySigstore(model, signature, rekor, 'https://github.com/acme/other'));
    });
    test('cosign accepts model.sig by its root, and no other root', async () => {
      const root = statementOf(readFileSync(signature, 'utf8')).subject[0]?.digest['sha256'] ?? '';
      accepted(await cosignVerify(signature, OMS, { sha256: root }));
      refused(
        await cosignVerify(signature, OMS, { sha256: root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
      );
    });
    test('claims.jsonl holds provenance and the evaluation', () => {
      assert.deepEqual(claims.map((claim) => claim.predicateType).sort(), [TEST_RESULT, PROVENANCE].sort());
    });
    test('cosign accepts every line of claims.jsonl by the manifest, and no other file', async () => {
      for (const { file, predicateType } of claims) {
        accepted(await cosignVerify(file, predicateType, { file: manifest }));
        refused(await cosignVerify(file, predicateType, { file: join(model, 'config.json') }));
      }
    });
    test('sigstore-python accepts every line of claims.jsonl by the manifest, and no other file', async () => {
      for (const { file } of claims) {
        accepted(await sigstorePythonVerify(file, manifest, rekor));
        refused(await sigstorePythonVerify(file, join(model, 'config.json'), rekor));
      }
    });
  });
}

describe('ours -> theirs with keys', () => {
  for (const curve of ['P-256', 'P-384', 'P-521']) {
    test(`model_signing accepts a signature by a ${curve} key, not by another`, async () => {
      const dir = scratch();
      const model = writeModel(join(dir, 'model'));
      const signature = join(dir, 'model.sig');
      const keys = writeKeys(dir, 'signer', curve);
      accepted(
        await attestModel([
          'sign',
          model,
          '--method',
          'key',
          '--private-key',
          keys.privateKey,
          '--signature',
          signature,
        ]),
      );
      accepted(await modelSigning.verifyKey(model, signature, keys));
      refused(await modelSigning.verifyKey(model, signature, writeKeys(dir, 'other', curve)));
    });
  }

  test('cosign accepts claims signed by a key by the manifest, not by another file or key', async () => {
    const dir = scratch();
    const model = writeModel(join(dir, 'model'));
    const keys = writeKeys(dir, 'signer');
    accepted(await attestModel(['attest', model, '--code', dir, '--method', 'key', '--private-key', keys.privateKey]));
    const [line = ''] = linesOf(join(model, 'claims.jsonl'));
    const bundle = join(dir, 'claim.json');
    writeFileSync(bundle, line);
    const manifest = join(model, 'model.manifest.json');
    accepted(await cosignVerifyKey(bundle, PROVENANCE, manifest, keys.publicKey));
    refused(await cosignVerifyKey(bundle, PROVENANCE, join(model, 'config.json'), keys.publicKey));
    refused(await cosignVerifyKey(bundle, PROVENANCE, manifest, writeKeys(dir, 'other').publicKey));
  });

  test('model_signing accepts a signature by a certificate, not under another root', async () => {
    const dir = scratch();
    const model = writeModel(join(dir, 'model'));
    const signature = join(dir, 'model.sig');
    const pki = createSigningChain(join(dir, 'pki'));
    const chain = ['--signing-cert', pki.path('leaf.pem'), '--cert-chain', pki.path('intermediate.pem')];
    const sign = ['sign', model, '--method', 'certificate', '--private-key', pki.path('leaf.key'), ...chain];
    accepted(await attestModel([...sign, '--signature', signature]));
    const verify = (root: string) =>
      modelSigning.run('verify', 'certificate', '--certificate_chain', root, '--signature', signature, model);
    accepted(await verify(pki.path('root.pem')));
    refused(await verify(createSigningChain(join(dir, 'other')).path('root.pem')));
  });
});

function writeInputs(dir: string): string[] {
  const data = join(dir, 'data');
  mkdirSync(data);
  writeFileSync(join(data, 'train.txt'), 'the text it learned from\n');
  writeFileSync(join(dir, 'params.json'), '{"epochs":3}');
  writeFileSync(join(dir, 'evaluation.json'), '{"accuracy":0.93}');
  return [
    '--dataset',
    `texts=${data}`,
    '--config',
    join(dir, 'params.json'),
    '--evaluation',
    join(dir, 'evaluation.json'),
  ];
}
