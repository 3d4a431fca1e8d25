import { z } from 'zod';
import { deny } from './deny.ts';
import { environment } from './environment.ts';
import { evaluation } from './evaluation.ts';
import { expectation } from './expect.ts';
import { files } from './files.ts';
import { inputs } from './inputs.ts';
import { provenance } from './provenance.ts';
import { runners } from './runner.ts';
import { signer } from './signers.ts';
import { time } from './time.ts';
import { listOf, text } from './values.ts';

const instance = z.enum(['public-good', 'github', 'auto']);

/** What a policy may demand. A key that is not here is a fault, and so is a demand for which no evidence is made yet. */
export const policySchema = z.strictObject({
  version: z.literal(1),
  /** Any one of them must have signed. */
  signers: listOf(signer),
  /** Trusted root of the signatures: an instance by name, or a file beside the policy. */
  roots: z
    .union([instance, z.strictObject({ file: text })], 'expected public-good, github, auto, or file: PATH')
    .optional(),
  time: time.optional(),
  provenance: provenance.optional(),
  runners: runners.optional(),
  datasets: inputs.optional(),
  'base-models': inputs.optional(),
  environment: environment.optional(),
  evaluation: evaluation.optional(),
  files: files.optional(),
  deny: deny.optional(),
  expect: expectation.optional(),
});

export type Policy = z.infer<typeof policySchema>;
