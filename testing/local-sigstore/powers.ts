import { issueLeaf, type LeafRequest } from './ca.ts';
import type { CtLog } from './ct-log.ts';
import type { RekorEntry } from './rekor-v1.ts';
import type { TransparencyLogEntryJson } from './rekor-v2.ts';
import type { Fault, Server } from './server.ts';
import type { Service, Services } from './services.ts';
import { timestamp } from './tsa.ts';

/** What no real Sigstore does for anybody: the means to make hostile bundles. */
export interface Powers {
  /** A certificate of the CA with anything in it; DER of leaf, intermediate, root. `ctLog: undefined` leaves the SCT out. */
  issueCertificate(request: CertificateRequest): Promise<Uint8Array[]>;
  /** Logs any bytes. Rekor v1 gives time and SET, v2 neither; kind and version are only what the reply says. */
  logEntry(log: 1 | 2, body: Uint8Array, options?: LogEntryOptions): TransparencyLogEntryJson;
  /** TimeStampResp (DER) over `data`. */
  timestamp(data: Uint8Array, at?: Date): Uint8Array;
  /** `undefined` mends the service. */
  setFault(service: Service, fault: Fault | undefined): void;
}

/** Defaults: valid for ten minutes from the clock's now, SCT of the CT log. */
export type CertificateRequest = Omit<LeafRequest, 'notBefore' | 'notAfter' | 'ctLog'> &
  Partial<Pick<LeafRequest, 'notBefore' | 'notAfter'>> & { readonly ctLog?: CtLog | undefined };

export interface LogEntryOptions {
  readonly kind?: string;
  readonly version?: string;
  readonly integratedTime?: Date;
}

export function createPowers(server: Pick<Server, 'faults'>, { fulcio, rekorV1, rekorV2, tsa, now }: Services): Powers {
  return {
    issueCertificate: async (request) => {
      const notBefore = request.notBefore ?? now();
      const notAfter = request.notAfter ?? new Date(notBefore.getTime() + 600_000);
      const { ctLog = 'ctLog' in request ? undefined : fulcio.ctLog, ...rest } = request;
      const leaf = await issueLeaf(fulcio.ca, {
        ...rest,
        notBefore,
        notAfter,
        ...(ctLog === undefined ? {} : { ctLog }),
      });
      return [leaf, ...fulcio.chain].map((certificate) => new Uint8Array(certificate.rawData));
    },
    logEntry: (
      log,
      body,
      { kind = log === 1 ? 'dsse' : 'hashedrekord', version = `0.0.${log}`, integratedTime = now() } = {},
    ) =>
      log === 1
        ? transparencyLogEntry(rekorV1.append(body, integratedTime), { kind, version })
        : rekorV2.append(body, { kind, version }),
    timestamp: (data, at = now()) => timestamp(tsa, data, at),
    setFault: (service, fault) => {
      if (fault === undefined) server.faults.delete(service);
      else server.faults.set(service, fault);
    },
  };
}

/** Rekor v1's own JSON (hex) as it stands in a bundle (base64). */
function transparencyLogEntry(
  entry: RekorEntry,
  kindVersion: { kind: string; version: string },
): TransparencyLogEntryJson {
  const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
  const { inclusionProof, signedEntryTimestamp } = entry.verification;
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: base64(entry.logID) },
    kindVersion,
    integratedTime: String(entry.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(inclusionProof.logIndex),
      rootHash: base64(inclusionProof.rootHash),
      treeSize: String(inclusionProof.treeSize),
      hashes: inclusionProof.hashes.map(base64),
      checkpoint: { envelope: inclusionProof.checkpoint },
    },
    canonicalizedBody: entry.body,
  };
}
