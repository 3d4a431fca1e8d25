import type { EvidencePlaces } from '../stores/evidence-files.ts';
import type { VerifyRequest } from './request.ts';
export interface Model {
    readonly path: string;
    readonly real: string;
    readonly isFile: boolean;
}
export declare function openModel(target: string): Model;
/** Relative to the model; an absolute path may go by either name of the folder. */
export declare function inModel({ path, real }: Model, paths: readonly string[]): string[];
/** Claims and manifest lie beside the signature, unless they are named (design, section 2). */
export declare function evidencePlaces({ signature, claims, manifest }: VerifyRequest, { path, isFile }: Model): EvidencePlaces;
/** Evidence of a dataset lies at `P.attest/`, never in it (design, section 2): what has such a name in it is data. */
export declare const isBeside: ({ signature }: EvidencePlaces, { path }: Model) => boolean;
