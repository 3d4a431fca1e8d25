import { messageOf, usage } from '../errors.ts';
import { parseShare, type Share } from '../model/shares.ts';
import type { Reader } from './input-reader.ts';

/** What a share does not state: left unsaid, it would be missed only where the parts are signed. */
const STATED = ['datasets', 'base-models', 'configs', 'metrics', 'evaluation'];

/** `shard` in the jobs that hash, `parts` in the one that signs. @throws AttestModelError USAGE */
export function sharing(input: Reader): { readonly shard?: Share; readonly parts: readonly string[] } {
  const text = input.text('shard');
  const parts = input.list('parts');
  if (text === '') return { parts };
  const shard = parse(text);
  if (parts.length > 0) throw usage('shard and parts are for different jobs', ONE_EACH);
  if (input.flag('sign', true)) throw usage('a share of the files is not a model, and cannot be signed', ONE_EACH);
  if (input.digest('expect-manifest-digest') !== undefined)
    throw usage('expect-manifest-digest: a share has no manifest', ONE_EACH);
  const stated = STATED.find((name) => input.text(name) !== '');
  if (stated !== undefined) throw usage(`${stated}: a job with shard states nothing`, ONE_EACH);
  return { shard, parts };
}

const ONE_EACH = `Hash with one job a share, and sign in one after them, where everything else is named:

    with: # of each share
      path: out/model
      shard: \${{ matrix.shard }} # 1/3, 2/3, 3/3
      sign: false`;

function parse(text: string): Share {
  try {
    return parseShare(text);
  } catch (error) {
    throw usage(`input shard: ${messageOf(error)}`, ONE_EACH);
  }
}
