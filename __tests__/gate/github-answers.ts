/** Run in a repository; gives what git prints. @throws where git fails */
export type Git = (...args: string[]) => Buffer;

const REPOSITORY = 'acme/model-repo';
const API = `https://api.github.com/repos/${REPOSITORY}`;
const WEB = `https://github.com/${REPOSITORY}`;

/** What GitHub's REST API says of git objects: every field that its description demands. `interop/` compares them with it. */
export const answersOf = (git: Git) => {
  const text = (...args: string[]): string =>
    git(...args)
      .toString()
      .trim();

  /** In the order of `git log`; of one commit, or of a range from its oldest on. */
  const commitsOf = (...range: string[]): Commit[] =>
    text('log', '--format=%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%aI%x1f%cn%x1f%ce%x1f%cI%x1f%s', ...range)
      .split('\n')
      .filter(Boolean)
      .map(toCommit);
  const commitOf = (sha: string): Commit => {
    const [found] = commitsOf('-1', sha);
    if (found?.sha !== sha) throw new Error(`no commit ${sha}`);
    return found;
  };

  return {
    commit: (sha: string) => {
      const { tree, parents, author, committer, message } = commitOf(sha);
      return {
        ...{ sha, node_id: sha, url: `${API}/git/commits/${sha}`, html_url: `${WEB}/commit/${sha}` },
        ...{ author, committer, message, verification: UNSIGNED },
        tree: { sha: tree, url: `${API}/git/trees/${tree}` },
        parents: parents.map((one) => ({
          ...{ sha: one, url: `${API}/git/commits/${one}`, html_url: `${WEB}/commit/${one}` },
        })),
      };
    },
    tree: (sha: string) => ({
      ...{ sha, url: `${API}/git/trees/${sha}`, truncated: false },
      tree: text('ls-tree', sha)
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [, mode, type, oid, path] = /^(\d+) (\w+) (\w+)\t(.*)$/.exec(line) ?? [];
          return { path, mode, type, sha: oid };
        }),
    }),
    blob: (sha: string) => {
      const bytes = git('cat-file', 'blob', sha);
      // With the line breaks that GitHub puts in.
      const content = bytes.toString('base64').replace(/(.{60})/g, '$1\n');
      return { sha, node_id: sha, url: `${API}/git/blobs/${sha}`, size: bytes.length, encoding: 'base64', content };
    },
    ref: (ref: string) => {
      const sha = text('rev-parse', `refs/${ref}`);
      const object = { type: 'commit', sha, url: `${API}/git/commits/${sha}` };
      return { ref: `refs/${ref}`, node_id: sha, url: `${API}/git/refs/${ref}`, object };
    },
    comparison: (a: string, b: string, page: { readonly size: number; readonly number: number }) => {
      const base = text('merge-base', a, b);
      const commits = commitsOf('--reverse', `${a}..${b}`);
      const behind = Number(text('rev-list', '--count', `${b}..${a}`));
      const both = behind > 0 ? 'diverged' : 'ahead';
      const url = `${API}/compare/${a}...${b}`;
      return {
        ...{ url, html_url: url, permalink_url: url, diff_url: `${url}.diff`, patch_url: `${url}.patch` },
        base_commit: inList(commitOf(a)),
        merge_base_commit: inList(commitOf(base)),
        status: commits.length > 0 ? both : behind > 0 ? 'behind' : 'identical',
        ...{ ahead_by: commits.length, behind_by: behind, total_commits: commits.length },
        commits: commits.slice(page.size * (page.number - 1), page.size * page.number).map(inList),
        files: [],
      };
    },
  };
};

interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: object;
  readonly committer: object;
  readonly message: string;
}

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

function toCommit(line: string): Commit {
  const [sha = '', tree = '', parents = '', ...rest] = line.split('\x1f');
  const who = (at: number) => ({ name: rest[at], email: rest[at + 1], date: rest[at + 2] });
  const [author, committer, message = ''] = [who(0), who(3), rest[6]];
  return { sha, tree, parents: parents.split(' ').filter(Boolean), author, committer, message };
}

/** As lists of commits have them. */
const inList = ({ sha, tree, parents, author, committer, message }: Commit) => ({
  ...{ sha, node_id: sha, url: `${API}/commits/${sha}`, html_url: `${WEB}/commit/${sha}` },
  comments_url: `${API}/commits/${sha}/comments`,
  commit: {
    ...{ url: `${API}/git/commits/${sha}`, author, committer, message, comment_count: 0, verification: UNSIGNED },
    tree: { sha: tree, url: `${API}/git/trees/${tree}` },
  },
  ...{ author: null, committer: null },
  parents: parents.map((one) => ({ sha: one, url: `${API}/commits/${one}`, html_url: `${WEB}/commit/${one}` })),
});
