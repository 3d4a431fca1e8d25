import { readFileSync, writeFileSync } from 'node:fs';
import { createKeySigner } from '../../src/sigstore/key-signer.ts';
import { PAYLOAD_TYPE, type Statement, toPayload } from '../../src/statement/in-toto.ts';
import { keyHint } from '../../src/statement/signing-key.ts';
import { parsePublicKey } from '../../src/verification/signatures/key-verify.ts';
import type { VerifyRequest } from '../../src/verify.ts';
import type { Powers } from '../../testing/local-sigstore/local-sigstore.ts';
import { ecKeyPair } from '../helpers/models.ts';
import { type SignedModel, signedModel } from './signed-model.ts';

export interface KeyedModel extends Disposable {
  readonly model: SignedModel;
  readonly trust: VerifyRequest['trust'];
  /** By which its signatures name the key. */
  readonly hint: string;
  /** A line of claims.jsonl by the same key. */
  claim(statement: Statement): Promise<unknown>;
}

/** A model folder whose `model.sig` is signed with a key, which no certificate or log vouches for. */
export async function keyedModel(sigstore: Powers): Promise<KeyedModel> {
  const { privatePem, publicPem } = ecKeyPair();
  const signer = createKeySigner(privatePem);
  const model = await signedModel(sigstore);
  const { dsseEnvelope } = JSON.parse(readFileSync(model.path('model.sig'), 'utf8'));
  const signature = await signer.sign(Buffer.from(dsseEnvelope.payload, 'base64'), PAYLOAD_TYPE);
  writeFileSync(model.path('model.sig'), JSON.stringify(signature));
  return {
    model,
    trust: { method: 'key', publicKeyPem: publicPem },
    hint: keyHint(parsePublicKey(publicPem)),
    claim: (statement) => signer.sign(Buffer.from(toPayload(statement)), PAYLOAD_TYPE),
    [Symbol.dispose]: () => model[Symbol.dispose](),
  };
}
