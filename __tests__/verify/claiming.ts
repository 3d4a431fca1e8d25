import type { Field, FieldName, Verdict } from '../../src/verification/verdict.ts';
import type { VerifyRequest } from '../../src/verify.ts';
import { type BundleOptions, signBundle } from '../verification/bundles.ts';
import {
  type ModelOptions,
  type ProvenanceOptions,
  provenance,
  type SignedModel,
  verifyModel,
} from '../verification/signed-model.ts';
import { signing } from './signing.ts';

export const field = ({ fields }: Verdict, name: FieldName): Field | undefined =>
  fields.find((one) => one.name === name);

/** An embedded Sigstore for the tests of one file, and models with claims that it signs. */
export function claiming() {
  const here = signing();
  const claim = (statement: unknown, options?: BundleOptions) => signBundle(here.sigstore, statement, options);

  const verdictOn = async (
    lines: (model: SignedModel) => Promise<unknown[]>,
    over: Partial<VerifyRequest> = {},
    options: ModelOptions = {},
    change: (model: SignedModel) => void = () => {},
  ): Promise<Verdict> => {
    using model = await here.model(options);
    model.writeClaims(...(await lines(model)));
    change(model);
    return await verifyModel(here.sigstore, model, over);
  };

  const withProvenance = (options?: ProvenanceOptions, bundle?: BundleOptions) =>
    verdictOn(async (model) => [await claim(provenance(model, options), bundle)]);

  return {
    get sigstore() {
      return here.sigstore;
    },
    claim,
    verdictOn,
    withProvenance,
  };
}
