import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import type { JsonObject } from '../../src/model/strict-json.ts';

type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';

/** What a repository says at one time. */
export interface Release {
  readonly target: Buffer;
  /** Of timestamp, snapshot and targets. */
  readonly version: number;
  readonly expires: Date;
  /** Where one role's differs. */
  readonly ends?: Partial<Record<Role, Date>>;
}

export interface TufRepository extends AsyncDisposable {
  readonly url: string;
  /** Its first root, which clients begin with. */
  readonly rootPath: string;
  /** What it serves, by path: break it at will. */
  readonly files: Map<string, Buffer>;
  publish(release: Release): void;
  /** A new root with a new key for everything; the old one signs it too, for the last time. */
  rotate(release: Release): void;
}

interface Key {
  readonly id: string;
  readonly json: JsonObject;
  readonly privateKey: KeyObject;
}

/** A TUF repository (specification 1.0) with one target, `trusted_root.json`, on a free port of this machine. */
export async function startTufRepository(folder: string, first: Release): Promise<TufRepository> {
  const files = new Map<string, Buffer>();
  let key = createKey();
  let roots = 1;
  const rootOf = (release: Release, ...signers: readonly Key[]): Buffer => {
    const role = { keyids: [key.id], threshold: 1 };
    const keys = { [key.id]: key.json };
    const content = {
      consistent_snapshot: true,
      keys,
      roles: { root: role, timestamp: role, snapshot: role, targets: role },
    };
    return metadata('root', { ...release, version: roots }, content, ...signers);
  };
  const publish = (release: Release): void => {
    const { target, version } = release;
    const digest = sha256(target);
    const targets = { 'trusted_root.json': { length: target.length, hashes: { sha256: digest } } };
    const meta = (name: string): JsonObject => ({ meta: { [`${name}.json`]: { version } } });
    files.set('/timestamp.json', metadata('timestamp', release, meta('snapshot'), key));
    files.set(`/${version}.snapshot.json`, metadata('snapshot', release, meta('targets'), key));
    files.set(`/${version}.targets.json`, metadata('targets', release, { targets }, key));
    files.set(`/targets/${digest}.trusted_root.json`, target);
  };
  const rotate = (release: Release): void => {
    const old = key;
    key = createKey();
    roots++;
    files.set(`/${roots}.root.json`, rootOf(release, old, key));
    publish(release);
  };
  await mkdir(folder, { recursive: true });
  const rootPath = join(folder, 'root.json');
  await writeFile(rootPath, rootOf(first, key));
  publish(first);
  return { ...(await serve(files)), rootPath, files, publish, rotate };
}

/** Files by path, on a free port of this machine. */
export async function serve(files: ReadonlyMap<string, Buffer>): Promise<{ readonly url: string } & AsyncDisposable> {
  const server = createServer(({ url }, response) => {
    const file = files.get(url ?? '');
    response.writeHead(file ? 200 : 404).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, [Symbol.asyncDispose]: close };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function createKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const json = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } };
  return { id: sha256(canonicalJson(json)), json, privateKey };
}

function metadata(type: Role, release: Release, content: JsonObject, ...signers: readonly Key[]): Buffer {
  const expires = (release.ends?.[type] ?? release.expires).toISOString().replace(/\.\d+/, '');
  const signed = { _type: type, spec_version: '1.0.31', version: release.version, expires, ...content };
  const bytes = canonicalJson(signed);
  const signatures = signers.map(({ id, privateKey }) => ({
    keyid: id,
    sig: sign(null, bytes, privateKey).toString('hex'),
  }));
  return Buffer.from(JSON.stringify({ signatures, signed }));
}
