import type { Policy } from '../policy.ts';
/** Folders that hold models, from the top of the repository: which of them a policy judges in a gate. */
export declare const models: import("zod").ZodArray<import("zod").ZodString>;
/**
 * Whether a folder is one of those that the policy's `models` mean. `*` stands for any characters but `/`, `**` for any number
 * of folders, also none; everything else for itself, a dot in front too. A policy without the key means none.
 */
export declare function isModelOf({ models: globs }: Pick<Policy, 'models'>, path: string): boolean;
/** The outermost folder that holds a file and is a model's, or undefined. */
export declare function modelFolderOf(policy: Pick<Policy, 'models'>, file: string): string | undefined;
