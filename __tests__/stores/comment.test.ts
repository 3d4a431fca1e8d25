import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keepComment } from '../../src/stores/comment.ts';
import { type PullRequestApi, startPullRequestApi } from '../helpers/pull-request-api.ts';

const MARKER = '<!-- attest-model gate/verify -->';
let api: PullRequestApi;
beforeEach(async () => {
  api = await startPullRequestApi('secret');
});
afterEach(async () => {
  await api[Symbol.asyncDispose]();
});

const keep = (markdown: string, { token = 'secret', key = 'gate/verify', path = '' } = {}) => {
  const server = { apiUrl: `${api.url}${path}`, serverUrl: 'https://github.com', pause: async () => {} };
  return keepComment({ access: { ...server, repository: 'acme/model-repo', token }, number: 7, key }, markdown);
};
const bodies = () => api.comments.map(({ body }) => body);

describe('a comment', () => {
  test('is made once, and updated by the next run', async () => {
    expect(await keep('first')).toEqual({
      kind: 'created',
      url: 'https://github.com/acme/model-repo/pull/7#issuecomment-1000',
    });
    expect(await keep('second')).toMatchObject({ kind: 'updated' });
    expect(await keep('second')).toMatchObject({ kind: 'unchanged' });
    expect(bodies()).toEqual([`${MARKER}\nsecond`]);
    expect(api.requests.filter((request) => !request.startsWith('GET'))).toHaveLength(5);
  });

  test('is found behind 250 others', async () => {
    for (let i = 0; i < 250; i++) api.add('alice', `comment ${i}`);
    await keep('first');
    expect(await keep('second')).toMatchObject({ kind: 'updated' });
    expect(api.comments).toHaveLength(251);
  });

  test('of another step is another one', async () => {
    await keep('ours');
    await keep('theirs', { key: 'gate/other' });
    expect(bodies()).toEqual([`${MARKER}\nours`, '<!-- attest-model gate/other -->\ntheirs']);
  });

  test('that somebody edited in the browser is still ours', async () => {
    api.add('github-actions[bot]', `${MARKER}\r\nedited`);
    expect(await keep('new')).toMatchObject({ kind: 'updated' });
  });

  test.each([
    ['of a person with our marker', 'mallory', `${MARKER}\n✅ all is well`],
    ['of a person whose name is nearly ours', 'github-actions', `${MARKER}\n✅ all is well`],
    ['of our author that quotes the marker', 'github-actions[bot]', `> quoted\n${MARKER}\n`],
    ['of our author whose first line goes on', 'github-actions[bot]', `${MARKER} and more`],
  ])('%s is left alone', async (_, login, body) => {
    api.add(login, body);
    expect(await keep('ours')).toMatchObject({ kind: 'created' });
    expect(bodies()).toEqual([body, `${MARKER}\nours`]);
  });

  test('of another pull request is left alone', async () => {
    api.add('github-actions[bot]', `${MARKER}\nold`, 8);
    expect(await keep('ours')).toMatchObject({ kind: 'created' });
  });

  test('a key cannot end the marker', async () => {
    await keep('x', { key: 'a --> <b>' });
    expect(bodies()).toEqual(['<!-- attest-model a_____b_ -->\nx']);
  });

  test('is cut at a line, below what GitHub takes', async () => {
    expect(await keep('0123456789\n'.repeat(20_000))).toMatchObject({ kind: 'created' });
    expect(bodies()[0]).toMatch(/0123456789\n\nThe rest is on the page of the workflow run\.\n$/);
  });
});

test('GitHub Enterprise Server has GraphQL beside the REST API, not below it', async () => {
  await keep('x', { path: '/api/v3' });
  expect(api.requests[0]).toBe('POST /api/graphql');
});

test('a comment that is cut in a block ends the block', async () => {
  await keep(`\`\`\`mermaid\n${'  n1 --> n2\n'.repeat(20_000)}\`\`\`\n`);
  expect(bodies()[0]).toMatch(/n2\n```\n\nThe rest/);
});

describe('what cannot be written is said, not thrown', () => {
  test.each([403, 404])('%i, as a token that can only read: the permission to add', async (status) => {
    api.setWriteStatus(status);
    const answer = await keep('x');
    expect(answer).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(answer)).toContain('pull-requests: write');
    expect(api.comments).toEqual([]);
  });

  test('500', async () => {
    api.setStatus(500);
    expect(await keep('x')).toMatchObject({ kind: 'refused', guidance: 'The next run of this step writes it.' });
  });

  test('a token that is not known', async () => {
    expect(await keep('x', { token: 'other' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Bad'),
    });
  });

  test('a server that is not there', async () => {
    await api[Symbol.asyncDispose]();
    expect(await keep('x')).toMatchObject({ kind: 'refused' });
    api = await startPullRequestApi('secret');
  });
});
