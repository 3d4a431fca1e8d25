/**
 * Records of a pax header, `LENGTH KEY=VALUE LF`, where the length counts the whole record in decimal (POSIX.1-2017, pax, "Extended
 * Header"). A value may have line feeds, so only the lengths tell records apart; of a key the last counts. Undefined where the bytes
 * are no such records: readers differ in what they make of them.
 */
export declare function paxRecords(data: Buffer): Map<string, string> | undefined;
