import { canonicalJson } from '../model/canonical-json.ts';
import { OBJECT_ID, SHA256 } from '../model/digest.ts';
import { isJsonObject, type JsonObject, parseStrictJson, StrictJsonError } from '../model/strict-json.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { checkOf } from './demand.ts';
import { extensionsOf } from './facts.ts';

/** The model that was accepted last at some place, so that none that is older takes its place. */
export interface State {
  /** OMS root and digest of the names, hex. */
  readonly root: string;
  readonly filesDigest: string;
  /** ISO 8601, by a log or timestamp authority. */
  readonly signedAt?: string;
  /** Of the certificate of `model.sig`, OID .13 and .14. */
  readonly commit?: string;
  readonly ref?: string;
}

/** What is known of it: nothing was accepted yet, or this. */
export type Previous = State | 'none';

const MEDIA_TYPE = 'application/vnd.attest-model.state.v1+json';
const FORMS: Readonly<Record<keyof State, RegExp>> = {
  root: SHA256,
  filesDigest: SHA256,
  signedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/,
  commit: OBJECT_ID,
  ref: /^refs\/\S{1,1000}$/,
};

export const MAX_STATE_BYTES = 16_384;

/** Canonical JSON, and a newline. */
export const stateText = (state: State): string =>
  `${Buffer.from(canonicalJson({ mediaType: MEDIA_TYPE, ...state })).toString()}\n`;

/** @throws StrictJsonError: what cannot be read is not "nothing accepted yet" */
export function parseState(bytes: Uint8Array): State {
  const json = parseStrictJson(bytes, { maxBytes: MAX_STATE_BYTES, maxDepth: 2 });
  if (!isJsonObject(json) || json['mediaType'] !== MEDIA_TYPE) throw new StrictJsonError(`no ${MEDIA_TYPE}`);
  const { mediaType: _, ...fields } = json;
  const unknown = Object.keys(fields).find((key) => !(key in FORMS));
  if (unknown !== undefined) throw new StrictJsonError('an unknown field');
  for (const [key, form] of Object.entries(FORMS)) assertField(fields, key as keyof State, form);
  return fields as unknown as State;
}

function assertField(fields: JsonObject, key: keyof State, form: RegExp): void {
  const value = fields[key];
  const isMissing = value === undefined && key !== 'root' && key !== 'filesDigest';
  if (isMissing || (typeof value === 'string' && form.test(value) && !isNoTime(key, value))) return;
  throw new StrictJsonError(`${key} is not as it should be`);
}

const isNoTime = (key: keyof State, value: string): boolean => key === 'signedAt' && Number.isNaN(Date.parse(value));

/** Of an accepted model; undefined where the signature does not bind names, so that two models could be taken for one. */
export function stateOf({ model, signer, signedAt }: Verdict): State | undefined {
  const { root, filesDigest } = model;
  const { sourceRepositoryDigest: commit, sourceRepositoryRef: ref } = extensionsOf(signer);
  if (root === undefined || filesDigest === undefined) return undefined;
  return {
    root,
    filesDigest,
    ...(signedAt !== undefined && { signedAt }),
    ...(commit !== undefined && FORMS.commit.test(commit) && { commit }),
    ...(ref !== undefined && FORMS.ref.test(ref) && { ref }),
  };
}

const TITLE = 'The model is not older than the one accepted before';

/** Undecided where nothing says which of two models is the newer one. */
export function checkPrevious(previous: Previous | undefined, verdict: Verdict): Check {
  const found = stateOf(verdict);
  const check = (met: boolean | 'unknown', expected: string, guidance: string): Check =>
    checkOf({
      id: 'expect.previous',
      title: TITLE,
      expected,
      found: found && describe(found),
      evidence: 'state file; signature and its time',
      guidance,
      met,
    });
  if (previous === undefined) {
    return check(
      'unknown',
      'the state of the last acceptance',
      'Say where it is kept: --state FILE. The first time there is no such file yet.',
    );
  }
  if (previous === 'none') return check(true, 'nothing: no model was accepted before', '');
  const expected = `${describe(previous)}, or newer`;
  const age = found ? compare(found, previous) : 'unknown';
  return check(
    age === 'unknown' ? 'unknown' : age >= 0,
    expected,
    age === 'unknown'
      ? 'It is another model, and nothing says which is newer: a signature by an identity has a time. If it is meant, move the state file away.'
      : 'It is older than what is in use: get the current one. If going back is meant, move the state file away.',
  );
}

const describe = ({ root, signedAt, ref }: State): string =>
  [`root ${root}`, signedAt && `signed at ${signedAt}`, ref].filter(Boolean).join(', ');

/** Below zero: older, by time or by the number of its tag. */
function compare(a: State, b: State): number | 'unknown' {
  if (compareVersions(a.ref, b.ref) < 0) return -1;
  const isSame = a.root === b.root && a.filesDigest === b.filesDigest;
  if (a.signedAt === undefined || b.signedAt === undefined) return isSame ? 0 : 'unknown';
  const time = Date.parse(a.signedAt) - Date.parse(b.signedAt);
  return time === 0 && !isSame ? 'unknown' : time;
}

const VERSION = /^refs\/tags\/v?(\d{1,9}(?:\.\d{1,9})*)$/;

/** Numbers of tags such as v1.2.0; equal where one of them has none. */
function compareVersions(a = '', b = ''): number {
  const [left, right] = [a, b].map((ref) => VERSION.exec(ref)?.[1]?.split('.').map(Number));
  if (left === undefined || right === undefined) return 0;
  const length = Math.max(left.length, right.length);
  const differences = Array.from({ length }, (_, i) => (left[i] ?? 0) - (right[i] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
