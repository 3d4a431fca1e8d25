import { type Input } from './inputs.ts';
/** As the user wrote them, one of `NAME=…` each. */
export interface InputLines {
    readonly datasets: readonly string[];
    readonly baseModels: readonly string[];
    readonly configs: readonly string[];
}
/** @throws AttestModelError USAGE */
export declare function inputsOf({ datasets, baseModels, configs }: InputLines): {
    datasets: Input[];
    baseModels: Input[];
    configs: Input[];
};
/** Inputs as the user named them, and the evaluation, which is a statement of its own. */
export interface NamedInputs extends InputLines {
    readonly metrics?: string;
    /** Folder of the checkout. */
    readonly code: string;
    readonly evaluation?: string;
}
/**
 * A typo costs seconds, not the hours of hashing: every input parses, is there, and is of the right kind.
 * @throws AttestModelError USAGE, NOT_FOUND, UNREADABLE
 */
export declare function assertInputs(request: NamedInputs): Promise<void>;
/** Of datasets and base models that are hashed here. @throws AttestModelError USAGE */
export declare function inputPaths(request: Pick<InputLines, 'datasets' | 'baseModels'>): string[];
