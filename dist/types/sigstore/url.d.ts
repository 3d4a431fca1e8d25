/**
 * A URL that tokens and signatures may be sent to: https, or http on this machine alone.
 * @param label where it stands: a variable, a field of a file
 * @throws AttestModelError INVALID_INPUT
 */
export declare function assertServiceUrl(text: string, label: string): URL;
