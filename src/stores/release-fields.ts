import { integer, record, text } from './github-answer.ts';

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
  /** Bytes. */
  readonly size: number;
  /** `uploaded`; `starter` where an upload broke off ("Upload a release asset"). */
  readonly state: string;
  /** SHA-256, lower-case hex; older servers give none. */
  readonly digest?: string;
}

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
