import type { ASN1Obj } from '@sigstore/core';
/** DER of what was parsed, as `ASN1Obj.toDER` gives it, but without its kilobytes of scratch for each field. */
export declare function encodeDer({ tag, subs, value }: ASN1Obj): Buffer;
