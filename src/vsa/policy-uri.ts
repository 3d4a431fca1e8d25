import { resolve } from 'node:path';
import { pathWithin } from '../model/path.ts';

/**
 * Where the policy of a workflow's checkout is to be had, as an SPDX download location; undefined elsewhere. A hint for people:
 * which policy it was, its digest says.
 */
export function policyUriOf(path: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, GITHUB_WORKSPACE: root } = env;
  if (env['GITHUB_ACTIONS'] !== 'true' || !server || !repository || !commit || !root) return undefined;
  const file = pathWithin(resolve(root), resolve(path));
  return file ? `git+${server}/${repository}@${commit}#${encodeURI(file)}` : undefined;
}
