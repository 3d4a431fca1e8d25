import { AttestModelError } from '../errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../model/strict-json.ts';
import { invalidConfig } from './read-config.ts';
import { assertServiceUrl } from './url.ts';

/** Who issues certificates, logs, and tells the time. */
export interface SigningServices {
  readonly fulcioUrl: string;
  readonly rekor?: { readonly url: string; readonly version: 1 | 2 };
  readonly tsaUrl?: string;
}

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const GUIDANCE = 'Get the trust config anew from whoever runs the instance.';

/**
 * Of each kind the service of the newest API that we speak, and of these the one that came last
 * (sigstore_trustroot.proto, SigningConfig).
 * @throws AttestModelError INVALID_INPUT, UNSUPPORTED
 */
export function parseSigningConfig(config: JsonObject, label: string, now: Date): SigningServices {
  if (config['mediaType'] !== MEDIA_TYPE) {
    throw new AttestModelError(
      'UNSUPPORTED',
      `the signing config of ${label} is ${String(config['mediaType'])}, not ${MEDIA_TYPE}`,
      {
        guidance: GUIDANCE,
      },
    );
  }
  const fulcio = chooseService(config, 'caUrls', [1], label, now);
  const rekor = chooseService(config, 'rekorTlogUrls', [1, 2], label, now, 'rekorTlogConfig');
  const tsa = chooseService(config, 'tsaUrls', [1], label, now, 'tsaConfig');
  if (fulcio === undefined) throw invalidConfig(label, 'names no certificate authority (caUrls)', GUIDANCE);
  if (tsa === undefined && rekor?.version !== 1) {
    // Rekor v2 gives no time. Without one a certificate that lives ten minutes proves nothing later.
    const missing =
      rekor === undefined ? 'neither log nor timestamp authority' : 'Rekor v2 without a timestamp authority (tsaUrls)';
    throw invalidConfig(label, `names ${missing}: nothing would say when a model was signed`, GUIDANCE);
  }
  return {
    fulcioUrl: fulcio.url,
    ...(rekor && { rekor: { url: rekor.url, version: rekor.version === 2 ? 2 : 1 } }),
    ...(tsa && { tsaUrl: tsa.url }),
  };
}

interface Service {
  readonly url: string;
  readonly version: number;
  /** Since when it serves, ms; 0 where nothing says. */
  readonly start: number;
}

function chooseService(
  config: JsonObject,
  field: string,
  versions: readonly number[],
  label: string,
  now: Date,
  selector?: string,
): Service | undefined {
  const listed = config[field] ?? [];
  if (!Array.isArray(listed)) throw invalidConfig(label, `has a ${field} that is no list`, GUIDANCE);
  if (listed.length === 0) return undefined;
  const services = listed.flatMap((value) => parseService(value, `${field} of ${label}`, now));
  const usable = services.filter(({ version }) => versions.includes(version));
  const [first] = usable.sort((a, b) => b.version - a.version || b.start - a.start);
  if (first === undefined) {
    throw invalidConfig(
      label,
      `names no service in ${field} that is valid now and speaks API version ${versions.join(' or ')}`,
      GUIDANCE,
    );
  }
  if (selector !== undefined && wantsSeveral(config[selector], usable.length)) {
    throw new AttestModelError('UNSUPPORTED', `${label} asks for several services of ${field} at once; we use one`, {
      guidance: GUIDANCE,
    });
  }
  return first;
}

/** Nothing for a service that is not valid now. */
function parseService(value: JsonValue, label: string, now: Date): Service[] {
  if (!isJsonObject(value) || typeof value['url'] !== 'string' || typeof value['majorApiVersion'] !== 'number') {
    throw invalidConfig(label, 'holds a service without URL or majorApiVersion', GUIDANCE);
  }
  const url = assertServiceUrl(value['url'], label);
  if (url.search || url.hash) throw invalidConfig(label, 'holds a URL with a query', GUIDANCE);
  const range = isJsonObject(value['validFor']) ? value['validFor'] : {};
  const [start, end] = [date(range['start'], label), date(range['end'], label)];
  if ((start ?? 0) > now.getTime() || (end ?? Infinity) < now.getTime()) return [];
  // Clients append `/api/…` to it.
  return [{ url: url.href.replace(/\/+$/, ''), version: value['majorApiVersion'], start: start ?? 0 }];
}

function date(value: JsonValue | undefined, label: string): number | undefined {
  if (value === undefined) return undefined;
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw invalidConfig(label, 'holds a date that is none', GUIDANCE);
  return time;
}

function wantsSeveral(config: JsonValue | undefined, usable: number): boolean {
  if (!isJsonObject(config)) return false;
  switch (config['selector']) {
    case undefined:
    case 'ANY':
      return false;
    case 'ALL':
      return usable > 1;
    case 'EXACT':
      return config['count'] !== 1;
  }
  return true;
}
