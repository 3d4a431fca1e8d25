import type { Manifest } from '../model/manifest.ts';
import { shellPath, shellQuote } from '../model/shell-quote.ts';
import { asCode } from '../report/encode.ts';
import { toShownSigner } from '../report/signer-text.ts';
import { neededFile, type VerifyTarget, verifyCommands } from '../report/verify-commands.ts';
import { assetNames, ENVELOPES_NAME } from './asset-names.ts';
import type { Publishable } from './evidence.ts';

const BEGIN = '<!-- attest-model: verify this model';
const END = '<!-- attest-model: end -->';

/** What a section of ours is about, and where it lies. */
export interface NotesSubject {
  readonly repository: string;
  /** Host of github.com is left out of commands. */
  readonly serverUrl: string;
  readonly tag: string;
  /** Folder that a reader gets or has. */
  readonly model: string;
  readonly withModel: boolean;
}

/** The section of a release's notes, between marks, so that it is renewed and not repeated. */
export function notesSection(subject: NotesSubject, evidence: Publishable): string {
  const target = targetOf(subject, evidence);
  const commands = [...fetchCommands(subject, evidence), ...verifying(target)].join('\n');
  // A fence longer than any in what it holds: names come from files.
  const fence = '`'.repeat(Math.max(3, ...[...commands.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [
    beginMark(subject.model),
    '## Verify this model',
    '',
    `${asCode(subject.model, 120)} is signed, root ${asCode(`sha256:${evidence.oms.root}`)}. ${what(subject)}`,
    '',
    ...needed(target),
    `${fence}sh`,
    commands,
    fence,
    '',
    'Each of the last commands checks it with another tool. Is the signer named there whom you expect? Signed is not safe: it says who made these files, and from what.',
    END,
  ].join('\n');
}

const what = ({ withModel, model }: NotesSubject): string =>
  withModel
    ? 'The commands fetch it, in place of what you fetched before, and verify it.'
    : `The commands fetch its evidence, in place of any that is there, and verify a copy of it in the folder ${asCode(model, 120)}.`;

/** It is never an asset: whoever can put a signature on the release could put his own key beside it. */
function needed(target: VerifyTarget): string[] {
  const file = neededFile(target);
  if (file === undefined) return [];
  return [
    `You need ${asCode(file.name)} in the folder where you paste: ${file.what}. Get it from the signer, and not from this release: a key that lies beside the signature proves nothing.`,
    '',
  ];
}

const beginMark = (model: string): string => `${BEGIN} ${encodeURIComponent(model).replaceAll('--', '-%2D')} -->`;

/** Which model an earlier section of ours was about. */
export function modelOfNotes(notes: string): string | undefined {
  const start = markAt(notes, `${BEGIN} `);
  const end = notes.indexOf(' -->', start);
  if (start < 0 || end < 0) return undefined;
  try {
    return decodeURIComponent(notes.slice(start + BEGIN.length + 1, end));
  } catch {
    return undefined;
  }
}

/** Marks stand at the beginning of a line, where no name of a file comes. */
function markAt(notes: string, mark: string, from = 0): number {
  if (from === 0 && notes.startsWith(mark)) return 0;
  const found = notes.indexOf(`\n${mark}`, from);
  return found < 0 ? -1 : found + 1;
}

/** Notes that people wrote stay as they are. */
export function withSection(notes: string, section: string): string {
  const start = markAt(notes, `${BEGIN} `);
  const end = markAt(notes, END, start);
  if (start >= 0 && end >= 0) return `${notes.slice(0, start)}${section}${notes.slice(end + END.length)}`;
  return notes.trim() === '' ? section : `${notes.trimEnd()}\n\n${section}`;
}

function fetchCommands(subject: NotesSubject, { manifest, files }: Publishable): string[] {
  const { model, withModel } = subject;
  const evidence = files.map(({ name }) => name).filter((name) => name !== ENVELOPES_NAME);
  const names = withModel ? assetNames(manifest.files.map(({ path }) => path)) : new Map<string, string>();
  const assets = manifest.files.flatMap(({ path, size }) => (size > 0 ? (names.get(path) ?? []) : []));
  const patterns = [...evidence, ...assets].map((name) => `--pattern ${shellQuote(name)}`);
  return [
    [
      'gh release download',
      shellQuote(subject.tag),
      // Pasted a second time, or beside other evidence: what is verified is what is on the release now.
      '--clobber',
      '--repo',
      shellQuote(repoOf(subject)),
      '--dir',
      shellPath(model),
      ...patterns,
    ].join(' '),
    ...(withModel ? restoreCommands(model, manifest, names) : []),
  ];
}

const repoOf = ({ serverUrl, repository }: NotesSubject): string =>
  serverUrl === 'https://github.com' ? repository : `${new URL(serverUrl).host}/${repository}`;

/** What is called otherwise among the assets goes back to its place; empty files are no assets. */
function restoreCommands(model: string, { files }: Manifest, names: ReadonlyMap<string, string>): string[] {
  const place = (path: string) => shellPath(`${model}/${path}`);
  const moved = files.filter(({ path, size }) => size > 0 && names.get(path) !== path);
  const empty = files.filter(({ size }) => size === 0);
  const folders = new Set(
    [...moved, ...empty]
      .filter(({ path }) => path.includes('/'))
      .map(({ path }) => path.slice(0, path.lastIndexOf('/'))),
  );
  return [
    ...(folders.size > 0 ? [`mkdir -p ${[...folders].map(place).join(' ')}`] : []),
    ...moved.map(({ path }) => `mv ${place(names.get(path) ?? path)} ${place(path)}`),
    ...empty.map(({ path }) => `: > ${place(path)}`),
  ];
}

const verifying = (target: VerifyTarget): string[] =>
  verifyCommands(target)
    .filter(({ makes }) => makes === undefined)
    .map(({ command }) => command);

function targetOf({ model }: NotesSubject, { oms, signer, files, authority }: Publishable): VerifyTarget {
  const has = (name: string) => files.some((file) => file.name === name);
  return {
    model,
    signature: `${model}/model.sig`,
    ...(has('claims.jsonl') && { claims: `${model}/claims.jsonl` }),
    manifest: `${model}/model.manifest.json`,
    root: oms.root,
    signer: toShownSigner(signer),
    trust: trustOf(authority),
    allowSymlinks: oms.allowSymlinks,
  };
}

/** By the organisation in the certificate's issuer; whoever verifies takes roots from elsewhere. */
function trustOf(authority: string): VerifyTarget['trust'] {
  if (authority === 'GitHub, Inc.') return 'github';
  return authority === '' || authority === 'sigstore.dev' ? 'public-good' : { config: 'trust_config.json' };
}
