/** A field of what an event says; undefined where it is none. The payload is a file that the runner wrote, and of no certain form. */
export declare function at(value: unknown, key: string): unknown;
