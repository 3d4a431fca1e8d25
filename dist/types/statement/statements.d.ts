import type { HashedFile } from '../model/manifest.ts';
import type { ResourceDescriptor, Statement } from './in-toto.ts';
import { type SlsaPredicate } from './provenance.ts';
import { type TestResult } from './test-result.ts';
/** In the order of signing: if a later one fails, the model is signed at least. The names are those of unsigned files. */
export declare const STATEMENT_NAMES: readonly ['model.sig.json', 'provenance.json', 'test-result.json'];
export type StatementName = (typeof STATEMENT_NAMES)[number];
export interface StatementParts {
    readonly name: string;
    readonly model: {
        /** OMS root, hex. */
        readonly root: string;
        readonly manifestDigest: string;
        readonly files: readonly HashedFile[];
        readonly ignorePaths: readonly string[];
    };
    readonly allowSymlinks: boolean;
    readonly base: SlsaPredicate;
    readonly dependencies: readonly ResourceDescriptor[];
    readonly byproducts: readonly ResourceDescriptor[];
    readonly evaluation?: TestResult;
}
/** All that one run states about a model. */
export declare function buildStatements(parts: StatementParts): Map<StatementName, Statement>;
