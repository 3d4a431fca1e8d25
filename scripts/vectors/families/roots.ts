import { ISSUER, SAN } from '../../../__tests__/verification/bundles.ts';
import { ACCEPTED, impossible, refusedBy, type Vector } from '../vector.ts';

const MATERIAL = (...because: string[]) => impossible('TRUST_MATERIAL', ...because);
const text = (value: unknown): string => `${JSON.stringify(value)}\n`;

export const roots: readonly Vector[] = [
  {
    name: 'roots-several',
    attack: 'nothing; the file holds two roots, a line each, and the second one vouches.',
    why: 'Each root is tried alone.',
    expect: ACCEPTED,
    root: (root, { other }) => text(other.trustedRoot) + text(root),
  },
  {
    name: 'roots-merged',
    attack: 'one root has the authority that issued the certificate, another the one that stamped the time.',
    why: 'Roots are never merged: a CA of one and a clock of another prove nothing.',
    expect: refusedBy('signature.cryptography'),
    root: (root, { other }) => {
      const { timestampAuthorities } = JSON.parse(JSON.stringify(other.trustedRoot));
      const { certificateAuthorities, ctlogs } = JSON.parse(JSON.stringify(other.trustedRoot));
      return text({ ...root, timestampAuthorities }) + text({ ...root, certificateAuthorities, ctlogs });
    },
  },
  {
    name: 'root-of-another-instance',
    attack: 'the model was signed with another instance than the one trusted here.',
    why: 'Only the trusted root’s keys count.',
    expect: refusedBy('signature.cryptography'),
    root: (_, { other }) => text(other.trustedRoot),
  },
  {
    name: 'root-embedded-unasked',
    attack: 'the verifier is talked into the root of an embedded Sigstore, in which anyone can be anyone.',
    why: 'Its authority says that it is not trusted, and it is refused unless the verifier asks for it.',
    expect: MATERIAL('embedded Sigstore'),
    trust: ['--identity', SAN, '--issuer', ISSUER, '--trusted-root', './trusted_root.json'],
  },
  {
    name: 'root-without-start',
    attack: 'an authority of the root has no start of validity: it would be trusted before its key existed.',
    why: 'Such a root is refused.',
    expect: MATERIAL('start of validity'),
    root: ({ certificateAuthorities: [authority] }) => {
      if (authority) delete authority.validFor.start;
    },
  },
  {
    name: 'root-ends-before-it-starts',
    attack: 'an authority of the root ends before it starts.',
    why: 'What makes no sense can be read in two ways.',
    expect: MATERIAL('makes no sense'),
    root: ({ certificateAuthorities: [authority] }) => {
      if (authority) authority.validFor.end = '2019-01-01T00:00:00Z';
    },
  },
  {
    name: 'root-without-authority',
    attack: 'the root has no certificate authority: all of none vouch.',
    why: 'Nothing verified is a failure.',
    expect: MATERIAL('no certificate authority'),
    root: (root) => {
      root.certificateAuthorities = [];
    },
  },
  {
    name: 'root-without-clock',
    attack: 'the root has neither log nor timestamp authority.',
    why: 'Nothing would say when something was signed.',
    expect: MATERIAL('neither log nor timestamp authority'),
    root: (root) => {
      root.timestampAuthorities = [];
    },
  },
  {
    name: 'root-empty',
    attack: 'the file of the root is empty.',
    why: 'No root is an error, never "any".',
    expect: impossible('INVALID_INPUT', 'empty'),
    root: () => '\n',
  },
  {
    name: 'root-of-another-type',
    attack: 'the file is a bundle, not a root.',
    why: 'Only a trusted root is one.',
    expect: impossible('INVALID_INPUT', 'no Sigstore trusted root'),
    root: () => text({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' }),
  },
];
