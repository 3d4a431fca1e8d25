/** What a file of a model is for, by its name alone. Bytes can be anything: no group says that a file is harmless. */
export type FileGroup = (typeof FILE_GROUPS)[number];
/** In the order of how much a change of them can do. */
export declare const FILE_GROUPS: readonly ['weights', 'code', 'tokenizer-and-config', 'documentation'];
export declare const GROUP_TEXT: Readonly<Record<FileGroup, string>>;
/**
 * The group of a file, by its path in the model. Documentation, which a policy may allow to differ, is a short list of names that
 * no loader reads. What nobody knows is code: the group of what may do anything.
 */
export declare function fileGroup(path: string): FileGroup;
