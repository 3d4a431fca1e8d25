/** Strings of one document. Keys, and values such as `sha256`, come a hundred thousand times: each is one string. */
export declare class Words {
    #private;
    read(bytes: Buffer, start: number, end: number, ascii: boolean): string;
}
