import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttestRequest, type AttestResult, attest } from '../../src/attest.ts';
import type { HashEngine, HashResult } from '../../src/hashing/engine.ts';
import type { SigningParty } from '../../src/sigstore/party.ts';
import type { ResourceDescriptor } from '../../src/statement/in-toto.ts';
import type { SlsaPredicate } from '../../src/statement/provenance.ts';
import type { CacheCarrier } from '../../src/stores/actions-cache.ts';
import { temporaryFolder } from '../helpers/models.ts';
import { type ProvingEngine, provingEngine } from '../helpers/proving-engine.ts';

export interface Attesting {
  /** Absent: nobody signs. */
  readonly party?: SigningParty;
  /** Default: one that proves. */
  readonly engine?: HashEngine & Partial<ProvingEngine>;
  readonly cache?: false;
  /** Default: the world's. */
  readonly folder?: string;
  readonly audit?: number;
  readonly trustFileTimes?: boolean;
  readonly carrier?: CacheCarrier;
  readonly publish?: AttestRequest['publish'];
}

export interface Attested {
  /** Files that were read. */
  readonly read: readonly string[];
  readonly told: readonly string[];
  readonly provenance: SlsaPredicate;
  readonly fields: AttestResult['fields'];
  /** Digest by dependency. */
  inputs(): Record<string, unknown>;
  byproducts(): string[];
  annotations(dependency: string): Readonly<Record<string, unknown>>;
}

/** Runs of one workflow, each a job of its own, on a model made from a dataset on a volume and a base model. */
export function attesting() {
  const folder = temporaryFolder();
  const model = folder.write('model', { 'weights.bin': 'weights' });
  const data = folder.write('volume/data', { 'a.txt': 'one', 'b.txt': 'two' });
  const base = folder.write('volume/base', { 'base.bin': 'base' });
  const cache = join(folder.path, 'cache');
  const disks = { [folder.path]: 'disk', [join(folder.path, 'volume')]: 'volume' };
  const engine = (lie?: (result: HashResult) => HashResult, fileSystems = disks): ProvingEngine =>
    provingEngine(fileSystems, lie);
  let runs = 0;

  async function run(options: Attesting): Promise<Attested> {
    const { party, audit = 0, trustFileTimes = false, carrier, publish } = options;
    const chosen: NonNullable<Attesting['engine']> = options.engine ?? engine();
    const told: string[] = [];
    const { read = [] } = chosen;
    const result = await attest({
      model,
      code: folder.path,
      datasets: [`d=${data}`],
      baseModels: [`b=${base}`],
      ...(party && { signer: async () => party }),
      ...(publish && { publish }),
      hashing: {
        engine: chosen,
        ...(options.cache !== false && {
          cache: { folder: options.folder ?? cache, audit, trustFileTimes, ...(carrier && { carrier }) },
        }),
      },
      env: {
        PATH: process.env['PATH'],
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: 'acme/model-repo',
        GITHUB_RUN_ID: String(++runs),
      },
      // File times rest for a while before they are trusted.
      now: () => new Date(Date.now() + 10_000),
      progress: {
        hashing: () => ({ update: () => undefined, done: () => undefined }),
        info: (text) => void told.push(text),
        warning: (text) => void told.push(text),
      },
    });
    const provenance = predicateIn(result.signed ? join(model, 'claims.jsonl') : result.provenancePath);
    const { resolvedDependencies = [] } = provenance.buildDefinition;
    return {
      read,
      told,
      provenance,
      fields: result.fields,
      inputs: () => Object.fromEntries(resolvedDependencies.map(({ name, digest }) => [name, digest])),
      byproducts: () => (provenance.runDetails.byproducts ?? []).map(({ name }) => name ?? ''),
      annotations: (name) =>
        resolvedDependencies.find((one: ResourceDescriptor) => one.name === name)?.annotations ?? {},
    };
  }

  return {
    path: folder.path,
    run,
    model,
    data,
    cache,
    engine,
    write(name: 'data' | 'base' | 'cache' | 'file', files: Record<string, string | Uint8Array>): string {
      const to = join(folder.path, name === 'data' || name === 'base' ? `volume/${name}` : name);
      mkdirSync(to, { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(to, file), text);
      return to;
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

/** Of the last line, or of an unsigned statement. */
function predicateIn(file: string): SlsaPredicate {
  const json = JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '');
  const statement = json.dsseEnvelope ? JSON.parse(Buffer.from(json.dsseEnvelope.payload, 'base64').toString()) : json;
  return statement.predicate as SlsaPredicate;
}
