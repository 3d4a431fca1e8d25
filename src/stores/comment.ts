import { messageOf } from '../errors.ts';

/** The one comment that a step keeps on a pull request. */
export interface CommentPlace {
  /** `owner/name` of the pull request's repository. */
  readonly repository: string;
  readonly number: number;
  readonly token: string;
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** Names the step, in letters, digits and `-._/`: another step's comment is another one. */
  readonly key: string;
}

/** `refused`: the service would not let us, or could not; nothing hangs on a comment. */
export type Commented =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly guidance: string };

interface Comment {
  readonly id: number | bigint;
  readonly html_url: string;
  readonly body?: string | null;
  readonly user?: { readonly login: string } | null;
}

/** GitHub takes 65,536 characters. */
const MAX_BODY = 65_000;
const PER_PAGE = 100;
/** 3,000 comments: beyond, a second one may appear. */
const MAX_PAGES = 30;
const TIMEOUT_MS = 30_000;

/**
 * Writes the comment, or rewrites the one of an earlier run: only a comment by the token's own author whose body begins with
 * the marker is that one, since anybody can write the marker. Never throws for what the service answers.
 */
export async function keepComment(place: CommentPlace, markdown: string): Promise<Commented> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(place.token, { baseUrl: place.apiUrl });
  const [owner = '', repo = ''] = place.repository.split('/');
  const where = { owner, repo, issue_number: place.number };
  const marker = markerOf(place.key);
  const body = `${marker}\n${cut(markdown)}`;
  const limits = () => ({ request: { signal: AbortSignal.timeout(TIMEOUT_MS) } });
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }', limits());
    const earlier = await find(
      async (page) => {
        const options = { ...where, per_page: PER_PAGE, page, ...limits() };
        return (await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', options)).data;
      },
      isOurs(viewer.login, marker),
    );
    if (earlier?.body === body) return { kind: 'unchanged', url: earlier.html_url };
    const answer = earlier
      ? await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          ...{ owner, repo, comment_id: earlier.id, body },
          ...limits(),
        })
      : await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...{ ...where, body },
          ...limits(),
        });
    return { kind: earlier ? 'updated' : 'created', url: answer.data.html_url };
  } catch (error) {
    return refused(error);
  }
}

/** Invisible, and the whole first line. */
const markerOf = (key: string): string => `<!-- attest-model ${key.replace(/[^\w./-]|--+/g, '_')} -->`;

const isOurs =
  (login: string, marker: string) =>
  ({ user, body }: Comment): boolean =>
    user?.login === login && body?.split(/\r?\n/, 1)[0] === marker;

async function find(
  list: (page: number) => Promise<readonly Comment[]>,
  matches: (comment: Comment) => boolean,
): Promise<Comment | undefined> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const comments = await list(page);
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
  const { status } = error as { status?: number };
  const guidance =
    status === 401 || status === 403 || status === 404 ? PERMISSION : 'The next run of this step writes it.';
  return { kind: 'refused', reason: messageOf(error), guidance };
}
