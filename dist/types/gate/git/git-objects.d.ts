import type { Environment } from '../../evidence/github.ts';
import { type ObjectStore } from './objects.ts';
/** The objects of a local repository: two processes of git that answer questions until they are disposed of. */
export declare class GitObjects implements ObjectStore, Disposable {
    #private;
    constructor(dir: string, env: Environment, signal?: AbortSignal);
    read(...question: Parameters<ObjectStore['read']>): ReturnType<ObjectStore['read']>;
    [Symbol.dispose](): void;
}
