import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { saveCache } from '@actions/cache';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { SigningParty } from '../../src/sigstore/party.ts';
import { type CacheCarrier, createActionsCache } from '../../src/stores/actions-cache.ts';
import { GITHUB_ISSUER } from '../../testing/local-sigstore/github-issuer.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type CacheService, startCacheService } from '../helpers/cache-service.ts';
import { partyOf } from '../helpers/parties.ts';
import { type Attested, type Attesting, attesting } from './world.ts';

let local: LocalSigstore;
let service: CacheService;
let at: ReturnType<typeof attesting>;
const before = { ...process.env };

beforeAll(async () => {
  local = await startLocalSigstore({ issuer: GITHUB_ISSUER });
});
afterAll(() => local.close());
beforeEach(async () => {
  // The client writes the commands of a runner.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  service = await startCacheService();
  at = attesting();
  Object.assign(process.env, service.env, { RUNNER_TEMP: at.path, GITHUB_WORKSPACE: at.path });
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.env = { ...before };
  at[Symbol.dispose]();
  await service[Symbol.asyncDispose]();
});

const ALL = ['a.txt', 'b.txt', 'base.bin', 'weights.bin'];
const workflow = (claims = {}): Promise<SigningParty> => partyOf(local, claims, 'none');
const OTHER = { job_workflow_ref: 'acme/model-repo/.github/workflows/pr.yml@refs/heads/main' };

/** A run of the workflow on a machine that is made for it: nothing but the volume is left of earlier ones. */
async function onNewMachine(options: Partial<Attesting> & { env?: Record<string, string> } = {}): Promise<Attested> {
  rmSync(at.cache, { recursive: true, force: true });
  const told: string[] = [];
  const report = { info: (text: string) => void told.push(text), warning: (text: string) => void told.push(text) };
  const carrier = createActionsCache({ ...service.env, ...options.env }, report) as CacheCarrier;
  const result = await at.run({ party: await workflow(), carrier, ...options });
  return { ...result, told: [...told, ...result.told] };
}

describe('from machine to machine', () => {
  test('what is on the attached volume need not be read again', async () => {
    const first = await onNewMachine();
    expect(first.read.toSorted()).toEqual(ALL);
    const next = await onNewMachine();
    expect(next.read).toEqual(['weights.bin']);
    expect(next.inputs()).toEqual(first.inputs());
    expect(service.keys()).toEqual([expect.stringMatching(/^attest-model-digests-v1-[0-9a-f]{32}-1-1-[0-9a-f]{16}$/)]);
  });

  test('the newest counts', async () => {
    await onNewMachine();
    at.write('data', { 'a.txt': 'ONE' });
    await onNewMachine();
    expect((await onNewMachine()).read).toEqual(['weights.bin']);
    expect(service.keys()).toHaveLength(2);
  });

  test('without an attached volume the service is not touched, and the log says why', async () => {
    const engine = () => at.engine(undefined, { [at.path]: 'disk' });
    const first = await onNewMachine({ engine: engine() });
    expect(first.told).toContainEqual(expect.stringContaining('0 reusable: this machine is new'));
    await onNewMachine({ engine: engine() });
    expect(service.requests).toEqual([]);
  });

  test('nobody signs: the service is not touched', async () => {
    rmSync(at.cache, { recursive: true, force: true });
    const carrier = createActionsCache(service.env, { info: () => undefined, warning: () => undefined });
    await at.run({ carrier: carrier as CacheCarrier });
    expect(service.requests).toEqual([]);
  });

  test('a machine that has a cache of its own asks for no other', async () => {
    await onNewMachine();
    const asked = service.requests.length;
    const carrier = createActionsCache(service.env, { info: () => undefined, warning: () => undefined });
    await at.run({ party: await workflow(), carrier: carrier as CacheCarrier });
    expect(service.requests).toHaveLength(asked);
  });
});

describe('an entry that does not count', () => {
  const files = () => ['digests', 'digests.provenance.json'].map((name) => join(at.cache, name));
  const prefix = () => service.keys()[0]?.split('-').slice(0, 5).join('-');

  /** Whoever can write to the cache of the repository can take our keys; theirs are the newest. */
  async function plant(): Promise<void> {
    await saveCache(files(), `${prefix()}-9-1-${'0'.repeat(16)}`);
  }

  test("another workflow's, which calls other data by our file's digest", async () => {
    const first = await onNewMachine();
    const evil = at.engine((result) => ({ ...result, digest: 'e'.repeat(64) }));
    rmSync(at.cache, { recursive: true });
    await at.run({ party: await workflow(OTHER), engine: evil });
    expect(readFileSync(join(at.cache, 'digests'), 'utf8')).toContain('e'.repeat(64));
    await plant();
    const next = await onNewMachine();
    expect(next.told).toContainEqual(expect.stringContaining('no provenance that counts lists it'));
    expect(next.read.toSorted()).toEqual(ALL);
    expect(next.inputs()).toEqual(first.inputs());
  });

  test("another workflow's digests beside our provenance", async () => {
    const first = await onNewMachine();
    const ours = readFileSync(join(at.cache, 'digests.provenance.json'));
    const evil = at.engine((result) => ({ ...result, digest: 'e'.repeat(64) }));
    rmSync(at.cache, { recursive: true });
    await at.run({ party: await workflow(OTHER), engine: evil });
    at.write('cache', { 'digests.provenance.json': ours });
    await plant();
    const next = await onNewMachine();
    expect(next.read.toSorted()).toEqual(ALL);
    expect(next.inputs()).toEqual(first.inputs());
  });

  test('one that was found to be wrong does not come back', async () => {
    await onNewMachine({ engine: at.engine((result) => ({ ...result, digest: 'e'.repeat(64) })) });
    await expect(onNewMachine({ audit: 1 })).rejects.toMatchObject({ code: 'CACHE_MISMATCH' });
    expect(readdirSync(at.cache)).toEqual([]);
    const next = await onNewMachine();
    expect(next.read.toSorted()).toEqual(ALL);
    // What is right is carried on again.
    expect((await onNewMachine()).read).toEqual(['weights.bin']);
  });

  test.each([
    ['cut off', (data: Buffer) => data.subarray(0, data.length / 2)],
    ['junk', () => Buffer.from('junk')],
  ] as const)('one that is %s', async (_, change) => {
    const first = await onNewMachine();
    service.replace(service.keys()[0] ?? '', change);
    const next = await onNewMachine();
    expect(next.read.toSorted()).toEqual(ALL);
    expect(next.inputs()).toEqual(first.inputs());
  });
});

describe('a service that does not serve costs no run', () => {
  test.each(['read denied', 'write denied', 'cut off'] as const)('%s', async (mood) => {
    await onNewMachine();
    service.setMood(mood);
    at.write('data', { 'a.txt': 'ONE' });
    const next = await onNewMachine();
    expect(next.read).toContain('a.txt');
    expect(next.byproducts()).toContain('digest-cache');
    expect(service.keys()).toHaveLength(mood === 'write denied' ? 1 : 2);
  });

  test('read-only: what is there serves', async () => {
    await onNewMachine();
    at.write('data', { 'a.txt': 'ONE' });
    const next = await onNewMachine({ env: { ACTIONS_CACHE_MODE: 'read' } });
    expect(next.read.toSorted()).toEqual(['a.txt', 'weights.bin']);
    expect(service.keys()).toHaveLength(1);
  });

  test('down when asked', async () => {
    await onNewMachine();
    service.setMood('down');
    // What the client retries for long is not waited for here.
    const next = await onNewMachine({ env: { ACTIONS_CACHE_MODE: 'read' } });
    expect(next.read.toSorted()).toEqual(ALL);
  });
});
