import type { VerifyRequest } from '../verify.ts';
/** Which files a model has, before one of them is opened; undefined where the signature is not accepted. */
export declare function listFiles(evidence: {
    readonly signature: string;
    readonly manifest: string;
}, { trust, vsa, now }: Pick<VerifyRequest, 'trust' | 'vsa' | 'now'>): Promise<readonly string[] | undefined>;
