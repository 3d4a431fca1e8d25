import { describe, expect, test } from '@jest/globals';
import { githubContext } from '../../src/evidence/github.ts';
import { assertTag, tagOfEvent } from '../../src/publish/tag.ts';

const SHA = 'a'.repeat(40);
const repository = { full_name: 'acme/m' };

function tagOf(event: string, ref: string, payload: object) {
  const context = githubContext({
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/m',
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: ref,
    GITHUB_SHA: SHA,
  });
  if (context === undefined) throw new Error('no context');
  return tagOfEvent(context, payload);
}

describe('the tag of a run', () => {
  test.each([
    ['push', 'refs/tags/v1', { ref: 'refs/tags/v1', repository }, 'v1'],
    ['push', 'refs/tags/models/v1', { ref: 'refs/tags/models/v1', repository }, 'models/v1'],
    ['release', 'refs/tags/v1', { release: { tag_name: 'v1' }, repository }, 'v1'],
    ['create', 'refs/tags/v1', { ref: 'v1', ref_type: 'tag', repository }, 'v1'],
    ['workflow_dispatch', 'refs/tags/v1', { inputs: { tag: 'v2' }, repository }, 'v1'],
  ])('%s of %s', (event, ref, payload, tag) => {
    expect(tagOf(event, ref, payload)).toEqual({ tag, commit: SHA });
  });

  test.each([
    ['a push of a branch', 'push', 'refs/heads/main', { ref: 'refs/heads/main', repository }],
    ['a branch that is called like a tag', 'create', 'refs/tags/v1', { ref: 'v1', ref_type: 'branch', repository }],
    ['an event of another tag', 'push', 'refs/tags/v1', { ref: 'refs/tags/v10', repository }],
    ['a release of another tag', 'release', 'refs/tags/v1', { release: { tag_name: 'v2' }, repository }],
    [
      'an event of another repository',
      'push',
      'refs/tags/v1',
      { ref: 'refs/tags/v1', repository: { full_name: 'acme/n' } },
    ],
    ['a tag that was deleted', 'push', 'refs/tags/v1', { ref: 'refs/tags/v1', deleted: true, repository }],
    ['no payload', 'push', 'refs/tags/v1', {}],
    ['no ref', 'schedule', '', {}],
  ])('%s is none: error, with the workflow to use', (_, event, ref, payload) => {
    expect(() => tagOf(event, ref, payload)).toThrow(
      expect.objectContaining({ code: 'USAGE', guidance: expect.stringMatching(/push:\n +tags: \['v\*'\]/) }),
    );
  });

  test.each([
    '',
    '-v1',
    'v 1',
    'v1\n',
    'a..b',
    'a//b',
    '/a',
    'a/',
    '.a',
    'a/.b',
    'a.lock',
    'a^',
    'a:b',
    'a?',
    'a@{b',
    'v\u202e1',
    '@',
  ])('%j is no name of one', (tag) => expect(() => assertTag(tag)).toThrow(expect.objectContaining({ code: 'USAGE' })));
});
