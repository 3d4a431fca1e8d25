import * as z from 'zod';
import { listOf, notEmpty, text } from './values.ts';

/** What only a gate can judge, since it takes a repository: nothing of it is asked where a folder alone is verified. */
export interface GateDemands {
  /**
   * How the signed commit (certificate of model.sig, OID .13) has to stand to a proposed change. `head`: it is the head of the
   * branch, or an earlier commit of it; either way with the same files, but for those of models, which are added after the training.
   */
  readonly change?: 'head' | 'same-tree';
  /**
   * The same, of what is there already. `same-tree`: the same files but for models, whatever commit they were in, as after a squash
   * merge. `retrained`: also trained in the history of what is used.
   */
  readonly deployment?: 'same-tree' | 'retrained';
  /** Models elsewhere that files of the repository may name, `hf://org/repo@commit`. */
  readonly references?: readonly string[];
}

export const gateDemands = z
  .strictObject({
    change: z.enum(['head', 'same-tree']).exactOptional(),
    deployment: z.enum(['same-tree', 'retrained']).exactOptional(),
    references: listOf(
      text.regex(
        /^hf:\/\/[\w.-]+(\/[\w.-]+)?@[0-9a-f]{40}$/,
        'a reference is hf://org/repo@ and the 40 hex digits of a commit',
      ),
    ).exactOptional(),
  })
  .superRefine(notEmpty);
