import { ISSUER, REPOSITORY } from '../../../__tests__/verification/bundles.ts';
import type { ModelOptions } from '../../../__tests__/verification/signed-model.ts';
import { ACCEPTED, refusedBy, trusting, undecidedBy, type Vector } from '../vector.ts';

const BUILDER = 'https://github.com/acme/builder/.github/workflows/train.yml@refs/tags/v1';
const STRANGER = 'https://github.com/stranger/models';

/** Signed by a certificate with this subject alternative name, for this repository. */
const signedAs = (san: string, repository = REPOSITORY): ModelOptions => ({
  bundle: { certificate: { sans: [{ type: 'url', value: san }] }, extensions: { 9: san, 12: repository } },
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
];
