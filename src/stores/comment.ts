import { AttestModelError, messageOf } from '../errors.ts';
import type { GitHubAccess } from './github-access.ts';
import { integer, parseAnswer, record, text, toList } from './github-answer.ts';
import { type ApiRequest, callGitHub } from './github-api.ts';
import { GitHubApiError } from './github-refusal.ts';

/** The one comment that a step keeps on a pull request. */
export interface CommentPlace {
  /** Of the pull request's repository. */
  readonly access: GitHubAccess & { readonly token: string };
  readonly number: number;
  /** Names the step, in letters, digits and `-._/`: another step's comment is another one. */
  readonly key: string;
}

/** `refused`: the service would not let us, or could not; nothing hangs on a comment. */
export type Commented =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly guidance: string };

/** GitHub takes 65,536 characters. */
const MAX_BODY = 65_000;
const PER_PAGE = 100;
/** 3,000 comments: beyond, a second one may appear. */
const MAX_PAGES = 30;
/** For all calls together. */
const TIMEOUT_MS = 60_000;

/**
 * Writes the comment, or rewrites the one of an earlier run: only a comment by the token's own author whose body begins with
 * the marker is that one, since anybody can write the marker. Never throws for what the service answers.
 */
export async function keepComment(place: CommentPlace, markdown: string): Promise<Commented> {
  const { access, number, key } = place;
  const marker = markerOf(key);
  const body = `${marker}\n${cut(markdown)}`;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const issues = `/repos/${access.repository}/issues`;
  const call: Call = async (request) => parseAnswer((await callGitHub(access, { ...request, signal })).body);
  try {
    const earlier = await find(call, `${issues}/${number}/comments`, isOurs(await ownLogin(call, access), marker));
    if (earlier?.body === body) return { kind: 'unchanged', url: earlier.url };
    const written = earlier
      ? await call({ method: 'PATCH', url: `${issues}/comments/${earlier.id}`, json: { body } })
      : await call({ method: 'POST', url: `${issues}/${number}/comments`, json: { body } });
    return { kind: earlier ? 'updated' : 'created', url: toComment(written).url };
  } catch (error) {
    return refused(error);
  }
}

type Call = (request: Omit<ApiRequest, 'signal'>) => Promise<unknown>;

/** GraphQL alone tells an app's token who it is. On GitHub Enterprise Server it lies beside `/api/v3`. */
async function ownLogin(call: Call, { apiUrl }: GitHubAccess): Promise<string> {
  const url = `${apiUrl.replace(/\/+$/, '').replace(/\/v3$/, '')}/graphql`;
  const answer = await call({ method: 'POST', url, json: { query: 'query { viewer { login } }' }, repeatable: true });
  const data = record(record(answer, 'the answer')['data'], 'its data');
  return text(record(data['viewer'], 'the viewer'), 'login');
}

/** Invisible, and the whole first line. */
const markerOf = (key: string): string => `<!-- attest-model ${key.replace(/[^\w./-]|--+/g, '_')} -->`;

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** Absent: an account that is gone. */
  readonly login?: string;
}

function toComment(value: unknown): Comment {
  const fields = record(value, 'a comment');
  const { body, user } = fields;
  return {
    id: integer(fields, 'id'),
    url: text(fields, 'html_url'),
    body: typeof body === 'string' ? body : '',
    ...(user ? { login: text(record(user, 'its author'), 'login') } : {}),
  };
}

const isOurs =
  (own: string, marker: string) =>
  ({ login, body }: Comment): boolean =>
    login === own && body.split(/\r?\n/, 1)[0] === marker;

async function find(call: Call, url: string, matches: (comment: Comment) => boolean): Promise<Comment | undefined> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const comments = toList(await call({ method: 'GET', url: `${url}?per_page=${PER_PAGE}&page=${page}` }), toComment);
    const found = comments.find(matches);
    if (found || comments.length < PER_PAGE) return found;
  }
  return undefined;
}

/** At a line's end, so that no encoded character is halved; a block that was open there is closed. */
function cut(markdown: string): string {
  if (markdown.length <= MAX_BODY) return markdown;
  const kept = markdown.slice(0, markdown.lastIndexOf('\n', MAX_BODY));
  const isOpen = (kept.match(/^```/gm)?.length ?? 0) % 2 === 1;
  return `${kept}${isOpen ? '\n```' : ''}\n\nThe rest is on the page of the workflow run.\n`;
}

const PERMISSION = `To have the comment, add to the job:

    permissions:
      contents: read
      pull-requests: write

On a pull request from a fork the token can only read, whatever the workflow says: the page of the run has it all.`;

function refused(error: unknown): Commented {
  const status = error instanceof GitHubApiError ? error.status : undefined;
  const isLate = error instanceof AttestModelError && error.code === 'ABORTED';
  return {
    kind: 'refused',
    reason: isLate ? `GitHub did not answer in ${TIMEOUT_MS / 1000} seconds` : messageOf(error),
    guidance: status === 401 || status === 403 || status === 404 ? PERMISSION : 'The next run of this step writes it.',
  };
}
