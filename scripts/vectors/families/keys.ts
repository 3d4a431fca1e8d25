import { readFileSync } from 'node:fs';
import { BY_KEY, type KeyOptions, signWithKey } from '../methods.ts';
import { ACCEPTED, impossible, refusedBy, trusting, type Vector } from '../vector.ts';

const signed = (options?: KeyOptions): Pick<Vector, 'trust' | 'change'> => ({
  trust: BY_KEY,
  change: (model) => signWithKey(model, options),
});

export const keys: readonly Vector[] = [
  {
    name: 'key',
    attack: 'nothing; signed with a key.',
    why: 'The verifier has that key.',
    expect: ACCEPTED,
    ...signed(),
  },
  {
    name: 'key-p384',
    attack: 'nothing; signed with a key on P-384.',
    why: 'Its hash is SHA-384.',
    expect: ACCEPTED,
    ...signed({ curve: 'P-384' }),
  },
  {
    name: 'key-of-another',
    attack: 'the model is signed with another key.',
    why: 'The key that the verifier brought along must verify the signature.',
    expect: refusedBy('signature.cryptography'),
    ...signed({ lie: { verifier: true } }),
  },
  {
    name: 'key-hint-of-the-expected',
    attack: 'the model is signed with another key, and the bundle’s hint names the expected one.',
    why: 'A hint is anyone’s text.',
    expect: refusedBy('signature.cryptography'),
    ...signed({ lie: { verifier: true, hint: true } }),
  },
  {
    name: 'key-hint-wrong',
    attack: 'the bundle’s hint names another key than the one that signed.',
    why: 'Nothing rests on the hint.',
    expect: ACCEPTED,
    ...signed({ lie: { hint: true } }),
  },
  {
    name: 'key-weaker-hash',
    attack: 'a key on P-384 signs with SHA-256: who can choose the hash can choose a weak one.',
    why: 'The curve fixes the hash.',
    expect: refusedBy('signature.cryptography'),
    ...signed({ curve: 'P-384', hash: 'sha256' }),
  },
  {
    name: 'key-where-an-identity-is-expected',
    attack: 'the model is signed with some key, and the verifier expects an identity.',
    why: 'The verifier chooses the method, never the bundle.',
    expect: refusedBy('signature.method'),
    ...signed(),
    trust: trusting(),
  },
  {
    name: 'identity-where-a-key-is-expected',
    attack: 'the model is signed with an identity, and the verifier expects a key.',
    why: 'The verifier chooses the method, never the bundle.',
    expect: refusedBy('signature.method'),
    trust: BY_KEY,
    change: (model) => {
      const signature = readFileSync(model.path('model.sig'));
      signWithKey(model);
      model.write('model.sig', signature);
    },
  },
  {
    name: 'private-key-as-public',
    attack: 'the verifier is given a private key in place of the public one.',
    why: 'It is not used, lest it be copied around: an error.',
    expect: impossible('INVALID_INPUT', 'BEGIN PUBLIC KEY'),
    ...signed(),
    change: (model) => {
      signWithKey(model);
      model.temporary.write('.', { 'key.pub': '-----BEGIN PRIVATE KEY-----\nMIG=\n-----END PRIVATE KEY-----\n' });
    },
  },
];
