import { type FileGroup, fileGroup } from '../model/file-groups.ts';
import type { Contradiction } from '../verification/claims/contradictions.ts';
import type { GroupCount } from '../verification/files/group-counts.ts';
import type { Check, FileDifference, IgnoredClaim, Verdict } from '../verification/verdict.ts';
import { type CheckPlace, placesOf } from './check-evidence.ts';
import { type CheckNode, checkTree, titleOf } from './check-tree.ts';
import { notesOf } from './verdict-notes.ts';

export const VERDICT_MEDIA_TYPE = 'application/vnd.attest-model.verdict.v1+json';

/** {@link verdictDocument}; docs/verdict.md says what each part is. */
export interface VerdictDocument
  extends Pick<
    Verdict,
    'result' | 'integrity' | 'signer' | 'signers' | 'signedAt' | 'fields' | 'policy' | 'vsa' | 'slsa'
  > {
  readonly mediaType: typeof VERDICT_MEDIA_TYPE;
  readonly model: Omit<Verdict['model'], 'groups'>;
  readonly checks: readonly CheckDocument[];
  readonly groups: readonly GroupCount[];
  readonly differences: readonly (FileDifference & { readonly group: FileGroup })[];
  readonly claims: {
    readonly accepted: number;
    readonly ignored: readonly (Omit<IgnoredClaim, 'kind'> & { readonly kind: 'ignored' | 'junk' | 'input' })[];
    readonly contradictions: readonly Contradiction[];
  };
  readonly notes: readonly string[];
}

/** A branch of the tree has checks and nothing else; a check has the rest, and may rest on others. */
export interface CheckDocument {
  readonly id: string;
  readonly title: string;
  readonly outcome: Check['outcome'];
  readonly demanded?: string;
  readonly found?: string;
  readonly evidence?: { readonly text: string; readonly places: readonly CheckPlace[] };
  readonly guidance?: string;
  readonly checks?: readonly CheckDocument[];
}

/**
 * A verdict as others read it: what `verify --json` prints and `verdict-path` holds (docs/verdict.md, docs/verdict.schema.json).
 * Encode it with `forJson`. Whoever has several verdicts, as a gate does, makes one document of each.
 */
export function verdictDocument(verdict: Verdict): VerdictDocument {
  const {
    result,
    integrity,
    model,
    signer,
    signers,
    signedAt,
    checks,
    differences,
    fields,
    claims,
    policy,
    vsa,
    slsa,
  } = verdict;
  const { groups = [], ...about } = model;
  return {
    mediaType: VERDICT_MEDIA_TYPE,
    result,
    integrity,
    model: about,
    ...(signer && { signer }),
    ...(signers && { signers }),
    ...(signedAt !== undefined && { signedAt }),
    checks: checkDocuments(checks),
    groups,
    differences: differences.map(differenceDocument),
    fields,
    claims: {
      accepted: claims.accepted,
      ignored: claims.ignored.map(ignoredDocument),
      contradictions: claims.contradictions ?? [],
    },
    notes: notesOf(verdict),
    ...(policy && { policy: { sha256: policy.sha256, notes: policy.notes } }),
    ...(vsa && { vsa }),
    ...(slsa && { slsa }),
  };
}

/** Checks as the tree that others read, of a verdict or of a gate. */
export const checkDocuments = (checks: readonly Check[]): CheckDocument[] => checkTree(checks).map(nodeDocument);

function nodeDocument(node: CheckNode): CheckDocument {
  const below = node.nodes.length > 0 && { checks: node.nodes.map(nodeDocument) };
  const { outcome } = node;
  if (node.kind === 'branch')
    return { id: node.id, title: titleOf(node.id), outcome, checks: node.nodes.map(nodeDocument) };
  const { check } = node;
  return { id: check.id, title: check.title, outcome, ...details(check), ...below };
}

/** A check that says nothing more demands what its title says. */
function details(check: Check) {
  const { title, outcome, expected = title, found = outcome === 'pass' ? 'so it is' : 'nothing', guidance } = check;
  const { evidence } = check;
  const places = placesOf(check);
  return {
    demanded: expected,
    found,
    evidence: { text: evidence ?? places.map(({ source }) => source).join(', '), places },
    ...(guidance !== undefined && { guidance }),
  };
}

const differenceDocument = (difference: FileDifference) => ({ ...difference, group: fileGroup(difference.path) });

const ignoredDocument = (claim: IgnoredClaim) => ({ ...claim, kind: claim.kind ?? ('ignored' as const) });
