import * as z from 'zod';
import type { SignerIdentity } from '../../verification/verdict.ts';
import type { SignerRule, Workflow } from '../policy.ts';
/** A workflow file and the refs it may run from: all that its subject alternative name is made of. */
export declare const workflow: z.ZodObject<{
    repository: z.ZodString;
    path: z.ZodString;
    ref: z.ZodString;
}, z.core.$strict>;
/** Somebody who may sign. */
export declare const signer: z.ZodObject<{
    workflow: z.ZodExactOptional<z.ZodObject<{
        repository: z.ZodString;
        path: z.ZodString;
        ref: z.ZodString;
    }, z.core.$strict>>;
    identity: z.ZodExactOptional<z.ZodString>;
    key: z.ZodExactOptional<z.ZodString>;
    'certificate-chain': z.ZodExactOptional<z.ZodString>;
    issuer: z.ZodExactOptional<z.ZodString>;
    'source-repository': z.ZodExactOptional<z.ZodString>;
}, z.core.$strict>;
/** Whom a rule expects behind a certificate, all of it to be compared exactly. */
export interface ExpectedSigner {
    readonly identity: string;
    readonly issuer: string;
    readonly sourceRepository?: string;
}
/**
 * The identity that a rule allows, for a subject alternative name that somebody claims: the name itself, where the rule means
 * it. A workflow runs for its own repository unless the rule says for which.
 */
export declare function expectedBy(rule: SignerRule, san: string): ExpectedSigner | undefined;
/** `https://github.com/OWNER/NAME/PATH@REF`: everything before the ref is compared as it is. */
export declare function isWorkflow({ repository: of, path, ref }: Workflow, san: string): boolean;
/** One line. */
export declare function describeRule(rule: SignerRule): string;
export declare const describeWorkflow: ({ repository: of, path, ref }: Workflow) => string;
/** All that a deny list may know a verified signer by: who changes his name has the same key. */
export declare const namesOf: (signer: SignerIdentity) => readonly string[];
