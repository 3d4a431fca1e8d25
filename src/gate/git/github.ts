import { AttestModelError } from '../../errors.ts';
import { isObjectId } from '../../model/digest.ts';
import { isJsonObject, type JsonObject } from '../../model/strict-json.ts';
import type { GitHubAccess } from '../../stores/github-access.ts';
import { parseAnswer } from '../../stores/github-answer.ts';
import { callGitHub } from '../../stores/github-api.ts';
import { onlyMergeBase } from './github-merge-base.ts';
import { isObject, type ObjectStore } from './objects.ts';

/** What a checkout lacks, from GitHub's REST API. A token with `contents: read` is enough. */
export interface GitHub extends ObjectStore {
  /** The one best common ancestor; undefined where there are several, or it is not known. */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** Commit at the tip of a branch. */
  tip(branch: string): Promise<string | undefined>;
}

export function createGitHub(access: GitHubAccess, signal?: AbortSignal): GitHub {
  const get = (path: string) => ask(access, path, signal);
  return {
    read: async (oid, type, maxBytes) => {
      const bytes = await READERS[type](get, oid);
      if (bytes === undefined) return undefined;
      if (bytes.length > maxBytes) return { tooBig: bytes.length };
      return { bytes };
    },
    mergeBase: (a, b) => onlyMergeBase(get, a, b),
    tip: async (branch) => {
      const answer = await get(`git/ref/${encodeURIComponent(`heads/${branch}`)}`);
      const object = answer && field(answer, 'object');
      return object?.['type'] === 'commit' && isObjectId(object['sha']) ? object['sha'] : undefined;
    },
  };
}

/** A blob has up to 100 MB there, in base64. */
const MAX_ANSWER_BYTES = 150_000_000;

type Get = (path: string) => Promise<JsonObject | undefined>;

const READERS: Readonly<Record<'commit' | 'tree' | 'blob', (get: Get, oid: string) => Promise<Buffer | undefined>>> = {
  commit: async (get, oid) => {
    const answer = await get(`git/commits/${oid}`);
    if (answer === undefined) return undefined;
    const parents = Array.isArray(answer['parents']) ? answer['parents'] : [];
    const ids = [field(answer, 'tree'), ...parents].map((one) => (isJsonObject(one) ? one['sha'] : undefined));
    if (answer['sha'] !== oid || !ids.every(isObjectId)) throw malformed(`commit ${oid}`);
    // The header is all that is read of it. Unlike a tree or file it is GitHub's word: its answer lacks what the id is computed from.
    return Buffer.from(ids.map((id, i) => `${i === 0 ? 'tree' : 'parent'} ${id}\n`).join(''));
  },
  tree: async (get, oid) => {
    const answer = await get(`git/trees/${oid}`);
    if (answer === undefined) return undefined;
    const entries = Array.isArray(answer['tree']) ? answer['tree'] : [];
    const bytes = Buffer.concat(entries.map((entry) => treeEntry(entry, oid)));
    if (!isObject(oid, 'tree', bytes)) throw malformed(`tree ${oid}`);
    return bytes;
  },
  blob: async (get, oid) => {
    const answer = await get(`git/blobs/${oid}`);
    if (answer === undefined) return undefined;
    const { content, encoding } = answer;
    if (typeof content !== 'string' || encoding !== 'base64') throw malformed(`blob ${oid}`);
    const bytes = Buffer.from(content, 'base64');
    if (!isObject(oid, 'blob', bytes)) throw malformed(`blob ${oid}`);
    return bytes;
  },
};

/** As git writes it, so that the tree's id can be computed; GitHub writes the mode of a folder with a zero in front. */
function treeEntry(entry: unknown, tree: string): Buffer {
  const { mode, path, sha } = isJsonObject(entry) ? entry : ({} as JsonObject);
  if (typeof mode !== 'string' || typeof path !== 'string' || !isObjectId(sha)) throw malformed(`tree ${tree}`);
  return Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`), Buffer.from(sha, 'hex')]);
}

/** Undefined for what is not there; GitHub says 404, or 422 of a commit that it does not know. */
async function ask(access: GitHubAccess, path: string, signal?: AbortSignal): Promise<JsonObject | undefined> {
  const url = `/repos/${access.repository}/${path}`;
  const request = { method: 'GET', url, expected: [404, 422], maxBytes: MAX_ANSWER_BYTES, signal } as const;
  const { status, body } = await callGitHub(access, request);
  if (status === 404 || status === 422) return undefined;
  const answer = parseAnswer(body);
  // A redirection is none, such as of a repository that was renamed.
  if (status !== 200 || !isJsonObject(answer)) throw malformed(path);
  return answer;
}

const field = (answer: JsonObject, key: string): JsonObject => {
  const value = answer[key];
  return isJsonObject(value) ? value : {};
};

const malformed = (what: string): AttestModelError =>
  new AttestModelError('SERVICE', `GitHub’s answer about ${what} is not what was asked for`, {
    guidance: 'Try again; if it stays so, check out with fetch-depth: 0, and GitHub is not asked.',
  });
