import type { TransparencyLogEntry } from '@sigstore/bundle';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
/**
 * What `@sigstore/verify` leaves out of a log entry whose inclusion and signature it has checked: whether the entry is
 * about this signer (DER of the certificate, or of the key where there is none), and whether the log was still trusted then.
 * @returns why the entry is refused, or undefined
 */
export declare function logEntryFault(entry: TransparencyLogEntry, signer: Buffer, times: readonly Date[], root: TrustedRoot): string | undefined;
