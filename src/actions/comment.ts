import { messageOf } from '../errors.ts';
import { githubContext } from '../evidence/github.ts';
import { forLog } from '../report/encode.ts';
import { errorSummary } from '../report/summary.ts';
import { keepComment } from '../stores/comment.ts';
import { pullRequestNumber, readEvent } from './event.ts';
import { type Host, log, notice, toFailure } from './host.ts';
import { reader } from './input-reader.ts';

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

/**
 * In place of what an earlier run said, which is about another commit. Nothing but the two inputs is read: another one may be
 * what is wrong. A run that was stopped leaves it to the run that took its place.
 */
export async function commentOnError(title: string, error: unknown, host: Host): Promise<void> {
  const input = reader(host.env);
  if (input.text('comment') !== 'true' || host.signal.aborted) return;
  const page = `${errorSummary(title, toFailure(error))}There is no verdict on this change. What this comment said before was about an earlier one.\n`;
  try {
    await commentOn(page, input.text('github-token') || undefined, host);
  } catch (failure) {
    notice(`No comment on the pull request: ${messageOf(failure)}`);
  }
}

/** The step, whatever ref its workflow has: two steps keep two comments. */
function keyOf({ env }: Host): string {
  const workflow = env['GITHUB_WORKFLOW_REF']?.replace(/@.*$/s, '') ?? env['GITHUB_WORKFLOW'] ?? '';
  return [workflow, env['GITHUB_JOB'], env['GITHUB_ACTION']].filter(Boolean).join('/');
}
