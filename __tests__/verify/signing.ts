import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Check, Verdict } from '../../src/verification/verdict.ts';
import type { VerifyRequest } from '../../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type ModelOptions, type SignedModel, signedModel, verifyModel } from '../verification/signed-model.ts';

export const failed = ({ checks }: Verdict): Check[] => checks.filter(({ outcome }) => outcome !== 'pass');

/** An embedded Sigstore for the tests of one file, there while they run, and models that it signs. */
export function signing() {
  let sigstore: LocalSigstore;
  beforeAll(async () => {
    sigstore = await startLocalSigstore();
  });
  afterAll(() => sigstore.close());

  const model = (options?: ModelOptions): Promise<SignedModel> => signedModel(sigstore, options);

  /** Verdict of a model that something was done to; every refusal must say what to do next. */
  async function verdictAfter(
    change: (model: SignedModel) => void,
    over: Partial<VerifyRequest> = {},
    options: ModelOptions = {},
  ): Promise<Verdict> {
    using signed = await model(options);
    change(signed);
    const verdict = await verifyModel(sigstore, signed, over);
    for (const check of failed(verdict)) expect(check.guidance).toBeTruthy();
    return verdict;
  }

  return {
    get sigstore() {
      return sigstore;
    },
    model,
    verdictAfter,
  };
}
