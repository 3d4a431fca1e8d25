import * as z from 'zod';
import { listOf, notEmpty, text } from './values.ts';

export const gateDemands = z
  .strictObject({
    change: z.enum(['head', 'same-tree']).exactOptional(),
    deployment: z.enum(['same-tree', 'retrained']).exactOptional(),
    'no-worse': z
      .record(z.string().min(1).max(256), z.enum(['higher', 'lower']))
      .superRefine(notEmpty)
      .exactOptional(),
    references: listOf(
      text.regex(
        /^hf:\/\/[\w.-]+(\/[\w.-]+)?@[0-9a-f]{40}$/,
        'a reference is hf://org/repo@ and the 40 hex digits of a commit',
      ),
    ).exactOptional(),
  })
  .superRefine(notEmpty);
