import type { Verdict } from '../verification/verdict.ts';
import type { VerifyRequest } from './request.ts';
/**
 * Accepts a model because somebody whom the policy names has verified it, and says so in a VSA among the claims. Nothing
 * that the VSA says of the files is taken for it: they are hashed here.
 * @throws AttestModelError as `verify`
 */
export declare function verifyBySummary(request: VerifyRequest, now: Date): Promise<Verdict>;
/**
 * What a VSA is to be about, by the policy or by who asks.
 * @throws AttestModelError USAGE where neither says it, or they differ
 */
export declare function expectedResource(named: string | undefined, asked: string | undefined): string;
