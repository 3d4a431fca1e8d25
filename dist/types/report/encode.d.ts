/** At most `max` UTF-16 units, saying how many were left out; never half of a surrogate pair. */
export declare function clip(text: string, max?: number): string;
/** One line of text for a terminal. */
export declare function forTerminal(text: string): string;
/** One line for a workflow's log: the runner obeys `::command::` at a line's start and `##[command]` anywhere in it. */
export declare function forLog(text: string): string;
/**
 * Inline Markdown that renders as the plain text, in a table cell too. References to characters keep Markdown and HTML out;
 * GitHub finds mentions, issues and addresses after those are decoded, so `@` and `#` are also parted from what follows.
 */
export declare function forMarkdown(text: string, max?: number): string;
/** The same in code type, where GitHub makes no links of commits, mentions or emoji. Empty text shows as such. */
export declare function asCode(text: string, max?: number): string;
/**
 * Text of a quoted Mermaid label. All but ASCII letters, digits and spaces become references to characters, which Mermaid
 * decodes after its own syntax, its directives, its icons and the Markdown of labels are done.
 */
export declare function forMermaid(text: string, max?: number): string;
/** Text inside an HTML element. */
export declare function forHtml(text: string): string;
/** JSON in ASCII-safe form wherever a character could act on a terminal: the same value for every parser. */
export declare function forJson(value: unknown, indent?: number): string;
