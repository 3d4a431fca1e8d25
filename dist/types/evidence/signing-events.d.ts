import type { GitHubContext } from './github.ts';
export type SigningPermission = {
    readonly may: true;
} | {
    readonly may: false;
    readonly reason: string;
    readonly guidance: string;
};
/**
 * Whether this event may lead to a signature. A signature says that the repository vouches for the model; a pull request,
 * from a fork or not, is a proposal that nobody has accepted, and whoever opens it decides what the job trains.
 */
export declare function eventMaySign(context: Pick<GitHubContext, 'eventName'>, payload: unknown, options: {
    readonly allowWorkflowRun: boolean;
}): SigningPermission;
