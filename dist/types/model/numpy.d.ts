/**
 * Whether a `.npy` file, whatever it is called, has pickled objects: they follow the header where its type says so.
 * @param head first bytes of the file
 * @returns undefined where it is no such file; `unclear` where the header is not as NumPy writes it, or longer than what is here
 */
export declare function sniffNumpy(head: Buffer): 'objects' | 'numbers' | 'unclear' | undefined;
