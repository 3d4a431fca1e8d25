import 'reflect-metadata';
import { createPublicKey, createVerify, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { type Authority, issueLeaf, type LeafRequest, type SubjectName } from './ca.ts';
import type { CtLog } from './ct-log.ts';
import { der, UTF8_STRING } from './der.ts';
import type { Claims, Issuer } from './issuer.ts';
import { grpcError, type Handler, type HttpError, json, parseJson } from './server.ts';

const LEAF_LIFETIME_MS = 10 * 60 * 1000;

export interface Fulcio {
  readonly ca: Authority;
  /** Leaf's issuer first, root last. */
  readonly chain: readonly x509.X509Certificate[];
  readonly ctLog: CtLog | undefined;
  readonly issuer: Issuer;
  /** Before `/` + job_workflow_ref in the SAN: GitHub's server. */
  readonly serverUrl: string;
  readonly now: () => Date;
}

/** `POST /api/v2/signingCert`, public key with proof of possession (sigstore-js, cosign) or CSR (sigstore-python). */
export function signingCert(fulcio: Fulcio): Handler {
  return async ({ body, headers }) => {
    const request = parseJson(body) as SigningCertRequest;
    const token = request.credentials?.oidcIdentityToken ?? /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
    const claims = await fulcio.issuer.check(token ?? '').catch(() => {
      throw grpcError(400, 3, 'There was an error processing the identity token');
    });
    const publicKey = await provenKey(request, challengeOf(claims));
    const notBefore = fulcio.now();
    const leaf = await issueLeaf(fulcio.ca, {
      ...certificateContent(claims, fulcio.serverUrl),
      publicKey: publicKey.export({ format: 'der', type: 'spki' }),
      notBefore,
      notAfter: new Date(notBefore.getTime() + LEAF_LIFETIME_MS),
      ...(fulcio.ctLog === undefined ? {} : { ctLog: fulcio.ctLog }),
    });
    const chain = { certificates: [leaf, ...fulcio.chain].map((certificate) => `${certificate.toString('pem')}\n`) };
    return fulcio.ctLog === undefined
      ? json(200, { signedCertificateDetachedSct: { chain, signedCertificateTimestamp: '' } })
      : json(200, { signedCertificateEmbeddedSct: { chain } });
  };
}

interface SigningCertRequest {
  credentials?: { oidcIdentityToken?: string };
  publicKeyRequest?: { publicKey?: { content?: string }; proofOfPossession?: string };
  certificateSigningRequest?: string;
}

/** What the requester signs: the e-mail address, or else the token's subject, also for workflows. */
const challengeOf = (claims: Claims): string => String(claims['email'] ?? claims['sub']);

async function provenKey(request: SigningCertRequest, challenge: string): Promise<KeyObject> {
  if (request.certificateSigningRequest !== undefined) return await csrKey(request.certificateSigningRequest);
  const publicKey = parsed('The public key supplied in the request could not be parsed', () =>
    createPublicKey(request.publicKeyRequest?.publicKey?.content ?? ''),
  );
  assertStrong(publicKey);
  const proof = Buffer.from(request.publicKeyRequest?.proofOfPossession ?? '', 'base64');
  if (!createVerify(hashOf(publicKey)).update(challenge).verify(publicKey, proof)) throw badSignature();
  return publicKey;
}

async function csrKey(base64: string): Promise<KeyObject> {
  const csr = parsed(
    'The certificate signing request could not be parsed',
    () => new x509.Pkcs10CertificateRequest(Buffer.from(base64, 'base64').toString('latin1')),
  );
  const publicKey = createPublicKey({ key: Buffer.from(csr.publicKey.rawData), format: 'der', type: 'spki' });
  assertStrong(publicKey);
  if (!(await csr.verify())) throw badSignature();
  return publicKey;
}

function parsed<T>(message: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw grpcError(400, 3, message);
  }
}

const CURVES: Readonly<Record<string, string>> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };
const hashOf = (key: KeyObject): string => CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
const badSignature = (): HttpError => grpcError(400, 3, 'The signature supplied in the request could not be verified');

function assertStrong(key: KeyObject): void {
  const curve = key.asymmetricKeyDetails?.namedCurve ?? '';
  if (!(curve in CURVES)) throw grpcError(400, 3, 'The public key supplied in the request is insecure');
}

/** SAN and extensions by kind of token: workflow, e-mail, or any other whose subject is a URI. */
export function certificateContent(claims: Claims, serverUrl: string): Pick<LeafRequest, 'sans' | 'extensions'> {
  return { sans: [subjectName(claims, serverUrl)], extensions: fulcioExtensions(claims, serverUrl) };
}

function subjectName(claims: Claims, serverUrl: string): SubjectName {
  const { email, email_verified, job_workflow_ref, sub } = claims as Record<string, unknown>;
  if (typeof job_workflow_ref === 'string') return { type: 'url', value: `${serverUrl}/${job_workflow_ref}` };
  if (typeof email === 'string' && email_verified === true) return { type: 'email', value: email };
  if (typeof sub === 'string' && email === undefined && URL.canParse(sub)) return { type: 'url', value: sub };
  throw grpcError(400, 3, 'There was an error processing the identity token');
}

/** OIDs 1.3.6.1.4.1.57264.1.N: 1 to 6 hold raw text, 8 and above DER UTF8String. An empty claim leaves its extension out. */
function fulcioExtensions(claims: Claims, serverUrl: string): NonNullable<LeafRequest['extensions']> {
  const claim = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
  const url = (...path: string[]): string => (path.includes('') ? '' : [serverUrl, ...path].join('/'));
  const run = [claim('repository'), 'actions/runs', claim('run_id'), 'attempts', claim('run_attempt')];
  const isWorkflow = claim('job_workflow_ref') !== '';
  const workflow: readonly (readonly [number, string])[] = [
    [2, claim('event_name')],
    [3, claim('sha')],
    [4, claim('workflow')],
    [5, claim('repository')],
    [6, claim('ref')],
    [9, url(claim('job_workflow_ref'))],
    [10, claim('job_workflow_sha')],
    [11, claim('runner_environment')],
    [12, url(claim('repository'))],
    [13, claim('sha')],
    [14, claim('ref')],
    [15, claim('repository_id')],
    [16, url(claim('repository_owner'))],
    [17, claim('repository_owner_id')],
    [18, url(claim('workflow_ref'))],
    [19, claim('workflow_sha')],
    [20, claim('event_name')],
    [21, url(...run)],
    [22, claim('repository_visibility')],
    [23, claim('environment')],
  ];
  const general = [
    [1, claim('iss')],
    [8, claim('iss')],
    [24, claim('sub')],
  ] as const;
  return [...general, ...(isWorkflow ? workflow : [])]
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => a - b)
    .map(([number, text]) => ({ oid: `1.3.6.1.4.1.57264.1.${number}`, value: extensionValue(number, text) }));
}

function extensionValue(number: number, text: string): Uint8Array {
  return number < 7 ? Buffer.from(text) : der(UTF8_STRING, Buffer.from(text));
}
