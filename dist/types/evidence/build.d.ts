import type { SignerDescription } from '../sigstore/signer.ts';
import { type SlsaPredicate } from '../statement/provenance.ts';
import { type Environment } from './github.ts';
export interface BuildFacts {
    readonly env: Environment;
    /** Absent: nobody signs now. */
    readonly signer?: SignerDescription;
    readonly startedOn: Date;
    readonly finishedOn: Date;
}
/**
 * GitHub's buildType where GitHub's identity signs, since its store takes no other; else ours, whose builder is whoever
 * signs (design, decision 4).
 */
export declare function basePredicate(facts: BuildFacts): Promise<SlsaPredicate>;
/** Ours, wherever it runs: also for statements that wait because GitHub's identity service did not answer. */
export declare function ownPredicate(facts: BuildFacts): SlsaPredicate;
/** A provenance that waited unsigned names its signer at last; one of GitHub's buildType keeps the builder that it has. */
export declare function nameBuilder(predicate: SlsaPredicate, signer: SignerDescription): SlsaPredicate;
