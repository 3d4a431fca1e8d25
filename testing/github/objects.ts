/** JSON as GitHub's API writes it, with every field that its description requires. */
export interface StoredAsset {
  readonly id: number;
  readonly name: string;
  readonly label: string;
  readonly state: 'uploaded' | 'starter';
  readonly bytes: Buffer;
  /** SHA-256, hex. */
  readonly digest: string;
}

export interface StoredRelease {
  readonly id: number;
  readonly tag: string;
  name: string;
  body: string;
  draft: boolean;
  immutable: boolean;
  readonly assets: StoredAsset[];
}

export interface StoredComment {
  readonly id: number;
  /** Number of the issue or pull request. */
  readonly issue: string;
  body: string;
}

/** Where it is, and what it tells. */
export interface Addresses {
  /** Of the API: `http://127.0.0.1:PORT`. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  /** False: older servers tell no digests of assets. */
  readonly digests?: boolean;
}

const DATE = '2026-01-02T03:04:05Z';

export function releaseJson(release: StoredRelease, { api, repository, digests = true }: Addresses): object {
  const { id, tag, name, body, draft, immutable, assets } = release;
  const url = `${api}/repos/${repository}/releases/${id}`;
  return {
    url,
    html_url: `https://github.com/${repository}/releases/${draft ? `tag/untagged-${id}` : `tag/${encodeURIComponent(tag)}`}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: null,
    zipball_url: null,
    id,
    node_id: `R_${id}`,
    tag_name: tag,
    target_commitish: 'main',
    name,
    body,
    draft,
    prerelease: false,
    immutable,
    created_at: DATE,
    published_at: draft ? null : DATE,
    author: userJson(api),
    assets: assets.map((asset) => assetJson(asset, release, { api, repository, digests })),
  };
}

export function assetJson(
  asset: StoredAsset,
  release: StoredRelease,
  { api, repository, digests = true }: Addresses,
): object {
  const { id, name, label, state, bytes, digest } = asset;
  return {
    url: `${api}/repos/${repository}/releases/assets/${id}`,
    browser_download_url: `https://github.com/${repository}/releases/download/${release.tag}/${name}`,
    id,
    node_id: `RA_${id}`,
    name,
    label,
    state,
    content_type: 'application/octet-stream',
    size: bytes.length,
    digest: state === 'uploaded' && digests ? `sha256:${digest}` : null,
    download_count: 0,
    created_at: DATE,
    updated_at: DATE,
    uploader: userJson(api),
  };
}

export function commentJson({ id, issue, body }: StoredComment, { api, repository }: Addresses): object {
  return {
    id,
    node_id: `IC_${id}`,
    url: `${api}/repos/${repository}/issues/comments/${id}`,
    html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${api}/repos/${repository}/issues/${issue}`,
    body,
    user: userJson(api),
    created_at: DATE,
    updated_at: DATE,
    author_association: 'NONE',
  };
}

const LINKS = [
  ...['followers', 'following', 'gists', 'starred', 'subscriptions', 'organizations', 'repos'],
  ...['events', 'received_events'],
];

function userJson(api: string): object {
  const url = `${api}/users/octocat`;
  return {
    login: 'octocat',
    id: 1,
    node_id: 'U_1',
    avatar_url: 'https://avatars.githubusercontent.com/u/1',
    gravatar_id: '',
    url,
    html_url: 'https://github.com/octocat',
    ...Object.fromEntries(LINKS.map((name) => [`${name}_url`, `${url}/${name}`])),
    type: 'User',
    site_admin: false,
  };
}
