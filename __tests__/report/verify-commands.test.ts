import { describe, expect, test } from '@jest/globals';
import { type VerifyTarget, verifyCommands } from '../../src/report/verify-commands.ts';
import { hex, ISSUER, SAN } from './fixtures.ts';

const target: VerifyTarget = {
  model: 'my model',
  signature: 'my model/model.sig',
  claims: 'my model/claims.jsonl',
  manifest: 'my model/model.manifest.json',
  root: hex('a'),
  signer: { method: 'sigstore', identity: SAN, issuer: ISSUER, sourceRepository: 'https://github.com/acme/models' },
  trust: 'public-good',
};
const commandsOf = (over: Partial<VerifyTarget> = {}): Record<string, string> =>
  Object.fromEntries(verifyCommands({ ...target, ...over }).map(({ tool, command }) => [tool, command]));

test('the public instance needs no files', () => {
  expect(commandsOf()).toEqual({
    'attest-model': `attest-model verify 'my model' --signature 'my model/model.sig' --identity ${SAN} --issuer ${ISSUER} --source-repository https://github.com/acme/models`,
    model_signing: `model_signing verify sigstore 'my model' --signature 'my model/model.sig' --identity ${SAN} --identity_provider ${ISSUER}`,
    cosign: `cosign verify-blob-attestation --bundle 'my model/model.sig' --certificate-identity ${SAN} --certificate-oidc-issuer ${ISSUER} --type https://model_signing/signature/v1.0 --digest ${hex('a')} --digestAlg sha256`,
    gh: `gh attestation verify 'my model/model.manifest.json' --repo acme/models --cert-identity ${SAN} --bundle 'my model/claims.jsonl'`,
  });
});

test('a client trust config: each tool gets the part that it takes', () => {
  const commands = commandsOf({ trust: { config: 'tc.json' } });
  expect(commands['attest-model']).toContain('--trusted-root tc.json');
  expect(commands['model_signing']).toContain('--trust_config tc.json');
  expect(commands['cosign']).toContain('--trusted-root <(jq -c .trustedRoot tc.json)');
  expect(commands['gh']).toContain('--custom-trusted-root <(jq -c .trustedRoot tc.json)');
});

describe('tools that cannot do it are left out', () => {
  test.each([
    ["GitHub's own instance", { trust: 'github' }, ['attest-model', 'gh']],
    ['a trusted root alone', { trust: { trustedRoot: 'tr.json' } }, ['attest-model', 'cosign', 'gh']],
    ['a key', { signer: { method: 'key', hint: hex('c') } }, ['openssl', 'attest-model', 'model_signing']],
    [
      'a certificate',
      { signer: { method: 'certificate', subject: 'CN=x', sha256: hex('c') } },
      ['attest-model', 'model_signing'],
    ],
    [
      'no repository',
      { signer: { method: 'sigstore', identity: 'a@b.example', issuer: 'https://i.example' } },
      ['attest-model', 'model_signing', 'cosign'],
    ],
  ] as [string, Partial<VerifyTarget>, string[]][])('%s', (_, over, tools) => {
    expect(Object.keys(commandsOf(over))).toEqual(tools);
  });
});

describe('what the signer chose is repeated, or the command fails as printed', () => {
  test('paths that were left out: model_signing reads them from the signature', () => {
    const commands = commandsOf({ allowIgnored: ['notes.txt', '-my logs'] });
    expect(commands['attest-model']).toMatch(/ --allow-ignored notes\.txt --allow-ignored '-my logs'$/);
    expect(commands['model_signing']).toBe(commandsOf()['model_signing']);
  });

  test('too many for a line', () => {
    const command = commandsOf({ allowIgnored: Array.from({ length: 11 }, (_, i) => `${i}.log`) })['attest-model'];
    expect(command).toMatch(/ # with --allow-ignored PATH for each of the 11 paths that were left out$/);
    expect(command).not.toContain('0.log');
  });

  test('symlinks', () => {
    const commands = commandsOf({ allowSymlinks: true });
    expect(commands['attest-model']).toMatch(/ --allow-symlinks$/);
    expect(commands['model_signing']).toMatch(/ --allow_symlinks$/);
    expect(commands['cosign']).toBe(commandsOf()['cosign']);
  });

  test('the embedded instance, which no other tool can be told to accept', () => {
    const trust = { trustedRoot: 'tr.json' };
    expect(commandsOf({ trust, unsafeLocalRoot: true, allowSymlinks: true })).toEqual({
      'attest-model': `${commandsOf({ trust })['attest-model']} --unsafe-local-root --allow-symlinks`,
    });
  });
});

test('a public key is made before it is used', () => {
  const [first, ...others] = verifyCommands({ ...target, signer: { method: 'key', hint: hex('c') } });
  expect(first).toMatchObject({ tool: 'openssl', makes: 'public-key.pem' });
  expect(first?.command).toMatch(/^openssl pkey -in KEY -pubout -out public-key\.pem /);
  for (const { command } of others) expect(command).toContain(' public-key.pem');
});

test('gh fetches what is in its store, and is told of another issuer', () => {
  const command = commandsOf({
    inGitHubStore: true,
    signer: { method: 'sigstore', identity: SAN, issuer: 'https://ghe.example', sourceRepository: 'acme/models' },
  })['gh'];
  expect(command).not.toContain('--bundle');
  expect(command).toContain('--cert-oidc-issuer https://ghe.example');
});
