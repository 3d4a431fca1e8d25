import { expect, test } from '@jest/globals';
import { loadPolicy } from '../../src/verify/policy-file.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { filesOf, SIGNERS } from './judged.ts';

test('the policy and its root come from one place', async () => {
  const sigstore = await startLocalSigstore();
  const files = filesOf({
    '.github/policy.yml': `${SIGNERS}roots: { file: roots/local.json }\n`,
    '.github/roots/local.json': JSON.stringify(sigstore.trustedRoot),
  });
  await sigstore.close();
  const spec = { unsafeLocalRoot: true };
  // `auto` leaves the roots to the policy; any other instance would be a second opinion.
  for (const more of [{}, { sigstore: 'auto' }]) {
    const trust = await loadPolicy('.github/policy.yml', { ...spec, ...more }, files);
    expect(trust.trusted?.roots).toMatchObject([{ label: expect.stringContaining('.github/roots/local.json') }]);
  }
  const github = loadPolicy('.github/policy.yml', { ...spec, sigstore: 'github' }, files);
  await expect(github).rejects.toMatchObject({ code: 'USAGE' });
});

test.each(['../root.json', '/etc/root.json', 'a/../../root.json', './root.json'])(
  'a policy reads no file of elsewhere: %s',
  async (name) => {
    const files = filesOf({ 'p/policy.yml': `${SIGNERS}roots: { file: ${name} }\n` });
    await expect(loadPolicy('p/policy.yml', { unsafeLocalRoot: true }, files)).rejects.toMatchObject({
      code: 'UNSAFE_PATH',
    });
  },
);
