import type { Change } from './change.ts';
import type { GitHub } from './git/github.ts';
import type { History } from './git/history.ts';
import type { Trees } from './git/tree.ts';
import type { GateEvent } from './request.ts';
import { Undecided } from './undecided.ts';
export interface Sources {
    readonly trees: Trees;
    readonly history: History;
    readonly github?: GitHub | undefined;
}
/**
 * What an event asks to judge, and by which commit. Of the checkout only the commit that HEAD names is taken for something, and
 * that must be one that the event names: a job that checked out something else must not pass for the one that was asked for.
 * @throws Undecided; AttestModelError as the sources do
 */
export declare function changeOf(event: GateEvent, sources: Sources): Promise<Change>;
/** @throws Undecided */
export declare function commonAncestor(base: string, head: string, { history }: Sources): Promise<string>;
export declare const noHead: () => Undecided;
