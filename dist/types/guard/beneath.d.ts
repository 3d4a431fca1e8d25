/**
 * A file of a folder, by its relative path: nothing above it may be a link, now or by the time that it is open, however fast it is
 * swapped. Links that stay inside the folder are resolved, and so are those of a Hugging Face snapshot into the blobs of its own
 * repository; what they lead to is then opened in the same way.
 * @param root a real path
 * @returns a descriptor; undefined where there is nothing
 * @throws AttestModelError UNSAFE_PATH for a link that leads elsewhere, UNREADABLE
 */
export declare function openBeneath(root: string, path: string): number | undefined;
