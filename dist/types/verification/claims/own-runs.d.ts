import type { OmsStatement } from '../../statement/oms.ts';
import type { Provenance } from '../../statement/provenance.ts';
import type { AcceptedClaim } from './claims.ts';
/** A run that made a model, or its base, by its provenance. */
interface ProvenRun {
    readonly claim: AcceptedClaim;
    readonly provenance: Provenance;
}
/**
 * Without the runs that made the base of a model that is its base: a fine-tuning that changed nothing has the same root and names,
 * so provenance of the base, which travels along, would pass for its own.
 */
export declare function ownRuns<T extends ProvenRun>(runs: readonly T[], { resources }?: Pick<OmsStatement, 'resources'>): readonly T[];
/** As listed, and in the order of the specification: tools that list by folder have another root for the same files. */
export declare function rootsOf(resources: OmsStatement['resources']): string[];
export {};
