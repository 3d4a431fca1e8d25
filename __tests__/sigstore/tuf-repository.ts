import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import type { JsonObject } from '../../src/model/strict-json.ts';

export interface TufRepository extends AsyncDisposable {
  readonly url: string;
  /** Its first root, which clients begin with. */
  readonly rootPath: string;
  /** What it serves, by path: break it at will. */
  readonly files: Map<string, Buffer>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A TUF repository (specification 1.0) with one key and one target, `trusted_root.json`, on a free port of this machine. */
export async function startTufRepository(folder: string, target: Buffer, expires: Date): Promise<TufRepository> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } };
  const keyid = sha256(canonicalJson(key));
  const metadata = (type: string, content: JsonObject): Buffer => {
    const signed = {
      _type: type,
      spec_version: '1.0.31',
      version: 1,
      expires: expires.toISOString().replace(/\.\d+/, ''),
      ...content,
    };
    const sig = sign(null, canonicalJson(signed), privateKey).toString('hex');
    return Buffer.from(JSON.stringify({ signatures: [{ keyid, sig }], signed }));
  };
  const meta = (name: string): JsonObject => ({ meta: { [`${name}.json`]: { version: 1 } } });
  const role = { keyids: [keyid], threshold: 1 };
  const roles = { root: role, timestamp: role, snapshot: role, targets: role };
  const root = metadata('root', { consistent_snapshot: true, keys: { [keyid]: key }, roles });
  const digest = sha256(target);
  const targets = { 'trusted_root.json': { length: target.length, hashes: { sha256: digest } } };
  const files = new Map([
    ['/timestamp.json', metadata('timestamp', meta('snapshot'))],
    ['/1.snapshot.json', metadata('snapshot', meta('targets'))],
    ['/1.targets.json', metadata('targets', { targets })],
    [`/targets/${digest}.trusted_root.json`, target],
  ]);
  await mkdir(folder, { recursive: true });
  const rootPath = join(folder, 'root.json');
  await writeFile(rootPath, root);

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
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rootPath,
    files,
    [Symbol.asyncDispose]: close,
  };
}
