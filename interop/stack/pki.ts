import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the throw-away PKI, made anew for every run. Names without an ending: NAME.key, NAME.pem (or NAME.pub). */
export interface Pki {
  readonly dir: string;
  readonly path: (file: string) => string;
}

const ORGANIZATION = 'sigstore.local';
const DAYS = '2';
const CA_USAGE = 'keyUsage=critical,keyCertSign,cRLSign';

/** Keys of every service and the chains of Fulcio, the TSA and the issuer's TLS, as production shapes them. */
export function createPki(dir: string): Pki {
  mkdirSync(dir, { recursive: true });
  const pki: Pki = { dir, path: (file) => join(dir, file) };
  const ca = (depth: number) => [`basicConstraints=critical,CA:TRUE,pathlen:${depth}`, CA_USAGE];
  const ids = ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid'];

  ecKey(pki, 'fulcio-root', 'P-384');
  ecKey(pki, 'fulcio', 'P-384');
  selfSigned(pki, 'fulcio-root', ca(1));
  issue(pki, 'fulcio', 'fulcio-root', [...ca(0), 'extendedKeyUsage=codeSigning', ...ids]);
  chain(pki, 'fulcio', 'fulcio-root');

  // A TSA's certificate may say timeStamping, critical, and nothing else (RFC 3161, 2.3).
  ecKey(pki, 'tsa-root', 'P-384');
  ecKey(pki, 'tsa', 'P-256');
  selfSigned(pki, 'tsa-root', ca(0));
  const stamping = ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=critical,timeStamping'];
  issue(pki, 'tsa', 'tsa-root', ['basicConstraints=critical,CA:FALSE', ...stamping, ...ids]);
  chain(pki, 'tsa', 'tsa-root');

  ecKey(pki, 'ctlog', 'P-256');
  ecKey(pki, 'rekor1', 'P-256');
  const rekor2 = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeKey(pki, 'rekor2', rekor2.toString());

  ecKey(pki, 'tls-ca', 'P-256');
  ecKey(pki, 'issuer', 'P-256');
  selfSigned(pki, 'tls-ca', ca(0));
  const names = 'subjectAltName=DNS:token.actions.githubusercontent.com,IP:127.0.0.1';
  issue(pki, 'issuer', 'tls-ca', ['basicConstraints=critical,CA:FALSE', 'extendedKeyUsage=serverAuth', names]);
  return pki;
}

/** An end-entity chain for the certificate method: leaf signed by an intermediate signed by a root, all of our own. */
export function createSigningChain(dir: string): Pki {
  mkdirSync(dir, { recursive: true });
  const pki: Pki = { dir, path: (file) => join(dir, file) };
  for (const name of ['root', 'intermediate', 'leaf']) ecKey(pki, name, 'P-256');
  const ids = ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid'];
  selfSigned(pki, 'root', ['basicConstraints=critical,CA:TRUE,pathlen:1', CA_USAGE]);
  issue(pki, 'intermediate', 'root', ['basicConstraints=critical,CA:TRUE,pathlen:0', CA_USAGE, ...ids]);
  const leaf = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature'];
  issue(pki, 'leaf', 'intermediate', [...leaf, 'extendedKeyUsage=codeSigning', ...ids]);
  return pki;
}

/** One certificate that is leaf and root at once. */
export function createSelfSigned(dir: string): Pki {
  mkdirSync(dir, { recursive: true });
  const pki: Pki = { dir, path: (file) => join(dir, file) };
  ecKey(pki, 'self', 'P-256');
  selfSigned(pki, 'self', ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=codeSigning']);
  return pki;
}

export function ecKey(pki: Pki, name: string, namedCurve: string): void {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve });
  // SEC1: the one form that every one of the servers reads.
  writeKey(pki, name, privateKey.export({ format: 'pem', type: 'sec1' }).toString());
}

/** DER of a private key (SEC1) and its SPKI. */
export function keyDer(pki: Pki, name: string): { privateKey: Buffer; publicKey: Buffer } {
  const pem = readFileSync(pki.path(`${name}.key`));
  const key = createPrivateKey(pem);
  const type = key.asymmetricKeyType === 'ec' ? 'sec1' : 'pkcs8';
  const publicKey = createPublicKey(pem).export({ format: 'der', type: 'spki' });
  return { privateKey: key.export({ format: 'der', type }), publicKey };
}

/** DER of each certificate of a PEM file, base64, as trusted_root.json wants them. */
export function certificates(pki: Pki, file: string): string[] {
  const blocks = readFileSync(pki.path(file), 'utf8').matchAll(/-----BEGIN CERTIFICATE-----([\s\S]+?)-----END/g);
  return [...blocks].map((block) => block[1]?.replace(/\s/g, '') ?? '');
}

function writeKey(pki: Pki, name: string, pem: string): void {
  writeFileSync(pki.path(`${name}.key`), pem, { mode: 0o600 });
  writeFileSync(pki.path(`${name}.pub`), createPublicKey(pem).export({ format: 'pem', type: 'spki' }));
}

function selfSigned(pki: Pki, name: string, extensions: string[]): void {
  const added = extensions.flatMap((extension) => ['-addext', extension]);
  openssl(
    pki,
    'req',
    '-x509',
    '-key',
    `${name}.key`,
    '-sha384',
    '-days',
    DAYS,
    ...subject(name),
    ...added,
    '-out',
    `${name}.pem`,
  );
}

function issue(pki: Pki, name: string, issuer: string, extensions: string[]): void {
  writeFileSync(pki.path(`${name}.ext`), `${extensions.join('\n')}\n`);
  openssl(pki, 'req', '-new', '-key', `${name}.key`, ...subject(name), '-out', `${name}.csr`);
  const signer = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial', '-sha384', '-days', DAYS];
  openssl(pki, 'x509', '-req', '-in', `${name}.csr`, ...signer, '-extfile', `${name}.ext`, '-out', `${name}.pem`);
}

/** Signer first, root last. */
function chain(pki: Pki, name: string, root: string): void {
  const text = [name, root].map((each) => readFileSync(pki.path(`${each}.pem`), 'utf8')).join('');
  writeFileSync(pki.path(`${name}-chain.pem`), text);
}

function subject(name: string): string[] {
  return ['-subj', `/O=${ORGANIZATION}/CN=local-${name}`];
}

function openssl(pki: Pki, ...args: string[]): void {
  execFileSync('openssl', args, { cwd: pki.dir, stdio: ['ignore', 'ignore', 'pipe'] });
}
