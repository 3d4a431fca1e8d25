/** Unpacked bytes that tell what a file is: with fewer of a larger one nothing is seen, since packed ones may stand for none. */
export declare const TELLING_BYTES = 512;
/** @param size bytes of the file that these are the first of */
export declare function beginsAsWeights(head: Buffer, size: number): boolean;
