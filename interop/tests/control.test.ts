import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { accepted, refused } from '../lib/expect.ts';
import { scratch, writeModel } from '../lib/models.ts';
import { statementOf } from '../lib/statement.ts';
import { cosignVerify, modelSigning } from '../lib/theirs.ts';

const OMS = 'https://model_signing/signature/v1.0';

// Nothing of ours: when these fail, the stack or a peer is at fault, and no other result means much.
describe('control: theirs -> theirs', () => {
  for (const rekor of [1, 2] as const) {
    test(`model_signing signs over Rekor v${rekor}; model_signing and cosign accept it, and refuse another subject`, async () => {
      const dir = scratch();
      const model = writeModel(join(dir, 'model'), 16);
      const signature = join(dir, 'model.sig');
      accepted(await modelSigning.signSigstore(model, signature, rekor));
      accepted(await modelSigning.verifySigstore(model, signature, rekor));
      const root = statementOf(readFileSync(signature, 'utf8')).subject[0]?.digest['sha256'] ?? '';
      accepted(await cosignVerify(signature, OMS, { sha256: root }));
      refused(await cosignVerify(signature, OMS, { sha256: '0'.repeat(64) }));
      refused(await modelSigning.verifySigstore(writeModel(join(dir, 'other'), 17), signature, rekor));
    });
  }
});
