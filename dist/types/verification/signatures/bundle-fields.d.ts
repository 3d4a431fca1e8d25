import { type JsonObject } from '../../model/strict-json.ts';
/** An object of a bundle with its place in it. Reads go on after a fault, so that all of them are listed. */
export declare class Fields {
    #private;
    readonly value: JsonObject;
    constructor(value: JsonObject, place: string, faults: string[]);
    fault(name: string, what: string): void;
    /** protojson writes null for "not set". */
    optional(name: string): boolean;
    only(...names: readonly string[]): void;
    oneOf<const Name extends string>(...names: readonly Name[]): Name | undefined;
    object(name: string): Fields;
    objects(name: string): Fields[];
    text(name: string): string;
    integer(name: string): void;
    base64(name: string, maxBytes?: number): Buffer;
    base64s(name: string): void;
}
