import { type BundleJson, type BundleOptions, signBundle } from '../../__tests__/verification/bundles.ts';
import { createPowers, type Powers } from '../../testing/local-sigstore/powers.ts';
import { createServices, LOCAL_ORGANIZATION, type Services } from '../../testing/local-sigstore/services.ts';
import { type Json, trustedRoot } from '../../testing/local-sigstore/trust-config.ts';

/** When everything is signed, and when it is verified: no vector may turn bad with time. */
export const SIGNED_AT = new Date('2026-06-01T12:00:00Z');
export const VERIFIED_AT = new Date('2026-06-02T12:00:00Z');

/** An embedded Sigstore without its server. The keys live in this process only. */
export interface Instance extends Powers {
  readonly services: Services;
  readonly trustedRoot: Json;
  sign(statement: unknown, options?: BundleOptions): Promise<BundleJson>;
}

/** What its bundles are made with unless a vector says otherwise. */
export const defaults = (log: boolean): BundleOptions => ({ signedAt: SIGNED_AT, log: log ? 1 : 'none' });

export interface World extends Instance {
  /** Another instance: the same names, other keys. */
  readonly other: Instance;
}

/** `log`: both instances keep one. */
export async function createWorld(log: boolean): Promise<World> {
  return { ...(await createInstance(log)), other: await createInstance(log) };
}

async function createInstance(log: boolean): Promise<Instance> {
  const services = await createServices({ now: () => SIGNED_AT });
  const powers = createPowers({ faults: new Map() }, services);
  const { fulcio, tsa, rekorV1, rekorV2 } = services;
  // Checkpoints are signed by the log's host.
  const url = 'http://127.0.0.1';
  const root = trustedRoot({
    url,
    tsaUrl: `${url}/tsa`,
    organization: LOCAL_ORGANIZATION,
    fulcioChain: fulcio.chain,
    tsaChain: [tsa.signer.certificate, tsa.root],
    ctLog: fulcio.ctLog,
    rekorV1,
    rekorV2,
  });
  return {
    ...powers,
    services,
    trustedRoot: log ? root : { ...root, tlogs: [] },
    sign: (statement, options) => signBundle(powers, statement, { ...defaults(log), ...options }),
  };
}
