import type { Check } from '../verdict.ts';
import type { ActualModel } from './files.ts';
import type { IgnorePlan } from './ignored.ts';
/** What is on disk besides the signed files, by what the verifier decided about it. */
export interface Others {
    /** Neither signed nor ignored by anybody. */
    readonly added: ReadonlySet<string>;
    /** Ignored by the signer alone: what a verifier must not overlook. */
    readonly hidden: readonly string[];
    /** Left aside with the verifier's leave; named, so that nobody takes it for verified. */
    readonly aside: readonly string[];
}
export declare function sortOthers(signed: ReadonlySet<string>, actual: ActualModel, plan: IgnorePlan): Others;
export declare function checkHidden({ hidden, aside }: Others): Check;
