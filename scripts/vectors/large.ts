import { rmSync } from 'node:fs';
import type { SignedModel } from '../../__tests__/verification/signed-model.ts';
import type { Step, Vector } from './vector.ts';

const CHUNK = 67_108_864;
export const LARGE = 'weights.bin';

/** A model with a file of two chunks, all zeros, which the test makes where it is needed. `ones`: offsets that differ. */
export function large(
  ones: readonly number[] = [],
): Required<Pick<Vector, 'model' | 'change'>> & { atRunTime: [Step] } {
  return {
    model: { files: { 'config.json': '{}', [LARGE]: new Uint8Array(CHUNK + 1) } },
    change: (model: SignedModel) => rmSync(model.path(LARGE)),
    atRunTime: [{ sparse: `./model/${LARGE}`, size: CHUNK + 1, ones }],
  };
}
