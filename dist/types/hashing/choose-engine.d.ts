import type { HashEngine } from './engine.ts';
export interface EngineChoice {
    readonly engine: 'auto' | 'native' | 'openssl';
    /** Of the native engine; default: the fastest that this processor has. */
    readonly kernel?: string;
}
/**
 * `auto`: native where a binary fits. `description` says what hashes, and why not something faster.
 * @throws AttestModelError USAGE: what was named is not there
 */
export declare function chooseEngine({ engine, kernel }: EngineChoice): {
    engine: HashEngine;
    description: string;
};
