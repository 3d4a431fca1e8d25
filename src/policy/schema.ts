import * as z from 'zod';
import { baseModelRules } from './keys/base-models.ts';
import { deny } from './keys/deny.ts';
import { environment } from './keys/environment.ts';
import { evaluation } from './keys/evaluation.ts';
import { expectation } from './keys/expect.ts';
import { files } from './keys/files.ts';
import { gateDemands } from './keys/gate.ts';
import { baseModels, datasets } from './keys/inputs.ts';
import { log } from './keys/log.ts';
import { models } from './keys/models.ts';
import { provenance } from './keys/provenance.ts';
import { rules } from './keys/rules.ts';
import { runners } from './keys/runners.ts';
import { signatures } from './keys/signatures.ts';
import { signer } from './keys/signers.ts';
import { time } from './keys/time.ts';
import { vsa } from './keys/vsa.ts';
import type { NestedPolicy } from './policy.ts';
import { listOf, NOT_EMPTY, notEmpty, text } from './values.ts';

const instance = z.enum(['public-good', 'github', 'auto']);

/** What may be asked of any model, also of one that is another's base. */
const ofAnyModel = {
  signers: listOf(signer).describe('Who may have signed the model: any one of them.'),
  signatures: signatures
    .exactOptional()
    .describe('How many of them must have signed, each by another rule. Default: one.'),
  claims: z
    .strictObject({ provenance: listOf(signer).exactOptional(), evaluation: listOf(signer).exactOptional() })
    .superRefine(notEmpty)
    .meta(NOT_EMPTY)
    .exactOptional()
    .describe('Who may make claims about it, by their kind. Default: who signed the model.'),
  time: time.exactOptional().describe('When it was signed, by a clock that is trusted.'),
  log: log.exactOptional().describe('Whether a transparency log recorded it.'),
  provenance: provenance.exactOptional().describe('Which run made it, from which code.'),
  runners: runners.exactOptional().describe('On which kind of machine.'),
  datasets: datasets.exactOptional().describe('From which data.'),
  'base-models': baseModels(baseModelRules(() => nested))
    .exactOptional()
    .describe('From which models, adapters and components.'),
  environment: environment.exactOptional().describe('What is on record about the training machine.'),
  evaluation: evaluation.exactOptional().describe('How good it is, by its own evaluation.'),
  expect: expectation.exactOptional().describe('Which model it is: keeps older ones out.'),
  deny: deny.exactOptional().describe('What no valid signature makes good.'),
  rules: rules.exactOptional().describe('What else must hold, as expressions in CEL.'),
};

const nested: z.ZodType<NestedPolicy> = z.strictObject(ofAnyModel).superRefine(enoughSigners);

/** What a policy may demand. A key that is not here is a fault, and so is a demand for which no evidence is made yet. */
export const policySchema = z
  .strictObject({
    version: z.literal(1),
    models: models.exactOptional().describe('Which folders of the repository hold models, for the gate.'),
    gate: gateDemands
      .exactOptional()
      .describe('What only a gate can judge: how the signed commit stands to the change, and models named elsewhere.'),
    ...ofAnyModel,
    roots: z
      .union([instance, z.strictObject({ file: text })], 'expected public-good, github, auto, or { file: PATH }')
      .exactOptional()
      .describe('Trusted root: an instance of Sigstore by name, or a file beside the policy. Default: public-good.'),
    files: files.exactOptional().describe('What lies in it.'),
    vsa: vsa.exactOptional().describe('Whose verification may stand for one’s own, with --vsa.'),
  })
  .superRefine(enoughSigners);

function enoughSigners({ signers, signatures: wanted = 1 }: NestedPolicy, context: z.RefinementCtx): void {
  // That there is nobody at all is a fault of its own.
  if (wanted <= signers.length || signers.length === 0) return;
  const message = `${wanted} distinct signers are demanded, and there are rules for ${signers.length}`;
  context.addIssue({ code: 'custom', path: ['signatures'], message });
}
