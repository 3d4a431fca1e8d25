import * as x509 from '@peculiar/x509';
import { EKU_CODE_SIGNING } from '../../../testing/local-sigstore/ca.ts';
import { bundle } from '../bend.ts';
import { type PartyOptions, party, signWithChain } from '../methods.ts';
import { ACCEPTED, refusedBy, type Vector } from '../vector.ts';

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const { digitalSignature, keyEncipherment } = x509.KeyUsageFlags;

interface Bent {
  readonly leaf?: PartyOptions;
  readonly between?: PartyOptions;
  readonly root?: PartyOptions;
  /** The intermediate does not come along. */
  readonly gap?: boolean;
  /** The verifier trusts another root of the same name. */
  readonly otherRoot?: boolean;
}

/** Root, intermediate and leaf, each right but for what is bent. */
const chained = ({ leaf, between, root, gap, otherRoot }: Bent): Pick<Vector, 'trust' | 'change'> => ({
  trust: ['--certificate-chain', './chain.pem'],
  change: async (model) => {
    const anchor = await party('root', { ca: true, ...root });
    const middle = await party('between', { ca: true, pathLength: 0, issuer: anchor, ...between });
    const signer = await party('signer', { eku: [EKU_CODE_SIGNING], issuer: middle, ...leaf });
    const trusted = otherRoot ? await party('root', { ca: true }) : anchor;
    signWithChain(model, gap ? [signer] : [signer, middle], trusted);
  },
});

const refused = (name: string, attack: string, because: string, why: string, bent: Bent): Vector => ({
  name: `chain-${name}`,
  attack,
  why,
  expect: refusedBy('signature.certificate', because),
  ...chained(bent),
});

const NOW = 'Nothing says when this was signed, so all certificates must be valid now.';

export const chains: readonly Vector[] = [
  {
    name: 'chain',
    attack: 'nothing; signed with a certificate whose chain leads to the one that the verifier trusts.',
    why: 'Every certificate of the path may do what it does, now.',
    expect: ACCEPTED,
    ...chained({}),
  },
  {
    name: 'chain-rsa',
    attack: 'nothing; the authorities have RSA keys of 2048 bits.',
    why: 'They are strong enough.',
    expect: ACCEPTED,
    ...chained({ root: { rsa: 2048 } }),
  },
  {
    name: 'chain-payload-changed',
    attack: 'the payload is changed after signing; the chain stays as it was.',
    why: 'The path vouches for the certificate, and only the signature for the payload.',
    expect: refusedBy('signature.cryptography'),
    trust: ['--certificate-chain', './chain.pem'],
    change: async (model, world) => {
      await chained({}).change?.(model, world);
      bundle(({ dsseEnvelope }) => {
        const payload = Buffer.from(dsseEnvelope.payload, 'base64').toString();
        dsseEnvelope.payload = Buffer.from(payload.replace('config.json', 'config.yaml')).toString('base64');
      })(model);
    },
  },
  refused(
    'other-root',
    'another root of the same name issued it all.',
    'no trusted certificate',
    'Certificates are told apart by their bytes.',
    { otherRoot: true },
  ),
  refused(
    'gap',
    'the intermediate is missing.',
    'no trusted certificate',
    'A name alone is no path: signatures are checked from one to the next.',
    { gap: true },
  ),
  refused('expired', 'the signer’s certificate ended this morning.', 'is valid from', NOW, {
    leaf: { days: [-10, 0.5] },
  }),
  refused('not-yet-valid', 'the signer’s certificate begins tomorrow.', 'is valid from', NOW, {
    leaf: { days: [2, 10] },
  }),
  refused('authority-expired', 'the intermediate’s certificate ended.', 'is valid from', NOW, {
    between: { days: [-10, 0.5] },
  }),
  refused('for-servers', 'the certificate is for servers.', 'code signing', 'Only code signing signs models.', {
    leaf: { eku: [SERVER_AUTHENTICATION] },
  }),
  refused(
    'for-encryption',
    'the certificate’s key usage is encryption.',
    'digital signatures',
    'Its key is for something else.',
    { leaf: { usage: keyEncipherment } },
  ),
  refused(
    'authority-for-servers',
    'the intermediate issues for servers only.',
    'code signing',
    'An authority’s purposes bind those below it.',
    { between: { eku: [SERVER_AUTHENTICATION] } },
  ),
  refused(
    'leaf-as-authority',
    'an ordinary certificate’s holder issues another one.',
    'no certificate authority',
    'A leaf is no authority.',
    {
      between: { ca: false, usage: digitalSignature },
    },
  ),
  refused(
    'too-long',
    'an intermediate that may have none below it issues another intermediate.',
    'authorities below it',
    'The path length is kept.',
    { root: { pathLength: 0 } },
  ),
  refused(
    'critical-extension',
    'the certificate has a critical extension that we do not know.',
    'critical',
    'RFC 5280 asks to refuse it.',
    { leaf: { critical: '1.2.3.4' } },
  ),
  refused(
    'weak-authority',
    'the root has an RSA key of 1024 bits, which can be factored.',
    'no trusted certificate',
    'Weak keys vouch for nothing.',
    { root: { rsa: 1024 } },
  ),
  refused(
    'sha1',
    'the intermediate is signed over SHA-1, which can be made to collide.',
    'no trusted certificate',
    'Weak hashes vouch for nothing.',
    {
      root: { rsa: 2048, hash: 'SHA-1' },
      between: { hash: 'SHA-1' },
    },
  ),
  refused(
    'curve-unknown',
    'the signer’s key is on no curve that OMS signs with.',
    'curves',
    'A list, since libraries verify more than anyone reviewed.',
    { leaf: { rsa: 2048 } },
  ),
];
