import { AttestModelError } from '../errors.ts';
import type { GitHubContext } from '../evidence/github.ts';
import { at } from '../evidence/payload.ts';
import { isObjectId } from '../model/digest.ts';

/** What a release is made of: a tag, and the commit that it must lead to where an event says so. */
export interface ReleaseTag {
  readonly tag: string;
  readonly commit?: string;
}

/** As git's check-ref-format has it, and no leading `-`. @throws AttestModelError USAGE */
export function assertTag(tag: string): string {
  const bad = /[\p{C}\s~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(\/|$)/u.test(tag) || tag === '@' || tag === '';
  if (!bad) return tag;
  throw new AttestModelError('USAGE', `${JSON.stringify(tag)} is no name of a tag`, {
    guidance: 'For example --release v1.0.0',
  });
}

/** @throws AttestModelError USAGE */
export function assertRepository(repository: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+$/.test(repository) && !/\/\.{1,2}$/.test(repository)) return repository;
  throw new AttestModelError('USAGE', `${JSON.stringify(repository)} is no repository`, {
    guidance: 'It is written OWNER/NAME, for example --repository octo-org/train',
  });
}

/**
 * The tag that the run is about. Ref, event and repository have to say the same: one of them may come from a workflow that
 * was called with other inputs.
 * @throws AttestModelError USAGE, with the workflow to use instead
 */
export function tagOfEvent({ eventName, ref, repository, sha }: GitHubContext, payload: unknown): ReleaseTag {
  const tag = /^refs\/tags\/(.+)$/s.exec(ref)?.[1];
  if (tag === undefined) throw noTag(`the run is of ${ref === '' ? 'no ref' : ref}, not of a tag`);
  const said = sayOfEvent(eventName, payload);
  if (said !== undefined && said !== ref)
    throw noTag(`the event "${eventName}" is about ${said}, the run about ${ref}`);
  const of = text(at(payload, 'repository'), 'full_name');
  if (of !== undefined && of !== repository) throw noTag(`the event is of ${of}, the run of ${repository}`);
  if (at(payload, 'deleted') === true) throw noTag('the tag was deleted');
  return { tag: assertTag(tag), ...(isObjectId(sha) && { commit: sha }) };
}

/** The full ref that an event names; other events (a manual start on a tag) have the run's alone. */
function sayOfEvent(eventName: string, payload: unknown): string | undefined {
  switch (eventName) {
    case 'release':
      return `refs/tags/${text(at(payload, 'release'), 'tag_name') ?? ''}`;
    case 'push':
      return text(payload, 'ref') ?? '';
    case 'create':
      return `refs/${text(payload, 'ref_type') === 'tag' ? 'tags' : 'heads'}/${text(payload, 'ref') ?? ''}`;
    default:
      return undefined;
  }
}

/** Made by a tag, before there is a release: the only way that works with immutable releases too. */
export const TAG_WORKFLOW = `on:
  push:
    tags: ['v*']
jobs:
  release:
    runs-on: ubuntu-latest
    permissions:
      contents: write       # the release
      id-token: write
      attestations: write
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
      - run: python train.py --out out/model
      - uses: attest-model/attest-model@<commit>
        with:
          path: out/model
          publish: release`;

function noTag(reason: string): AttestModelError {
  return new AttestModelError('USAGE', `publish: release needs a tag, and ${reason}`, {
    guidance: `Let a tag start the workflow, and push one (git tag v1.0.0 && git push origin v1.0.0):\n\n${TAG_WORKFLOW}`,
  });
}

function text(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' ? found : undefined;
}
