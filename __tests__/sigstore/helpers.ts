import { AttestModelError } from '../../src/errors.ts';

/** The parts of a key or certificate bundle that the tests look at. */
export interface KeyBundle {
  readonly mediaType: string;
  readonly verificationMaterial: Readonly<Record<string, unknown>>;
  readonly dsseEnvelope: {
    readonly payload: string;
    readonly payloadType: string;
    readonly signatures: readonly { readonly sig: string; readonly keyid: string }[];
  };
}

/** The AttestModelError that `run` throws; anything else fails the test. */
export function thrown(run: () => unknown): AttestModelError {
  try {
    run();
  } catch (error) {
    if (error instanceof AttestModelError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The AttestModelError that `promise` is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<AttestModelError> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  if (error instanceof AttestModelError) return error;
  throw error;
}
