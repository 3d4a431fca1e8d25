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

export interface World extends Instance {
  /** Another instance: the same names, other keys. */
  readonly other: Instance;
}

export async function createWorld(): Promise<World> {
  return { ...(await createInstance()), other: await createInstance() };
}

async function createInstance(): Promise<Instance> {
  const services = await createServices({ now: () => SIGNED_AT });
  const powers = createPowers({ faults: new Map() }, services);
  const { fulcio, tsa, rekorV1, rekorV2 } = services;
  // Checkpoints are signed by the log's host.
  const url = 'http://127.0.0.1';
  return {
    ...powers,
    services,
    trustedRoot: trustedRoot({
      url,
      tsaUrl: `${url}/tsa`,
      organization: LOCAL_ORGANIZATION,
      fulcioChain: fulcio.chain,
      tsaChain: [tsa.signer.certificate, tsa.root],
      ctLog: fulcio.ctLog,
      rekorV1,
      rekorV2,
    }),
    sign: (statement, options) => signBundle(powers, statement, { signedAt: SIGNED_AT, ...options }),
  };
}
