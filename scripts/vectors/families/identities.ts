import { ISSUER, REPOSITORY, SAN } from '../../../__tests__/verification/bundles.ts';
import type { ModelOptions } from '../../../__tests__/verification/signed-model.ts';
import type { SubjectName } from '../../../testing/local-sigstore/ca.ts';
import { ACCEPTED, impossible, refusedBy, trusting, undecidedBy, type Vector } from '../vector.ts';

const BUILDER = 'https://github.com/acme/builder/.github/workflows/train.yml@refs/tags/v1';
const STRANGER = 'https://github.com/stranger/models';
const EMAIL = 'trainer@example.com';
const EXACT = 'Names are compared as text, whole and exactly.';
const CRYPTO = (...because: string[]) => refusedBy('signature.cryptography', ...because);

/** Signed by a certificate with this subject alternative name, for this repository. */
const signedAs = (san: string, repository: string | undefined = REPOSITORY): ModelOptions => ({
  bundle: { certificate: { sans: [{ type: 'url', value: san }] }, extensions: { 9: san, 12: repository } },
});
const withNames = (...sans: SubjectName[]): ModelOptions => ({ bundle: { certificate: { sans } } });
const withIssuer = (issuer: string): ModelOptions => ({ bundle: { extensions: { 1: issuer, 8: issuer } } });

/** His own: the certificate is consistent. */
const repositoryOf = (san: string): string => san.slice(0, san.indexOf('/.github/'));

const stranger = (name: string, san: string, attack: string): Vector => ({
  name: `san-${name}`,
  attack,
  why: EXACT,
  expect: refusedBy('identity.san', san),
  model: signedAs(san, repositoryOf(san)),
});

const otherIssuer = (name: string, issuer: string, attack: string): Vector => ({
  name: `issuer-${name}`,
  attack,
  why: 'A name is worth what its issuer is worth; issuers are compared exactly.',
  expect: refusedBy('identity.issuer', issuer),
  model: withIssuer(issuer),
});

export const identities: readonly Vector[] = [
  {
    name: 'reusable-workflow',
    attack: 'the model is signed by a reusable workflow of another repository, and the verifier names both.',
    why: 'The name is the workflow’s, the source repository is who called it.',
    expect: ACCEPTED,
    model: signedAs(BUILDER),
    trust: trusting(BUILDER, ISSUER, '--source-repository', 'acme/model-repo'),
  },
  {
    name: 'reusable-workflow-stranger',
    attack: 'a stranger calls the reusable workflow that the verifier trusts, and signs another model with its name.',
    why: 'Anyone may call it: the source repository (OID .12) is part of the identity.',
    expect: refusedBy('identity.source-repository', STRANGER),
    model: signedAs(BUILDER, STRANGER),
    trust: trusting(BUILDER, ISSUER, '--source-repository', 'acme/model-repo'),
  },
  {
    name: 'reusable-workflow-unnamed',
    attack: 'as before, and the verifier names the workflow only.',
    why: 'The name says nothing about who called it: undecided, with the option that decides it.',
    expect: undecidedBy('identity.source-repository', STRANGER),
    model: signedAs(BUILDER, STRANGER),
    trust: trusting(BUILDER),
  },
  {
    name: 'source-repository-begins-alike',
    attack: 'the certificate is of the repository `acme/model`, with a name in `acme/model-repo`.',
    why: 'A repository is not the beginning of another one’s name.',
    expect: undecidedBy('identity.source-repository', 'https://github.com/acme/model'),
    model: signedAs(SAN, 'https://github.com/acme/model'),
  },
  {
    name: 'source-repository-case',
    attack: 'the certificate’s repository differs in case only.',
    why: EXACT,
    expect: refusedBy('identity.source-repository'),
    model: signedAs(SAN, 'https://github.com/Acme/model-repo'),
    trust: trusting(SAN, ISSUER, '--source-repository', 'acme/model-repo'),
  },
  {
    name: 'source-repository-missing',
    attack: 'the certificate names no source repository, and the verifier asks for one.',
    why: 'What is not there cannot show what was asked for.',
    expect: refusedBy('identity.source-repository', 'none'),
    model: { bundle: { extensions: { 12: undefined } } },
    trust: trusting(SAN, ISSUER, '--source-repository', 'acme/model-repo'),
  },
  stranger(
    'stranger',
    'https://github.com/stranger/models/.github/workflows/release.yml@refs/heads/main',
    'a stranger signs the model with his own identity.',
  ),
  stranger(
    'other-workflow',
    SAN.replace('release.yml', 'test.yml'),
    'another workflow of the same repository signs the model, such as one that runs on pull requests.',
  ),
  stranger(
    'other-ref',
    SAN.replace('refs/heads/main', 'refs/pull/7/merge'),
    'the right workflow file signs it on another ref, where anyone may have changed it.',
  ),
  stranger('begins-alike', `${SAN}-evil`, 'the stranger’s name begins with the expected one.'),
  stranger('ends-alike', `https://evil.example/?${SAN}`, 'the stranger’s name ends with the expected one.'),
  stranger(
    'pattern-matches',
    SAN.replace('github.com', 'github-com').replace('.yml', '-yml'),
    'the stranger’s name fits the expected one, read as a pattern in which a dot is any character.',
  ),
  stranger('case', SAN.toLowerCase().replace('acme', 'Acme'), 'the stranger’s name differs in case only.'),
  stranger('space', `${SAN} `, 'the stranger’s name has a space at its end.'),
  stranger(
    'escaped',
    SAN.replace('release', '%72elease'),
    'the stranger’s name is the same as a URL, written otherwise.',
  ),
  {
    name: 'san-expected-as-pattern',
    attack: 'the verifier’s setting is `.*`, which other tools take for "anyone".',
    why: 'It is a name like others, and nobody has it.',
    expect: refusedBy('identity.san'),
    trust: trusting('.*'),
  },
  {
    name: 'identity-empty',
    attack: 'the variable that should hold the identity is not set.',
    why: 'An empty identity is a usage error, never "anyone".',
    expect: impossible('USAGE', 'identity'),
    trust: trusting(''),
  },
  {
    name: 'identity-not-given',
    attack: 'the verifier is told nobody to trust.',
    why: 'There is no "anyone".',
    expect: impossible('USAGE', 'whom to trust'),
    trust: ['--trusted-root', './trusted_root.json', '--unsafe-local-root'],
  },
  otherIssuer(
    'other',
    'https://accounts.example.com',
    'the same name is vouched for by another issuer, where anyone can have it.',
  ),
  otherIssuer('begins-alike', `${ISSUER}.evil.example`, 'the issuer begins with the expected one.'),
  otherIssuer('slash', `${ISSUER}/`, 'the issuer has a slash more.'),
  {
    name: 'issuers-two',
    attack: 'the certificate names the expected issuer in .1 and another in .8.',
    why: 'Readers of one and readers of the other would accept two signers.',
    expect: CRYPTO('two issuers'),
    model: { bundle: { extensions: { 1: ISSUER, 8: 'https://accounts.example.com' } } },
  },
  {
    name: 'issuer-none',
    attack: 'the certificate names no issuer.',
    why: 'A name without issuer is nobody’s.',
    expect: CRYPTO('no OIDC issuer'),
    model: { bundle: { extensions: { 1: undefined, 8: undefined } } },
  },
  {
    name: 'sans-two',
    attack: 'the certificate has two names, the expected one and the stranger’s.',
    why: 'Exactly one name, or verifiers differ on who signed.',
    expect: CRYPTO('2 subject alternative names'),
    model: withNames({ type: 'url', value: SAN }, { type: 'url', value: `${STRANGER}/x` }),
  },
  {
    name: 'san-none',
    attack: 'the certificate has no name.',
    why: 'Nobody is not the expected signer.',
    expect: CRYPTO('0 subject alternative names'),
    model: withNames(),
  },
  {
    name: 'san-email',
    attack: 'nothing; a person signed, by e-mail address.',
    why: 'Such a name is accepted where it is expected.',
    expect: ACCEPTED,
    model: {
      bundle: {
        certificate: { sans: [{ type: 'email', value: EMAIL }] },
        extensions: { 9: undefined, 12: undefined, 18: undefined, 21: undefined },
      },
    },
    trust: trusting(EMAIL),
  },
  {
    name: 'san-dns',
    attack: 'the expected text stands in the certificate as the name of a host.',
    why: 'Signers are named by URI or e-mail address; a host’s name is another authority’s kind of promise.',
    expect: CRYPTO('neither by URI nor by e-mail'),
    model: withNames({ type: 'dns', value: 'model-repo.acme.example' }),
    trust: trusting('model-repo.acme.example'),
  },
  {
    name: 'san-in-subject',
    attack: 'the expected name stands in the certificate’s subject, and another one where the name belongs.',
    why: 'The subject is anyone’s text.',
    expect: refusedBy('identity.san', STRANGER),
    model: {
      bundle: {
        certificate: { subject: [{ CN: [SAN] }], sans: [{ type: 'url', value: `${STRANGER}/x` }] },
        extensions: { 12: STRANGER },
      },
    },
  },
];
