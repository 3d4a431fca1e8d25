/**
 * @param role for messages: `the metrics file`
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
 */
export declare function readInput(path: string, role?: string): Promise<Buffer>;
