import { usage } from '../errors.ts';
import { assertRepository, assertTag } from '../publish/tag.ts';
import type { EvidenceSource } from '../stores/find.ts';
import { githubAccess } from '../stores/github-access.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where evidence is to be looked for, as a person says it: a release by tag or URL, or with a repository alone GitHub's
 * attestation store. Undefined: beside the model.
 * @throws AttestModelError USAGE
 */
export function evidenceFrom(
  { release, repository }: { readonly release?: string; readonly repository?: string },
  env: Env,
): EvidenceSource | undefined {
  if (release === undefined)
    return repository === undefined ? undefined : { kind: 'attestations', access: accessTo(repository, env) };
  const named = /^https?:\/\//.test(release) ? fromUrl(release) : undefined;
  if (named === undefined) {
    const of = repository ?? env['GITHUB_REPOSITORY'];
    if (!of)
      throw usage(`of which repository the release ${release} is, nothing says`, 'Name it: --repository OWNER/NAME');
    return { kind: 'release', access: accessTo(of, env), tag: assertTag(release) };
  }
  if (repository !== undefined && repository !== named.repository)
    throw usage(`the release is of ${named.repository}, and not of ${repository}`, 'Leave --repository out.');
  return { kind: 'release', access: accessTo(named.repository, env, named.server), tag: assertTag(named.tag) };
}

/** `https://github.com/OWNER/NAME/releases/tag/TAG`, and no other page. */
function fromUrl(text: string): { server: string; repository: string; tag: string } {
  const url = URL.parse(text);
  const [, repository, tag] = /^\/([^/]+\/[^/]+)\/releases\/tag\/(.+)$/.exec(url?.pathname ?? '') ?? [];
  const plain =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!plain || repository === undefined || tag === undefined)
    throw usage(
      `${JSON.stringify(text)} is no release's page`,
      'For example https://github.com/OWNER/NAME/releases/tag/v1.0.0',
    );
  try {
    return { server: url.origin, repository, tag: decodeURIComponent(tag) };
  } catch {
    throw usage(`${JSON.stringify(text)} is no release's page`, 'Its percent signs are not in order.');
  }
}

const accessTo = (repository: string, env: Env, server?: string) =>
  githubAccess(assertRepository(repository), env, server);
