import { GROUP_TEXT } from '../model/file-groups.ts';
import { count, formatBytes } from '../model/format.ts';
import { NOT_RECOMPUTED } from '../verification/files/chunk-proof.ts';
import type { GroupCount } from '../verification/files/group-counts.ts';
import { describeSigner, isSameSigner } from '../verification/signatures/vouch.ts';
import type { FieldName, SignerIdentity, Verdict, VsaRecord } from '../verification/verdict.ts';
import { claimsText } from './claims-text.ts';
import { clip } from './encode.ts';
import { notChecked } from './not-checked.ts';
import { signerRows, toShownSigner } from './signer-text.ts';
import { levelsText } from './slsa-text.ts';
import { number } from './style.ts';
import { NOT_SAFE, shownNotes } from './verdict-notes.ts';

const MAX_NOT_CHECKED = 1000;

/** A chunk proof must not be taken for one of whole files, whatever its result. */
export const INTEGRITY_TEXT = `by chunks, ${NOT_RECOMPUTED}`;

/** Label and value, plain text. */
export type FactRow = readonly [label: string, value: string];

/** What stands above everything else, in as few rows as say it. */
export function briefFacts(verdict: Verdict): FactRow[] {
  const { model, signer, signedAt, differences } = verdict;
  const root = model.root === undefined ? '' : `root sha256:${model.root}`;
  const files = [model.files === undefined ? '' : sizeText(model), root].filter((text) => text !== '').join(', ');
  const at = signedAt === undefined ? '' : ` at ${signedAt}`;
  return [
    ...(files === '' ? [] : [['files', files] as const]),
    ...(differences.length > 0 ? groupRow(verdict) : []),
    ...integrityRow(verdict),
    ...(signer ? [['signed by', `${describeSigner(signer)}${at}`] as const] : []),
    ...furtherSigners(verdict).map((one) => ['and by', describeSigner(one)] as const),
    ...vsaRow(verdict),
    // The levels are what the claims carry.
    ...claimsRow(verdict),
    ...remarkRows(verdict),
    ...(verdict.result === 'passed' ? [['note', NOT_SAFE] as const] : []),
  ];
}

/** The same and more, each in a row of its own. */
export function allFacts(verdict: Verdict): FactRow[] {
  const { model, signer, signedAt } = verdict;
  return [
    ...(model.files === undefined ? [] : [['files', sizeText(model)] as const]),
    ...groupRow(verdict),
    ...integrityRow(verdict),
    ...(model.root === undefined ? [] : [['root digest', `sha256:${model.root}`] as const]),
    ...(signer ? signerRows(toShownSigner(signer)) : []),
    ...(signedAt === undefined ? [] : [['signed at', signedAt] as const]),
    ...furtherSigners(verdict).map((one) => ['signed by too', describeSigner(one)] as const),
    ...vsaRow(verdict),
    ['claims', claimsText(verdict.claims)],
    ...(verdict.slsa ? [['levels', levelsText(verdict.slsa)] as const] : []),
    ...remarkRows(verdict),
  ];
}

/** Fields that {@link briefFacts} show, where they are verified: else how they stand is for their own row to say. */
export function fieldsInFacts({ model, signer, signedAt }: Verdict): ReadonlySet<FieldName> {
  return new Set<FieldName>([
    ...(model.root === undefined ? [] : ['model_hash' as const]),
    ...(signer ? ['signer_identity' as const] : []),
    ...(signedAt === undefined ? [] : ['timestamp' as const]),
  ]);
}

/** Who counted beside the signer of model.sig, where a policy asks for several. */
export const furtherSigners = ({ signer, signers = [] }: Verdict): readonly SignerIdentity[] =>
  signers.filter((one) => signer === undefined || !isSameSigner(one, signer));

const groupRow = ({ model }: Verdict): FactRow[] => (model.groups ? [['by group', groupsText(model.groups)]] : []);

const integrityRow = ({ integrity }: Verdict): FactRow[] =>
  integrity === 'chunks' ? [['integrity', INTEGRITY_TEXT]] : [];

/** None are read of a signature that is not accepted. */
function claimsRow({ signer, claims, slsa }: Verdict): FactRow[] {
  if (signer === undefined && claims.accepted + claims.ignored.length === 0) return [];
  return [['claims', [claimsText(claims), ...(slsa ? [levelsText(slsa)] : [])].join('; ')]];
}

const vsaRow = ({ vsa }: Verdict): FactRow[] => (vsa ? [['relied on', vsaText(vsa)]] : []);

function remarkRows(verdict: Verdict): FactRow[] {
  const { policy, checks } = verdict;
  const unchecked = notChecked(checks);
  return [
    ...(policy ? [['policy', `sha256:${policy.sha256}`] as const] : []),
    ...shownNotes(verdict).map((note) => ['note', note] as const),
    ...(unchecked === undefined ? [] : [['not checked', clip(unchecked, MAX_NOT_CHECKED)] as const]),
  ];
}

/** Whose word it was, and about what. */
export function vsaText({ verifier, resourceUri, signedAt, line, verifiedLevels }: VsaRecord): string {
  const levels = verifiedLevels.length > 0 ? `, ${verifiedLevels.join(', ')}` : '';
  return `VSA of ${verifier}${signedAt === undefined ? '' : ` of ${signedAt}`}, about ${resourceUri}${levels} (claims, line ${line})`;
}

/** `weights: 2 files, 5 GiB, 1 changed; code: 1 file, 4 B` */
export function groupsText(groups: readonly GroupCount[]): string {
  return groups.map((group) => `${GROUP_TEXT[group.group]}: ${groupText(group)}`).join('; ');
}

function groupText({ files, bytes, ...differing }: GroupCount): string {
  const kinds = (['changed', 'missing', 'added', 'renamed'] as const).filter((kind) => differing[kind] > 0);
  return [sizeText({ files, bytes }), ...kinds.map((kind) => `${number(differing[kind])} ${kind}`)].join(', ');
}

export function sizeText({ files = 0, bytes }: { readonly files?: number; readonly bytes?: number }): string {
  return bytes === undefined ? count(files, 'file') : `${count(files, 'file')}, ${formatBytes(bytes)}`;
}
