/** What is wrong with a pattern, or undefined. */
export declare function refPatternFault(pattern: string): string | undefined;
/**
 * Whether a ref is one that the pattern means. `*` stands for any characters but `/`, also for none; everything else stands for
 * itself. There is no other wildcard: what it can mean is seen at a glance, and it takes no time to match.
 */
export declare function matchesRef(pattern: string, ref: string): boolean;
/** `*` stands for any characters, also for none. */
export declare function matchesSegment(pattern: string, text: string): boolean;
