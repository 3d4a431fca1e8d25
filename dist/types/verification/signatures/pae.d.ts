/**
 * What model_signing 0.2.0 signed instead: it wrote `DSSEV1`, and put Python's text for a bytes object, `b'…'` with
 * escapes, where the payload belongs. One text stands for one payload, so a signature over it proves as much.
 */
export declare function preAuthEncodingOfModelSigning02(payloadType: string, payload: Buffer): Buffer;
