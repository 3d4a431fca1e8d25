import type { SignedEntity } from '@sigstore/verify';
import type { ParsedBundle } from './bundle.ts';
/** What `@sigstore/verify` asks about the signed content. */
export type SignatureContent = SignedEntity['signature'];
/** @throws Error where the bundle has a message signature: that needs its artifact */
export declare function signatureContent(bundle: ParsedBundle): SignatureContent;
export declare function equal(a: Buffer, b: Buffer): boolean;
