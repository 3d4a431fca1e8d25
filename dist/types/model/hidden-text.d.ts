/** Controls (ANSI, newline), bidi and zero-width marks, lone surrogates, unassigned: nothing that could move, hide or reorder text. */
export declare const HIDDEN: RegExp;
export declare const hasHidden: (text: string) => boolean;
