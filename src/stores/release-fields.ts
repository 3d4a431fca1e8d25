import { AttestModelError } from '../errors.ts';

/** A release as far as we use it (GitHub REST, schema `release`). */
export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  /** Published for good: only its notes can change. */
  readonly immutable: boolean;
  /** The notes, Markdown. */
  readonly notes: string;
  readonly url: string;
  /** Without the template's `{?name,label}`. */
  readonly uploadUrl: string;
}

/** Schema `release-asset`. */
export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `uploaded`; `starter` where an upload broke off ("Upload a release asset"). */
  readonly state: string;
  /** SHA-256, lower-case hex; older servers give none. */
  readonly digest?: string;
}

type Loose = Readonly<Record<string, unknown>>;

/** @throws AttestModelError SERVICE */
export function toRelease(value: unknown): Release {
  const fields = record(value, 'the release');
  return {
    id: integer(fields, 'id'),
    tag: text(fields, 'tag_name'),
    draft: fields['draft'] === true,
    immutable: fields['immutable'] === true,
    notes: typeof fields['body'] === 'string' ? fields['body'] : '',
    url: text(fields, 'html_url'),
    uploadUrl: text(fields, 'upload_url').replace(/\{[^{}]*\}$/, ''),
  };
}

/** @throws AttestModelError SERVICE */
export function toAsset(value: unknown): Asset {
  const fields = record(value, 'the asset');
  const [, digest] = /^sha256:([0-9a-f]{64})$/.exec(String(fields['digest'])) ?? [];
  return {
    id: integer(fields, 'id'),
    name: text(fields, 'name'),
    size: integer(fields, 'size'),
    state: text(fields, 'state'),
    ...(digest !== undefined && { digest }),
  };
}

/** @throws AttestModelError SERVICE */
export function toList<T>(value: unknown, toOne: (one: unknown) => T): T[] {
  if (!Array.isArray(value)) throw malformed('a list is none');
  return value.map(toOne);
}

/** @throws AttestModelError SERVICE */
export function parseAnswer(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw malformed('it is not JSON');
  }
}

export function record(value: unknown, what: string): Loose {
  if (typeof value !== 'object' || value === null) throw malformed(`${what} is no object`);
  return value as Loose;
}

function text(fields: Loose, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw malformed(`${name} is no text`);
  return value;
}

function integer(fields: Loose, name: string): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw malformed(`${name} is no number`);
  return value as number;
}

function malformed(reason: string): AttestModelError {
  return new AttestModelError('SERVICE', `GitHub's API gave an answer that cannot be used: ${reason}`, {
    guidance: 'Is the API’s address right? Run it again later: what is on disk stays good.',
  });
}
