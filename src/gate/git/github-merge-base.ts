import { isObjectId } from '../../model/digest.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../model/strict-json.ts';

type Get = (path: string) => Promise<JsonObject | undefined>;

const PER_PAGE = 100;
/** A branch of more commits, or one that took in others more often, is for a checkout with its history. */
const MAX_PAGES = 10;
const MAX_ENTRIES = 20;

/**
 * The one best common ancestor, by GitHub's comparison. GitHub names one where there are several, and a change can be made so that it shows
 * in the difference to the other one only: so every commit by which `b` enters the history of `a` has to be in the
 * history of the one that was named. Undefined where it is not, or not known.
 */
export async function onlyMergeBase(get: Get, a: string, b: string): Promise<string | undefined> {
  const named = await mergeBase(get, a, b);
  if (named === undefined || named === a || named === b) return named;
  const entries = (await entriesInto(get, a, b))?.filter((one) => one !== named);
  if (entries === undefined || entries.length > MAX_ENTRIES) return undefined;
  for (const entry of entries) if ((await mergeBase(get, entry, named)) !== entry) return undefined;
  return named;
}

async function mergeBase(get: Get, a: string, b: string): Promise<string | undefined> {
  // The second page has no list of files, which can be long.
  const answer = await get(`compare/${a}...${b}?per_page=1&page=2`);
  const oid = answer && idOf(answer['merge_base_commit']);
  return isObjectId(oid) ? oid : undefined;
}

/** Commits of `a`'s history that are parents of those that `b` alone has. */
async function entriesInto(get: Get, a: string, b: string): Promise<string[] | undefined> {
  const own = new Set<string>();
  const parents = new Set<string>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await get(`compare/${a}...${b}?per_page=${PER_PAGE}&page=${page}`);
    const { commits, total_commits: total } = answer ?? {};
    if (!Array.isArray(commits)) return undefined;
    for (const commit of commits) {
      const of = isJsonObject(commit) ? commit['parents'] : undefined;
      const ids = [idOf(commit), ...(Array.isArray(of) ? of.map(idOf) : [undefined])];
      if (!ids.every(isObjectId)) return undefined;
      const [id = '', ...found] = ids;
      own.add(id);
      for (const parent of found) parents.add(parent);
    }
    if (own.size === total) return [...parents.difference(own)];
    if (commits.length === 0) return undefined;
  }
  return undefined;
}

const idOf = (value: JsonValue | undefined): JsonValue | undefined => (isJsonObject(value) ? value['sha'] : undefined);
