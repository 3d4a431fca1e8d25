/** Controls (ANSI, newline), bidi and zero-width marks, lone surrogates, unassigned: nothing that could move, hide or reorder text. */
export const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

export const hasHidden = (text: string): boolean => text.search(HIDDEN) >= 0;
