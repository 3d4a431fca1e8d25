import { githubContext } from '../evidence/github.ts';
import { forLog } from '../report/encode.ts';
import { keepComment } from '../stores/comment.ts';
import { pullRequestNumber, readEvent } from './event.ts';
import { type Host, log, notice } from './host.ts';

/** On a pull request alone; what comes in the way is said, and the step goes on: nothing hangs on a comment. */
export async function commentOn(page: string, token: string | undefined, host: Host): Promise<void> {
  const context = githubContext(host.env);
  const number = context && pullRequestNumber(await readEvent(host));
  if (context === undefined || number === undefined)
    return log(`No comment: ${forLog(context?.eventName ?? 'this')} is no event of a pull request.`);
  if (token === undefined) return notice('No comment on the pull request: github-token is empty.');
  const { apiUrl, serverUrl, repository } = context;
  const access = { apiUrl, serverUrl, repository, token };
  const made = await keepComment({ access, number, key: keyOf(host) }, page);
  if (made.kind === 'refused') return notice(`No comment on the pull request: ${made.reason}\n${made.guidance}`);
  log(`Comment ${made.kind}: ${forLog(made.url)}`);
}

/** The step, whatever ref its workflow has: two steps keep two comments. */
function keyOf({ env }: Host): string {
  const workflow = env['GITHUB_WORKFLOW_REF']?.replace(/@.*$/s, '') ?? env['GITHUB_WORKFLOW'] ?? '';
  return [workflow, env['GITHUB_JOB'], env['GITHUB_ACTION']].filter(Boolean).join('/');
}
