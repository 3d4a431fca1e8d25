import { AttestModelError } from '../errors.ts';
import type { PolicyFiles } from '../verify/policy-tree.ts';
import { changeOf } from './event.ts';
import { GitObjects } from './git/git-objects.ts';
import { createGitHub } from './git/github.ts';
import { openHistory } from './git/history.ts';
import { firstOf } from './git/objects.ts';
import { Trees } from './git/tree.ts';
import { readBlob } from './policies.ts';
import type { GateEvent, GateRequest } from './request.ts';

/** Files as the commit has them by which a change is judged. */
export interface BaseFiles extends PolicyFiles, Disposable {
  /** Its id. */
  readonly base: string;
  /** Commit whose files are judged. */
  readonly head: string;
}

type BaseRequest = Pick<GateRequest, 'repository' | 'api' | 'env' | 'signal'> & { readonly event: GateEvent };

/**
 * For a policy, root or key that is named beside a model: those of the change itself are the word of whoever proposes it.
 * @throws Undecided; AttestModelError UNREADABLE, SERVICE, ABORTED
 */
export async function openBaseFiles({ repository, event, api, env, signal }: BaseRequest): Promise<BaseFiles> {
  const github = api && createGitHub(api, signal);
  const git = new GitObjects(repository, env, signal);
  try {
    const objects = firstOf([git, ...(github ? [github] : [])]);
    const trees = new Trees(objects);
    const history = await openHistory(repository, env, github);
    const change = await changeOf(event, { trees, history, github });
    const commit = await trees.commit(change.base);
    if (commit === undefined)
      throw new AttestModelError('UNREADABLE', `commit ${change.base} is not in the checkout, nor given by GitHub`, {
        guidance: 'Check out with fetch-depth: 0, or give the step a token with contents: read.',
      });
    const source = { change, baseTree: commit.tree, trees, objects };
    return {
      base: change.base,
      head: change.head,
      from: `commit ${change.base}`,
      read: (path) => readBlob(path, source),
      [Symbol.dispose]: () => git[Symbol.dispose](),
    };
  } catch (error) {
    git[Symbol.dispose]();
    throw error;
  }
}
