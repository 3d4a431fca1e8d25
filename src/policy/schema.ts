import { z } from 'zod';
import { signer } from './signers.ts';
import { listOf, text } from './values.ts';

/** What a policy may demand. A key that is not here is a fault, and so is a demand for which no evidence is made yet. */
export const policySchema = z.strictObject({
  version: z.literal(1),
  /** Any one of them must have signed. */
  signers: listOf(signer),
  /** Trusted root of the signatures: an instance by name, or a file beside the policy. */
  roots: z
    .union(
      [z.enum(['public-good', 'github', 'auto']), z.strictObject({ file: text })],
      'expected public-good, github, auto, or file: PATH',
    )
    .optional(),
});

export type Policy = z.infer<typeof policySchema>;
