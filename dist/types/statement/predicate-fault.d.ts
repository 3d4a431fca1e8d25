import { type Statement } from './in-toto.ts';
/** Why a claim cannot be read. Types that we read must be readable; of others only signer and subjects are known. */
export declare function predicateFault(statement: Statement): string | undefined;
