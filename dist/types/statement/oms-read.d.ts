import { AttestModelError } from '../errors.ts';
import type { OmsResource, OmsStatement } from './oms.ts';
import type { Loose } from './read.ts';
/** The path that a signer of a single file gave it: the file itself, whatever its name is now. */
export declare const SINGLE_FILE = ".";
export type Serialization = Pick<OmsStatement, 'method' | 'hashType' | 'shardSize' | 'allowSymlinks' | 'ignorePaths'>;
export declare function parseSerialization(value: unknown): Serialization;
export declare function parseResources(value: unknown, { hashType, shardSize }: Serialization): OmsResource[];
/** Canonical names, each once: `./x` beside `x` would let one reader check one file and another reader the other. */
export declare function assertNames(resources: readonly OmsResource[]): void;
export declare function unsupported(what: string): AttestModelError;
export declare function asRecord(value: unknown, fields: readonly string[] | undefined, what: string): Loose;
/** The schema is closed here: a field that we do not know could change what the signature means. */
export declare function assertFields(value: object, fields: readonly string[], what: string): void;
