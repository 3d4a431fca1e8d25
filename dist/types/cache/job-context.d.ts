/** Whose entries count for whom. Both are compared as text. */
export interface JobContext {
    /** Who may go on with an interrupted hashing of inputs: GitHub's repository and workflow, elsewhere this user of this machine. */
    readonly origin: string;
    /** Within which digests of the model's own files count: GitHub's job, elsewhere this user until the machine restarts. */
    readonly job: string;
}
type Environment = Readonly<Record<string, string | undefined>>;
export declare function jobContext(env: Environment): JobContext;
export {};
