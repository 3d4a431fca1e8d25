/**
 * One word for bash, to be pasted by a person: what the shell could act on is quoted, and what a reader could not see is
 * written as its bytes (`$'\xe2\x80\xae'`), so that the command shown is the command run.
 */
export declare function shellQuote(word: string): string;
/** A path as a word; one that begins with `-` would be read as an option. */
export declare function shellPath(path: string): string;
