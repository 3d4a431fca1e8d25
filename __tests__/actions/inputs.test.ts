import { describe, expect, test } from '@jest/globals';
import { readAttestInputs } from '../../src/actions/inputs.ts';
import { readVerifyInputs } from '../../src/actions/verify-inputs.ts';

/** As the runner hands them over. */
const env = (inputs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
const attestInputs = (inputs: Record<string, string>) => readAttestInputs(env({ path: 'model', ...inputs }));
const verifyInputs = (inputs: Record<string, string>) => readVerifyInputs(env({ path: 'model', ...inputs }));
const USAGE = expect.objectContaining({ code: 'USAGE', guidance: expect.any(String) });
const DIGEST = 'a'.repeat(64);

describe('attest', () => {
  test('defaults', () => {
    expect(attestInputs({})).toEqual({
      path: 'model',
      ignore: [],
      datasets: [],
      baseModels: [],
      configs: [],
      sigstore: 'auto',
      sign: true,
      onSignFailure: 'error',
      github: 'auto',
      chunks: true,
      parts: [],
      cache: 'true',
      cacheAudit: 1,
      engine: 'auto',
      allowPublicLog: false,
      allowWorkflowRun: false,
      allowSymlinks: false,
    });
  });

  test('lists are one item a line; commas, spaces and `=` belong to the item', () => {
    const datasets = '\n  train=data/a, b \r\n\n eval=x=y\n';
    expect(attestInputs({ datasets }).datasets).toEqual(['train=data/a, b', 'eval=x=y']);
  });

  test.each([
    ['', 'auto'],
    ['github', 'asked'],
    ['files\ngithub', 'asked'],
    ['files', 'never'],
  ])('publish %j: GitHub %s', (publish, github) => expect(attestInputs({ publish }).github).toBe(github));

  test('the expected digest', () => {
    expect(attestInputs({ 'expect-manifest-digest': DIGEST })).toMatchObject({ expectManifestDigest: DIGEST });
    expect(attestInputs({ 'expect-manifest-digest': 'none' })).not.toHaveProperty('expectManifestDigest');
  });

  test('a share, or the parts of all shares', () => {
    expect(attestInputs({ shard: ' 2/8', sign: 'false' })).toMatchObject({ shard: { index: 2, count: 8 }, parts: [] });
    const parts = attestInputs({ parts: 'a.json=sha256:1\n\nb, c.json=sha256:2\n' });
    expect(parts.parts).toEqual(['a.json=sha256:1', 'b, c.json=sha256:2']);
    expect(parts).not.toHaveProperty('shard');
  });

  test.each([
    ['no path', { path: '  ' }],
    ['a share that is signed', { shard: '2/8' }],
    ['a share of which more is stated', { shard: '2/8', sign: 'false', metrics: 'm.json' }],
    ['a share with an expected manifest', { shard: '2/8', sign: 'false', 'expect-manifest-digest': DIGEST }],
    ['a share with the parts of others', { shard: '2/8', sign: 'false', parts: 'a.json=sha256:1' }],
    ['a share that is none', { shard: '9/8', sign: 'false' }],
    ['a share of a matrix without that variable', { shard: '/8', sign: 'false' }],
    ['a boolean that is none', { sign: 'yes' }],
    ['an audit of more than everything', { 'cache-audit': '101' }],
    ['an audit of no number', { 'cache-audit': 'all' }],
    ['an unknown engine', { engine: 'blake3' }],
    ['a cache that trusts everything', { cache: 'trust' }],
    ['YAML 1.1 booleans', { chunks: 'True' }],
    ['an unknown choice', { 'on-sign-failure': 'ignore' }],
    ['an unknown store', { publish: 'github, files' }],
    ['an expected digest that was not passed on', { 'expect-manifest-digest': '' }],
    ['an expected digest with its algorithm', { 'expect-manifest-digest': `sha256:${DIGEST}` }],
    ['an expected digest in upper case', { 'expect-manifest-digest': DIGEST.toUpperCase() }],
  ] as [string, Record<string, string>][])('%s is a usage error with guidance', (_, inputs) => {
    expect(() => attestInputs(inputs)).toThrow(USAGE as never);
  });
});

describe('verify', () => {
  const identity = {
    identity: 'https://github.com/a/b/.github/workflows/c.yml@refs/heads/main',
    issuer: 'https://i.example',
  };

  test('an identity with its issuer', () => {
    expect(verifyInputs({ ...identity, 'source-repository': 'a/b', 'allow-ignored': 'x\ny' })).toEqual({
      kind: 'model',
      path: 'model',
      trust: { method: 'sigstore', ...identity, sourceRepository: 'a/b' },
      sigstore: 'auto',
      offline: false,
      integrity: 'files',
      vsa: 'false',
      allowIgnored: ['x', 'y'],
      allowSymlinks: false,
      signedHere: false,
      comment: false,
    });
  });

  test('whole files unless chunks are asked for, in this word', () => {
    expect(verifyInputs({ ...identity, integrity: ' chunks' })).toMatchObject({ integrity: 'chunks' });
    expect(() => verifyInputs({ ...identity, integrity: 'chunk' })).toThrow(USAGE as never);
  });

  test('a key, a chain, policies', () => {
    expect(verifyInputs({ 'public-key': 'k.pem' })).toMatchObject({ trust: { method: 'key', publicKey: 'k.pem' } });
    const chain = verifyInputs({ 'certificate-chain': 'a.pem\nb.pem' });
    expect(chain).toMatchObject({ trust: { method: 'certificate', chain: ['a.pem', 'b.pem'] } });
    const policies = verifyInputs({ policy: 'a.yml\n\nb, c.yml' });
    expect(policies).toMatchObject({ kind: 'model', trust: { method: 'policy', policies: ['a.yml', 'b, c.yml'] } });
  });

  test('without path: the gate, by the policies that are named or the default one', () => {
    const common = { kind: 'gate', sigstore: 'auto', offline: false, signedHere: false, comment: false };
    expect(verifyInputs({ path: '' })).toEqual({ ...common, policies: [] });
    const more = { policy: 'a.yml\nb.yml', comment: 'true', 'github-token': 't', 'trusted-root': 'r.json' };
    expect(verifyInputs({ path: ' ', ...more })).toEqual({
      ...common,
      policies: ['a.yml', 'b.yml'],
      comment: true,
      githubToken: 't',
      trustedRoot: 'r.json',
    });
  });

  test('how old a root may be: whole days, or nothing is said', () => {
    for (const given of [identity, { path: '' }]) {
      expect(verifyInputs({ ...given, 'max-root-age': ' 30 ' })).toMatchObject({ maxRootAgeDays: 30 });
      expect(verifyInputs({ ...given, 'max-root-age': '' })).not.toHaveProperty('maxRootAgeDays');
      for (const wrong of ['0', '-1', '1.5', '1e3', '10000', 'a week'])
        expect(() => verifyInputs({ ...given, 'max-root-age': wrong })).toThrow(USAGE as never);
    }
  });

  test('which model it must be', () => {
    const inputs = { ...POLICY, 'expect-root': 'r', 'expect-commit': 'c', 'expect-tag': 't', 'signed-after': 's' };
    expect(verifyInputs({ ...inputs, state: 'f.json' })).toMatchObject({
      expect: { root: 'r', commit: 'c', tag: 't', 'signed-after': 's' },
      state: 'f.json',
    });
  });

  const POLICY = { policy: 'a.yml' };
  test.each([
    ['nobody', {}],
    ['an empty identity', { identity: '', issuer: identity.issuer }],
    ['an empty issuer', { identity: identity.identity, issuer: ' ' }],
    ['two ways at once', { ...identity, 'public-key': 'k.pem' }],
    ['an issuer beside a key', { issuer: identity.issuer, 'public-key': 'k.pem' }],
    ['an identity without its model', { path: '', ...identity }],
    ['a key without its model', { path: '', 'public-key': 'k.pem' }],
    ['a source repository without its model', { path: '', 'source-repository': 'a/b' }],
    ['an identity beside a policy', { ...POLICY, ...identity }],
    ['a source repository beside a policy', { ...POLICY, 'source-repository': 'a/b' }],
    ['what loosens a policy', { ...POLICY, 'allow-ignored': 'x' }],
    ['what loosens a policy otherwise', { ...POLICY, 'allow-symlinks': 'true' }],
    ['what loosens a gate', { path: '', 'allow-symlinks': 'true' }],
    ['one signature for all models', { path: '', signature: 'model.sig' }],
    ['claims for all models', { path: '', claims: 'claims.jsonl' }],
    ['a gate by chunks', { path: '', integrity: 'chunks' }],
    ['one root for all models', { path: '', 'expect-root': 'a'.repeat(64) }],
    ['one state for all models', { path: '', state: 'state.json' }],
    ['a summary of a gate', { path: '', vsa: 'sign' }],
    ['a summary by an identity', { ...identity, vsa: 'sign' }],
    ['a summary by two policies', { policy: 'a.yml\nb.yml', vsa: 'rely' }],
    ['a summary of chunks', { ...POLICY, vsa: 'sign', integrity: 'chunks' }],
    ['what no summary is about', { ...POLICY, 'resource-uri': 'pkg:x' }],
    ['a comment, perhaps', { ...POLICY, comment: 'yes' }],
  ] as [string, Record<string, string>][])('%s is a usage error with guidance', (_, inputs) => {
    expect(() => verifyInputs(inputs)).toThrow(USAGE as never);
  });
});
