import type { BundleOptions } from '../../../__tests__/verification/bundles.ts';
import { bundle, otherBytes } from '../bend.ts';
import { ACCEPTED, refusedBy, undecidedBy, type Vector } from '../vector.ts';
import { SIGNED_AT, type World } from '../world.ts';

const REFUSED = (...because: string[]) => refusedBy('signature.cryptography', ...because);
const after = (minutes: number): Date => new Date(SIGNED_AT.getTime() + minutes * 60_000);

/** An instance that keeps no log, as GitHub's: timestamps alone vouch for the time. */
const stamped = (over: BundleOptions = {}): Pick<Vector, 'model'> => ({ model: { bundle: over } });

const stampedBy = (of: (world: World, data: Uint8Array, at?: Date) => Uint8Array) => (world: World) => ({
  ...world,
  timestamp: (data: Uint8Array, at?: Date) => of(world, data, at),
});

export const timestamps: readonly Vector[] = [
  {
    name: 'timestamp-alone',
    attack: 'nothing; an instance without a log, whose timestamp authority vouches for the time.',
    why: 'One time is needed, and this is one.',
    expect: ACCEPTED,
    ...stamped(),
  },
  {
    name: 'timestamp-missing',
    attack: 'the timestamp is taken out: nothing says when this was signed, and the certificate lived for minutes.',
    why: 'Without a time there is nothing to say whether the certificate was alive.',
    expect: REFUSED(),
    ...stamped({ timestamp: false }),
  },
  {
    name: 'log-v2-without-timestamp',
    attack: 'a Rekor v2 entry, which has no time, without timestamp; the bundle states a time by itself.',
    why: 'A time that nobody signed is anyone’s word.',
    expect: REFUSED(),
    logged: true,
    model: { bundle: { log: 2, timestamp: false } },
    change: bundle(({ verificationMaterial: { tlogEntries } }) => {
      tlogEntries[0].integratedTime = String(SIGNED_AT.getTime() / 1000);
    }),
  },
  {
    name: 'timestamp-of-another-authority',
    attack: 'another instance’s timestamp authority vouches for the time.',
    why: 'Who runs it can stamp any time; only the trusted root’s counts.',
    expect: REFUSED(),
    ...stamped(),
    powers: stampedBy(({ other }, data, at) => other.timestamp(data, at)),
  },
  {
    name: 'timestamp-over-another-signature',
    attack: 'the timestamp is a good one, over another signature.',
    why: 'It is over the signature that it stands beside.',
    expect: REFUSED(),
    ...stamped(),
    powers: stampedBy((world, _, at) => world.timestamp(Buffer.from('another'), at)),
  },
  {
    name: 'timestamp-after-the-certificate',
    attack: 'the signature is stamped an hour after the certificate ended.',
    why: 'The certificate must be valid at the time that is vouched for.',
    expect: REFUSED(),
    ...stamped({ stampedAt: after(60) }),
  },
  {
    name: 'timestamp-before-the-certificate',
    attack: 'the signature is stamped before the certificate began.',
    why: 'The certificate must be valid at the time that is vouched for.',
    expect: REFUSED(),
    ...stamped({ stampedAt: after(-60) }),
  },
  {
    name: 'timestamp-one-of-two-outside',
    attack: 'log and timestamp authority disagree: the log’s time is within the certificate’s life, the other is not.',
    why: 'The certificate must be valid at every time that is vouched for.',
    expect: REFUSED(),
    logged: true,
    model: { bundle: { timestamp: true, stampedAt: after(60) } },
  },
  {
    name: 'timestamp-changed',
    attack: 'a byte of the timestamp is changed.',
    why: 'It is signed.',
    expect: REFUSED(),
    ...stamped(),
    change: bundle(({ verificationMaterial: { timestampVerificationData } }) => {
      const [stamp] = timestampVerificationData.rfc3161Timestamps;
      stamp.signedTimestamp = otherBytes(stamp.signedTimestamp);
    }),
  },
  {
    name: 'timestamp-garbage',
    attack: 'the timestamp is no DER at all.',
    why: 'Whatever its parser throws, the bundle is refused.',
    expect: REFUSED(),
    ...stamped(),
    change: bundle(({ verificationMaterial: { timestampVerificationData } }) => {
      timestampVerificationData.rfc3161Timestamps[0].signedTimestamp = Buffer.from('garbage').toString('base64');
    }),
  },
  {
    name: 'timestamp-authority-ended',
    attack: 'the timestamp authority’s time in the trusted root had ended: its key may be known since.',
    why: 'An ended authority vouches for nothing that came after.',
    expect: REFUSED(),
    ...stamped(),
    root: ({ timestampAuthorities: [authority] }) => {
      if (authority) authority.validFor.end = after(-60).toISOString();
    },
  },
  {
    name: 'clock-behind',
    attack:
      'the clock of the verifying machine is set back, to before the model was signed: whatever has ended since seems to hold still.',
    why: 'By a clock that is wrong nothing is decided.',
    expect: undecidedBy('trust.clock'),
    now: after(-24 * 60).toISOString(),
  },
];
