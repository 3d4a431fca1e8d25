/** @param size bytes of the file that these are the first of */
export declare function beginsAsWeights(head: Buffer, size: number): boolean;
