import { provenance } from '../../../__tests__/verification/signed-model.ts';
import { ACCEPTED, refusedBy, type Vector } from '../vector.ts';

const STRANGER = { 12: 'https://github.com/stranger/models' };

export const claims: readonly Vector[] = [
  {
    name: 'provenance-of-the-signer',
    attack: 'nothing; provenance by who signed the model.',
    why: 'It counts.',
    expect: { ...ACCEPTED, accepted: 1, ignored: [] },
    claims: async ({ sign }, model) => [await sign(provenance(model))],
  },
  {
    name: 'stranger-line-added',
    attack: 'a stranger adds a provenance of his own, properly signed, that names other data.',
    why: 'Anyone can add lines: his is listed as ignored, is no contradiction, and hides nothing.',
    expect: { ...ACCEPTED, accepted: 1, ignored: ['somebody else'] },
    claims: async ({ sign }, model) => [
      await sign(provenance(model, { dataset: 'b'.repeat(64) }), { extensions: STRANGER }),
      await sign(provenance(model)),
    ],
  },
  {
    name: 'claims-contradict',
    attack: 'the signer’s job ran twice, and each run names other bytes for one dataset.',
    why: 'Both count, and cannot both be true.',
    expect: refusedBy('claims.agreement', 'dataset'),
    claims: async ({ sign }, model) => [
      await sign(provenance(model)),
      await sign(provenance(model, { dataset: 'b'.repeat(64) })),
    ],
  },
];
