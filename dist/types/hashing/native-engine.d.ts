import type { HashEngine } from './engine.ts';
/** The engine in native/: threads of its own, several files side by side on each. `kernel`: default the fastest here. */
export declare function loadNativeEngine(options?: {
    kernel?: string;
}): HashEngine | {
    unavailable: string;
};
