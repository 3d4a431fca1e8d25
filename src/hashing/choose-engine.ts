import { AttestModelError } from '../errors.ts';
import type { HashEngine } from './engine.ts';
import { loadNativeEngine } from './native-engine.ts';
import { createOpensslEngine } from './openssl-engine.ts';

export interface EngineChoice {
  readonly engine: 'auto' | 'native' | 'openssl';
  /** Of the native engine; default: the fastest that this processor has. */
  readonly kernel?: string;
}

/**
 * `auto`: native where a binary fits. `description` says what hashes, and why not something faster.
 * @throws AttestModelError USAGE: what was named is not there
 */
export function chooseEngine({ engine, kernel }: EngineChoice): { engine: HashEngine; description: string } {
  const openssl = createOpensslEngine();
  if (engine === 'openssl' && kernel === undefined) return { engine: openssl, description: openssl.name };
  if (engine === 'openssl') throw new AttestModelError('USAGE', 'a kernel can be chosen for the native engine only');
  const native = loadNativeEngine(kernel === undefined ? {} : { kernel });
  if (!('unavailable' in native)) return { engine: native, description: native.name };
  if (engine === 'auto' && kernel === undefined) {
    return {
      engine: openssl,
      description: `${openssl.name}, since the native engine cannot be had: ${native.unavailable}`,
    };
  }
  throw new AttestModelError('USAGE', `the native engine cannot be had: ${native.unavailable}`, {
    guidance: 'Leave the engine to be chosen (auto): every engine gives the same digests.',
  });
}
