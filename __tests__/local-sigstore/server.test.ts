/** The address, the token endpoint, what can be broken on purpose, and that nothing is left running. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import {
  type Fault,
  type LocalSigstore,
  type Service,
  startLocalSigstore,
} from '../../testing/local-sigstore/local-sigstore.ts';
import { answerOf, attestWith, post } from './clients.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore({ rekor: 2 });
});
afterAll(() => sigstore.close());

test('loopback only, and everything else is not found', async () => {
  expect(sigstore.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${sigstore.url}/api/v1/signingCert`)).status).toBe(404);
  expect((await fetch(sigstore.tsaUrl)).status).toBe(404);
});

describe('trust config', () => {
  const rekorOf = (config: object) =>
    (config as { signingConfig: { rekorTlogUrls: { majorApiVersion: number }[] } }).signingConfig.rekorTlogUrls.map(
      ({ majorApiVersion }) => majorApiVersion,
    );

  test('names the Rekor that is asked for, by default that of the options', () => {
    expect([sigstore.trustConfig(1), sigstore.trustConfig('none'), sigstore.trustConfig()].map(rekorOf)).toEqual([
      [1],
      [],
      [2],
    ]);
  });

  test('names no TSA and no CT log where there is none', async () => {
    await using bare = await startLocalSigstore({ tsa: false, ctlog: false });
    expect(bare.trustedRoot['timestampAuthorities']).toEqual([]);
    expect(bare.trustedRoot['ctlogs']).toEqual([]);
    expect((bare.trustConfig()['signingConfig'] as { tsaUrls: unknown[] }).tsaUrls).toEqual([]);
  });
});

describe('the token endpoint', () => {
  const ask = async (query: string, token = sigstore.tokenRequest.token) =>
    await answerOf(await fetch(sigstore.tokenRequest.url + query, { headers: { authorization: `Bearer ${token}` } }));

  test("gives GitHub's claims for the audience asked for, checkable with the published keys", async () => {
    const { json } = await ask('&audience=nobody');
    const discovery = (await answerOf(await fetch(`${sigstore.url}/.well-known/openid-configuration`))).json;
    expect(discovery.issuer).toBe(sigstore.issuer);
    const { payload } = await jwtVerify(json.value, createRemoteJWKSet(new URL(discovery.jwks_uri)), {
      audience: 'nobody',
    });
    expect(payload).toMatchObject({ repository: 'acme/model-repo', event_name: 'push', run_id: '3003' });
  });

  test('takes claims from its URL; what follows from them follows', async () => {
    const claims = Buffer.from('{"repository":"eve/fork","ref":"refs/tags/v1","event_name":"release"}').toString(
      'base64url',
    );
    expect(decodeJwt((await ask(`&claims=${claims}&audience=sigstore`)).json.value)).toMatchObject({
      aud: 'sigstore',
      sub: 'repo:eve/fork:ref:refs/tags/v1',
      repository_owner: 'eve',
      job_workflow_ref: 'eve/fork/.github/workflows/release.yml@refs/tags/v1',
      event_name: 'release',
    });
  });

  test("refuses without the runner's token", async () => {
    expect((await ask('', 'guess')).status).toBe(401);
  });
});

describe('faults', () => {
  const call: Record<Service, () => Promise<Response>> = {
    fulcio: () => fetch(`${sigstore.fulcioUrl}/api/v2/trustBundle`),
    'rekor-v1': () => fetch(`${sigstore.rekorV1Url}/api/v1/log/entries`, { method: 'POST', body: '{}' }),
    'rekor-v2': () => fetch(`${sigstore.rekorV2Url}/api/v2/log/entries`, { method: 'POST', body: '{}' }),
    tsa: () => fetch(sigstore.tsaUrl, { method: 'POST', body: '{}' }),
    token: () => fetch(sigstore.tokenRequest.url),
    issuer: () => fetch(`${sigstore.url}/.well-known/jwks`),
  };
  const broken = async (service: Service, fault: Fault, act: () => Promise<unknown>) => {
    sigstore.setFault(service, fault);
    await act();
    sigstore.setFault(service, undefined);
  };

  test.each(Object.keys(call) as Service[])('%s breaks alone and mends', async (service) => {
    const others = (Object.keys(call) as Service[]).filter((other) => other !== service);
    await broken(service, '500', async () => {
      expect((await call[service]()).status).toBe(500);
      for (const other of others) expect((await call[other]()).status).not.toBe(500);
    });
    expect((await call[service]()).status).not.toBe(500);
  });

  test('429, closed connection, nonsense', async () => {
    await broken('fulcio', '429', async () => expect((await call.fulcio()).status).toBe(429));
    await broken('fulcio', 'close', () => expect(call.fulcio()).rejects.toThrow());
    await broken('fulcio', 'garbage', async () => expect(await (await call.fulcio()).text()).toMatch(/^<html>/));
  });

  test("no answer: the client's own timeout ends it", async () => {
    const asked = () => fetch(`${sigstore.fulcioUrl}/api/v2/trustBundle`, { signal: AbortSignal.timeout(200) });
    await broken('fulcio', 'hang', () => expect(asked()).rejects.toThrow(/timeout|aborted/));
  });

  test('a late answer is an answer', async () => {
    await broken('fulcio', 'slow', async () => expect((await call.fulcio()).status).toBe(200));
  });

  test('sigstore-js notices each', async () => {
    for (const service of ['fulcio', 'rekor-v1', 'tsa'] as const) {
      await broken(service, '500', () => expect(attestWith(sigstore)).rejects.toThrow());
    }
    await attestWith(sigstore);
  });
});

test('close() ends requests that hang', async () => {
  const short = await startLocalSigstore();
  short.setFault('tsa', 'hang');
  const asked = post(short.tsaUrl, {}).then(
    () => 'answered',
    () => 'ended',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await short.close();
  expect(await asked).toBe('ended');
  await expect(fetch(short.url)).rejects.toThrow();
});
