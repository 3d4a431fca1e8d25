import type { Publishable } from './evidence.ts';
/** What a section of ours is about, and where it lies. */
export interface NotesSubject {
    readonly repository: string;
    /** Host of github.com is left out of commands. */
    readonly serverUrl: string;
    readonly tag: string;
    /** Folder that a reader gets or has. */
    readonly model: string;
    readonly withModel: boolean;
}
/** The section of a release's notes, between marks, so that it is renewed and not repeated. */
export declare function notesSection(subject: NotesSubject, evidence: Publishable): string;
/** Which model an earlier section of ours was about. */
export declare function modelOfNotes(notes: string): string | undefined;
/** Notes that people wrote stay as they are. */
export declare function withSection(notes: string, section: string): string;
