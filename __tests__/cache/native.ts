import type { HashEngine } from '../../src/hashing/engine.ts';
import { loadNativeEngine } from '../../src/hashing/native-engine.ts';

/** The engine that proves. @throws Error where there is none for this machine */
export function native(): HashEngine {
  const engine = loadNativeEngine();
  if ('unavailable' in engine) throw new Error(`the native engine cannot be had: ${engine.unavailable}`);
  return engine;
}
