import { generateKeyPairSync, sign } from 'node:crypto';
import { REPOSITORY } from '../../../__tests__/verification/bundles.ts';
import type { ModelOptions } from '../../../__tests__/verification/signed-model.ts';
import { preAuthEncoding } from '../../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../../src/statement/in-toto.ts';
import {
  type Authority,
  createChild,
  createRoot,
  EKU_CODE_SIGNING,
  issueLeaf,
} from '../../../testing/local-sigstore/ca.ts';
import type { CertificateRequest, Powers } from '../../../testing/local-sigstore/powers.ts';
import { bundle } from '../bend.ts';
import { ACCEPTED, refusedBy, type Vector } from '../vector.ts';
import { SIGNED_AT, type World } from '../world.ts';

const REFUSED = (...because: string[]) => refusedBy('signature.cryptography', ...because);
const at = (minutes: number): Date => new Date(SIGNED_AT.getTime() + minutes * 60_000);
const certified = (certificate: Partial<CertificateRequest>): ModelOptions => ({ bundle: { certificate } });

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';

/** Leaves that this authority signs in place of the trusted one; everything else is the trusted instance's. */
const issuedBy =
  (authority: (world: World) => Promise<Authority> | Authority) =>
  (world: World): Powers => ({
    ...world,
    issueCertificate: async ({ notBefore = SIGNED_AT, notAfter = at(10), ctLog: _, ...request }) => {
      const { ctLog } = world.services.fulcio;
      const leaf = await issueLeaf(await authority(world), {
        ...request,
        notBefore,
        notAfter,
        ...(ctLog && { ctLog }),
      });
      return [new Uint8Array(leaf.rawData)];
    },
  });

const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A certificate of that key, by that key, in the trusted authority's name. */
const selfSigned = (world: World): Powers => {
  const publicKey = own.publicKey.export({ type: 'spki', format: 'der' });
  const { certificate } = world.services.fulcio.ca;
  const powers = issuedBy(() => ({ certificate, privateKey: own.privateKey, publicKey }))(world);
  return { ...powers, issueCertificate: (request) => powers.issueCertificate({ ...request, publicKey }) };
};

/** A leaf of the trusted authority whose holder issues certificates himself. */
async function leafAsAuthority(world: World): Promise<Authority> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' });
  const { fulcio } = world.services;
  const certificate = await issueLeaf(fulcio.ca, {
    publicKey,
    sans: [{ type: 'url', value: `${REPOSITORY}/x` }],
    subject: fulcio.ca.certificate.subjectName.toJSON(),
    notBefore: at(-5),
    notAfter: at(5),
  });
  return { certificate, privateKey: keys.privateKey, publicKey };
}

/** Further certificates beside the leaf: a bundle of the version that had a chain. */
const withChain =
  (ders: (world: World) => Uint8Array[] | undefined) =>
  (model: Parameters<ReturnType<typeof bundle>>[0], world: World) =>
    bundle((found) => {
      const { certificate, ...rest } = found.verificationMaterial;
      const others = (ders(world) ?? []).map((der) => ({ rawBytes: Buffer.from(der).toString('base64') }));
      found.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
      found.verificationMaterial = { ...rest, x509CertificateChain: { certificates: [certificate, ...others] } };
    })(model);

const chainOf = ({ services }: World) => services.fulcio.chain.map(({ rawData }) => new Uint8Array(rawData));

export const certificates: readonly Vector[] = [
  {
    name: 'chain-in-bundle',
    attack: 'nothing; a bundle of an older version with the intermediate beside the leaf.',
    why: 'What comes along is not trusted for that, and does no harm.',
    expect: ACCEPTED,
    change: withChain((world) => chainOf(world).slice(0, 1)),
  },
  {
    name: 'root-in-bundle',
    attack: 'the bundle brings a root certificate along, in the hope that somebody trusts it for that.',
    why: 'A root in a bundle is refused, be it the right one.',
    expect: REFUSED('root certificate'),
    change: withChain(chainOf),
  },
  {
    name: 'certificate-ended',
    attack: 'the model is signed, and logged, after the certificate ended: its key may have been stolen since.',
    why: 'It must be valid at the time that the log vouches for.',
    expect: REFUSED(),
    model: certified({ notBefore: at(-30), notAfter: at(-20) }),
  },
  {
    name: 'certificate-not-yet-valid',
    attack: 'the time that the log vouches for lies before the certificate begins.',
    why: 'It must be valid at that time.',
    expect: REFUSED(),
    model: certified({ notBefore: at(5), notAfter: at(15) }),
  },
  {
    name: 'certificate-for-servers',
    attack: 'the certificate is for servers (extended key usage), issued by the same authority.',
    why: 'Only code signing signs models.',
    expect: REFUSED('not for code signing'),
    model: certified({ eku: [SERVER_AUTHENTICATION] }),
  },
  {
    name: 'certificate-for-anything',
    attack: 'the certificate restricts its use in no way.',
    why: 'It must say that it is for code signing.',
    expect: REFUSED('not for code signing'),
    model: certified({ eku: [] }),
  },
  {
    name: 'certificate-of-an-authority',
    attack: 'the signing certificate is that of an authority (basic constraints).',
    why: 'An authority’s key does not sign models; a leaf’s does not issue.',
    expect: REFUSED('authority'),
    model: {
      bundle: {
        certificate: {
          extensions: [{ oid: '2.5.29.19', value: Buffer.from('30030101ff', 'hex'), critical: true }],
        },
      },
    },
  },
  {
    name: 'certificate-critical-extension',
    attack: 'the certificate has a critical extension that we do not know: it may restrict what it is for.',
    why: 'RFC 5280 asks to refuse it.',
    expect: REFUSED('critical'),
    model: certified({ extensions: [{ oid: '1.2.3.4', value: Buffer.from('0500', 'hex'), critical: true }] }),
  },
  {
    name: 'certificate-of-another-authority',
    attack:
      'an authority of the same name, with another key, issues the certificate; log and times are the trusted ones.',
    why: 'Logs take certificates of anyone: only the trusted authority’s key vouches.',
    expect: REFUSED(),
    powers: issuedBy(({ other }) => other.services.fulcio.ca),
  },
  {
    name: 'certificate-of-a-fresh-root',
    attack: 'the attacker makes an authority of his own and sends its certificate along.',
    why: 'Certificates of the bundle are never trusted.',
    expect: REFUSED(),
    powers: issuedBy(freshAuthority),
    change: withChain(() => fresh?.map(({ rawData }) => new Uint8Array(rawData))),
  },
  {
    name: 'certificate-self-signed',
    attack: 'the certificate is signed with its own key, in the name of the trusted authority.',
    why: 'Nobody vouches for it.',
    expect: REFUSED(),
    powers: selfSigned,
    model: {
      bundle: { sign: (_, payload) => sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), own.privateKey) },
    },
  },
  {
    name: 'certificate-issued-by-a-leaf',
    attack: 'the holder of an honest certificate issues another one, for the expected signer, and sends both.',
    why: 'A leaf is no authority.',
    expect: REFUSED(),
    powers: issuedBy(async (world) => {
      leaf ??= await leafAsAuthority(world);
      return leaf;
    }),
    change: withChain(() => leaf && [new Uint8Array(leaf.certificate.rawData)]),
  },
  {
    name: 'certificate-without-sct',
    attack:
      'the certificate was never shown to the certificate transparency log: nobody could notice that it was issued.',
    why: 'One proof of that log is needed, where the trusted root has one.',
    expect: REFUSED('SCT'),
    model: certified({ ctLog: undefined }),
  },
  {
    name: 'certificate-sct-of-another-log',
    attack: 'the proof is of a log that is not trusted.',
    why: 'Only the trusted root’s log counts.',
    expect: REFUSED('SCT'),
    powers: (world) => ({
      ...world,
      issueCertificate: (request) => {
        const { ctLog } = world.other.services.fulcio;
        return world.issueCertificate({ ...request, ...(ctLog && { ctLog }) });
      },
    }),
  },
  {
    name: 'authority-ended',
    attack: 'the authority’s time in the trusted root had ended when the model was signed: its key may be known since.',
    why: 'An ended authority vouches for nothing that came after.',
    expect: REFUSED(),
    root: ({ certificateAuthorities: [authority] }) => end(authority?.validFor),
  },
  {
    name: 'ct-log-ended',
    attack: 'the time of the certificate transparency log had ended.',
    why: 'An ended log vouches for nothing that came after.',
    expect: REFUSED('SCT'),
    root: ({ ctlogs: [log] }) => end(log?.publicKey.validFor),
  },
  {
    name: 'certificate-of-another-instance',
    attack: 'another Sigstore instance, with the same names, makes everything: certificate, log entry, times.',
    why: 'Who runs it can be anyone in it; only the trusted root’s keys count.',
    expect: REFUSED(),
    powers: ({ other }) => other,
  },
];

let leaf: Authority | undefined;
let fresh: readonly Authority['certificate'][] | undefined;

async function freshAuthority(): Promise<Authority> {
  const root = await createRoot('attacker', 'root', 1);
  const ca = await createChild(root, { organization: 'attacker', commonName: 'ca', eku: EKU_CODE_SIGNING, ca: true });
  fresh = [ca.certificate];
  return ca;
}

function end(period: { end?: string } | undefined): void {
  if (period !== undefined) period.end = at(-60).toISOString();
}
