import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type AttestRequest, attest } from '../../src/attest.ts';
import { type Published, publishRelease, type ReleaseRequest } from '../../src/publish.ts';
import { createKeySigner } from '../../src/sigstore/key-signer.ts';
import type { Signer } from '../../src/sigstore/signer.ts';
import { evidencePaths } from '../../src/stores/workspace.ts';
import { type Exchange, type GitHub, startGitHub, TOKEN } from '../../testing/github/github.ts';
import { ecKeyPair, MODEL_FILES, temporaryFolder } from '../helpers/models.ts';

export const TAG = 'v1.0.0';
export const COMMIT = 'c'.repeat(40);
export const REPOSITORY = 'acme/model-repo';

/** A signed model, and a repository with a tag to release it under. */
export interface World extends AsyncDisposable {
  readonly github: GitHub;
  readonly model: string;
  readonly publicKey: string;
  /** How often something was signed. */
  readonly signatures: () => number;
  readonly pauses: number[];
  request(over?: Partial<ReleaseRequest>): ReleaseRequest;
  publish(over?: Partial<ReleaseRequest>): Promise<Published>;
  attest(over?: Partial<AttestRequest>): ReturnType<typeof attest>;
  /** Bytes of the release's assets, by name. */
  assets(): Record<string, string>;
}

export async function startWorld(
  files: Readonly<Record<string, string | Uint8Array>> = MODEL_FILES,
  options: { readonly watch?: (exchange: Exchange) => void } = {},
): Promise<World> {
  const folder = temporaryFolder();
  const model = folder.write('which language', files);
  const { privatePem, publicPem } = ecKeyPair();
  const publicKey = `${folder.write('keys', { 'key.pub': publicPem })}/key.pub`;
  const github = await startGitHub(REPOSITORY, options);
  github.repository.tags.set(TAG, [COMMIT]);
  const pauses: number[] = [];
  let signatures = 0;
  const counted = (signer: Signer): Signer => ({
    ...signer,
    sign: (...given) => {
      signatures += 1;
      return signer.sign(...given);
    },
  });
  const request = (over: Partial<ReleaseRequest> = {}): ReleaseRequest => ({
    model,
    name: basename(model),
    tag: TAG,
    paths: evidencePaths(model),
    access: {
      repository: REPOSITORY,
      token: TOKEN,
      apiUrl: github.url,
      serverUrl: 'https://github.com',
      pause: async (ms) => void pauses.push(ms),
    },
    withModel: false,
    ...over,
  });
  const world: World = {
    github,
    model,
    publicKey,
    signatures: () => signatures,
    pauses,
    request,
    publish: (over) => publishRelease(request(over)),
    attest: (over) =>
      attest({
        model,
        signer: async () => ({ signer: counted(await createKeySigner(privatePem)) }),
        env: {},
        code: folder.path,
        now: () => new Date(),
        ...over,
      }),
    assets: () =>
      Object.fromEntries(
        (github.repository.releases[0]?.assets ?? []).map(({ name, bytes }) => [name, bytes.toString()]),
      ),
    async [Symbol.asyncDispose]() {
      folder[Symbol.dispose]();
      await github[Symbol.asyncDispose]();
    },
  };
  await world.attest();
  return world;
}

export const evidenceOf = (model: string): Record<string, string> =>
  Object.fromEntries(
    ['model.sig', 'claims.jsonl', 'model.manifest.json'].map((name) => [
      name,
      readFileSync(`${model}/${name}`, 'utf8'),
    ]),
  );
