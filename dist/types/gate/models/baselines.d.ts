import type { Baseline } from '../../policy/keys/no-worse.ts';
import type { Check } from '../../verification/verdict.ts';
import type { ExportedModel } from '../export.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
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
    constructor(scene: Scene, request: GateRequest, displaced: readonly string[]);
    /**
     * A change that brings back an older model, or a worse one, which its signer has signed once, is as good as any other by its
     * signature.
     * @param folders its own, and those where it was before, if it was moved
     * @throws AttestModelError as `exportModel` and `examine` do
     */
    find([folder, ...formers]: readonly [string, ...string[]], { scratch }: ExportedModel, policy: BasePolicy): Promise<Baselines | undefined>;
}
