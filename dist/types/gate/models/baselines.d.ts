import type { Check } from '../../verification/verdict.ts';
import type { ExportedModel } from '../export.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import type { Baseline } from './no-worse.ts';
import type { TouchedModel } from './touched.ts';
/** The models that one may take the place of, where the policy compares with them. */
export interface Baselines {
    /** File with the state of the newest, where the policy asks for `expect: { previous: true }`; it is missing where there is none. */
    readonly state?: string;
    readonly accepted: readonly Baseline[];
    /** Which they are, or that nobody could tell: then nothing says that the change is no worse, or newer. */
    readonly checks: readonly Check[];
}
/** Looks for them, each once however many models the change brings. */
export declare class BaselineFinder {
    #private;
    constructor(scene: Scene, request: GateRequest, removed: readonly string[]);
    /**
     * A change that brings back an older model, or a worse one, which its signer has signed once, is as good as any other by its
     * signature.
     * @throws AttestModelError as `exportModel` and `examine` do
     */
    find(folder: string, { scratch }: ExportedModel, policy: BasePolicy): Promise<Baselines | undefined>;
}
/** Of the models that a change touches, those of which nothing is left. */
export declare function removedFolders(touched: readonly TouchedModel[], { trees, headTree }: Scene): Promise<string[]>;
