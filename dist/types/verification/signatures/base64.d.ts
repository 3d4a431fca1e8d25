/**
 * The bytes of standard base64 with padding, or undefined where another text would give the same bytes: Buffer.from drops
 * what it does not know, so two different files could carry one signature.
 */
export declare function canonicalBase64(text: string): Buffer | undefined;
