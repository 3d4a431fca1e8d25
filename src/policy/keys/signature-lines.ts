import { AttestModelError } from '../../errors.ts';
import { StatementError } from '../../statement/in-toto.ts';
import { OMS_PREDICATE_TYPE, type OmsStatement, parseOmsStatement } from '../../statement/oms.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import { linesOf } from '../../verification/claims/claim-lines.ts';
import { rootsOf } from '../../verification/claims/own-runs.ts';
import { BundleError, type DsseBundle, parseOmsBundle } from '../../verification/signatures/bundle.ts';
import { readStatement } from '../../verification/signatures/model-signature.ts';

/** A model signature as a line of claims.jsonl: of this model by somebody else, or of what it was made from. */
export interface SignatureLine {
  /** 1-based. */
  readonly line: number;
  readonly bundle: DsseBundle;
  /** As written: nothing is verified yet. */
  readonly oms: OmsStatement;
}

/** Far more than ever sign one model and all that it was made from. Each of them may cost a verification. */
const MAX_SIGNATURES = 1000;
/** Files that they list, all together: half a gigabyte of memory. */
const MAX_RESOURCES = 1_000_000;

/**
 * Those that can be read at all, of predicate type OMS v1.0, and are over what is looked for; whatever else a line is, it is for
 * others to judge. No other one is kept: anyone can add many, and a statement about many files takes much memory.
 */
export function signatureLines(claims: Uint8Array, isWanted: (oms: OmsStatement) => boolean): SignatureLine[] {
  const found: SignatureLine[] = [];
  let resources = 0;
  for (const { line, text } of linesOf(claims)) {
    const read = readLine(text);
    if (read === undefined || !isWanted(read.oms)) continue;
    resources += read.oms.resources.length;
    found.push({ line, ...read });
    if (found.length >= MAX_SIGNATURES || resources >= MAX_RESOURCES) break;
  }
  return found;
}

function readLine(text: Uint8Array): Omit<SignatureLine, 'line'> | undefined {
  try {
    const bundle = parseOmsBundle(text);
    const statement = readStatement(bundle.content);
    return statement.predicateType === OMS_PREDICATE_TYPE ? { bundle, oms: parseOmsStatement(statement) } : undefined;
  } catch (error) {
    // One that we know and cannot compute (blake3) is no reason to judge no other line.
    const isTheirs = error instanceof BundleError || error instanceof StatementError;
    if (isTheirs || (error instanceof AttestModelError && error.code === 'UNSUPPORTED')) return undefined;
    throw error;
  }
}

/** Whether two signatures are over the same files under the same names, however each lists them. */
export function isOverSameFiles(a: OmsStatement, b: OmsStatement): boolean {
  return a.filesDigest !== undefined && a.filesDigest === b.filesDigest && a.hashType === b.hashType;
}

/**
 * Whether a signature is over what a provenance names by digest: root and names of a folder, or the bytes of a single file, which
 * has no name to bind. A digest that somebody stated binds no names, so nothing can be said of it.
 */
export function isOverInput(
  { filesDigest, resources }: OmsStatement,
  { digest, annotations }: NamedDependency,
): boolean {
  const sha256 = digest['sha256'];
  const [only, ...others] = resources;
  if (annotations['kind'] === 'file') return others.length === 0 && only !== undefined && only.digest === sha256;
  return (
    filesDigest !== undefined && annotations['filesDigest'] === filesDigest && rootsOf(resources).includes(sha256 ?? '')
  );
}
