import type { Model } from '../verify/model.ts';
/** A command as it will be run; no shell reads it. */
export interface Command {
    readonly words: readonly [file: string, ...rest: string[]];
    readonly env: Readonly<Record<string, string | undefined>>;
}
/**
 * The command with the path of the copy in it.
 * @throws AttestModelError USAGE: no command
 */
export declare function withModel(words: readonly string[], path: string, env: Readonly<Record<string, string | undefined>>): Command;
/**
 * A command that is given the model's own path, or that starts in it, would read what nobody verified.
 * @throws AttestModelError USAGE
 */
export declare function assertNoOriginal(words: readonly string[], { path, real, isFile }: Pick<Model, 'path' | 'real' | 'isFile'>): void;
