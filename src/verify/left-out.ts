import { AttestModelError } from '../errors.ts';
import { isIgnored } from '../model/ignore.ts';
import type { PresentEvidence } from '../policy/summaries/deny.ts';
import { StatementError } from '../statement/in-toto.ts';
import { parseOmsStatement } from '../statement/oms.ts';
import { inputDigests } from '../statement/vsa.ts';
import { readBundle, type SignedSummary } from '../verification/claims/vsa.ts';
import { inModel, type Model } from './model.ts';

/** What may lie in a model unsigned, on whose word, and of which models. */
export interface LeftOut {
  readonly paths: readonly string[];
  /** Whether a model of this root was signed with these paths left out. */
  isOf(root: string): boolean;
}

const NOTHING: LeftOut = { paths: [], isOf: () => true };

/**
 * Paths that the policy lets lie there and that the signer left out. He says so in his signature, and whoever verified it names it
 * in his VSA: without that one, nobody says that what lies there was not added since.
 */
export function leftOutBy(
  signature: PresentEvidence['signature'],
  ignorable: readonly string[],
  signed: readonly SignedSummary[],
  model: Model,
): LeftOut {
  if (signature === undefined || ignorable.length === 0) return NOTHING;
  const resting = signed.filter(({ summary }) => inputDigests(summary).includes(signature.sha256));
  if (resting.length === 0) return NOTHING;
  const said = new Set(inModel(model, ignoredIn(signature.bytes)));
  const allowed = new Set(inModel(model, ignorable));
  // A folder stands for all that is in it, whoever of the two names it.
  const paths = [
    ...[...said].filter((path) => isIgnored(path, allowed)),
    ...[...allowed].filter((path) => isIgnored(path, said)),
  ];
  return { paths, isOf: (root) => resting.some(({ subjects }) => subjects[0]?.digest['sha256'] === root) };
}

function ignoredIn(signature: Uint8Array): readonly string[] {
  const read = readBundle(signature);
  try {
    return read ? parseOmsStatement(read.statement).ignorePaths : [];
  } catch (error) {
    if (error instanceof StatementError || (error instanceof AttestModelError && error.code === 'UNSUPPORTED'))
      return [];
    throw error;
  }
}
