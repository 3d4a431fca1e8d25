import { AttestModelError } from '../errors.ts';
import { isDigest, isHubCommit } from '../model/digest.ts';

export type InputKind = 'dataset' | 'base-model' | 'config';

/** Where an input's digest comes from: hashed here, or stated by the user. */
export type InputSource =
  | { readonly kind: 'path'; readonly path: string }
  | {
      readonly kind: 'stated';
      /** As given, without the digest. */
      readonly uri: string;
      readonly digest: { readonly sha256: string } | { readonly gitCommit: string };
      /** Scheme of the address, or `huggingface`. */
      readonly store: string;
    };

export interface Input {
  readonly name: string;
  readonly source: InputSource;
}

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//;
const WITH_DIGEST = /^(.+)@sha256:([^/?#@]*)$/s;
const HUB = /^hf:\/\/(?:(?:datasets|models|spaces)\/)?[\w.-]+(?:\/[\w.-]+)?@([^@]*)$/;
/** Parameters that sign a URL: whoever reads the statement could fetch the data with them. */
const SECRET_PARAMETER = /[?&#](?:x-amz-|x-goog-|sig=|signature=|token=|access_token=|awsaccesskeyid=|key=|se=)/i;

/**
 * `name=path`, `name=uri@sha256:…` or `name=hf://org/repo@commit`, one a line, split at the first `=`. A config may be a
 * bare path: it is its own name.
 * @throws AttestModelError USAGE
 */
export function parseInputs(lines: readonly string[], kind: InputKind): Input[] {
  const names = new Set<string>();
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const input = parseInput(line, kind);
      // The second could not be told from the first in the statement.
      if (names.has(input.name)) throw usage(kind, `the name ${JSON.stringify(input.name)} is given twice`);
      names.add(input.name);
      return input;
    });
}

function parseInput(line: string, kind: InputKind): Input {
  const split = line.indexOf('=');
  if (split === -1) {
    if (kind !== 'config') throw usage(kind, `${JSON.stringify(line)} has no name; write name=${line}`);
    return { name: checkName(line, kind), source: { kind: 'path', path: line } };
  }
  const name = checkName(line.slice(0, split).trim(), kind);
  const value = line.slice(split + 1).trim();
  if (value === '') throw usage(kind, `${name}= has nothing after "="`);
  return { name, source: parseSource(name, value, kind) };
}

function parseSource(name: string, value: string, kind: InputKind): InputSource {
  const scheme = SCHEME.exec(value)?.[1];
  if (scheme === undefined) return { kind: 'path', path: value };
  if (kind === 'config') throw usage(kind, `${name}: a config is a file, not an address`);
  const [, uri, sha256] = WITH_DIGEST.exec(value) ?? [];
  refuseSecrets(name, uri ?? value, kind);
  if (uri !== undefined && sha256 !== undefined) {
    if (!isDigest(sha256)) {
      throw usage(kind, `${name}: the SHA-256 after "@sha256:" is malformed; it is 64 lower-case hex characters`);
    }
    return { kind: 'stated', uri, digest: { sha256 }, store: scheme === 'hf' ? 'huggingface' : scheme };
  }
  if (scheme !== 'hf') throw usage(kind, `${name}: an address needs its digest: ${name}=${value}@sha256:…`);
  const commit = HUB.exec(value)?.[1] ?? '';
  // A branch or tag moves: tomorrow it would name other data.
  if (!isHubCommit(commit)) {
    throw usage(kind, `${name}: write ${name}=hf://org/repo@ and the commit's 40 hex characters; a branch moves`);
  }
  return { kind: 'stated', uri: value, digest: { gitCommit: commit }, store: 'huggingface' };
}

/** The message must not repeat the address. */
function refuseSecrets(name: string, address: string, kind: InputKind): void {
  const authority = address.slice(address.indexOf('://') + 3).split(/[/?#]/, 1)[0] ?? '';
  // In hf://gpt2@commit the "@" introduces a revision.
  const credentials = authority.includes('@') && !address.startsWith('hf://');
  if (credentials || SECRET_PARAMETER.test(address)) {
    throw usage(kind, `${name}: the address holds credentials, and statements are public; give it without them`);
  }
}

function checkName(name: string, kind: InputKind): string {
  if (name === '') throw usage(kind, 'a name is missing before "="');
  if (name.length > 255 || !name.isWellFormed() || /[\p{Cc}\u2028\u2029]/u.test(name)) {
    throw usage(kind, `the name ${JSON.stringify(name.slice(0, 80))} is too long or holds control characters`);
  }
  return name;
}

function usage(kind: InputKind, message: string): AttestModelError {
  const forms =
    kind === 'config'
      ? 'Configs are files: PATH, or NAME=PATH.'
      : `Write each ${kind} as NAME=PATH, NAME=URI@sha256:HEX, or NAME=hf://ORG/REPO@COMMIT.`;
  return new AttestModelError('USAGE', `${kind}: ${message}`, { guidance: forms });
}
