import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { provenance, type SignedModel } from '../../../__tests__/verification/signed-model.ts';
import { type Anything, manifest, manifestText } from '../bend.ts';
import { large } from '../large.ts';
import { ACCEPTED, refusedBy, undecidedBy, type Vector } from '../vector.ts';
import type { World } from '../world.ts';

const MATCH = (...because: string[]) => refusedBy('manifest.match', ...because);
const EVIDENCE =
  'A manifest binds names and chunks, and anyone can put one there: strict, canonical, and equal to what is signed.';
const bound = async ({ sign }: World, model: SignedModel) => [await sign(provenance(model))];

const bent = (name: string, attack: string, because: string, edit: (manifest: Anything) => unknown): Vector => ({
  name: `manifest-${name}`,
  attack,
  why: EVIDENCE,
  expect: MATCH(because),
  model: { manifest: true },
  change: manifest(edit),
});

const rewritten = (name: string, attack: string, because: string, edit: (text: string) => string): Vector => ({
  name: `manifest-${name}`,
  attack,
  why: 'There is one way to write it, whose digest claims name; others are refused.',
  expect: MATCH(because),
  model: { manifest: true },
  change: manifestText(edit),
});

const CHUNKS = ['--integrity', 'chunks'];
const proof = (name: string, attack: string, why: string, rest: Partial<Vector>): Vector => ({
  name: `chunk-proof${name}`,
  attack,
  why,
  expect: undecidedBy('chunks.bound'),
  options: CHUNKS,
  claims: bound,
  ...large(),
  ...rest,
});
const { change: takeAway } = large();

export const manifests: readonly Vector[] = [
  {
    name: 'manifest-gone',
    attack: 'the manifest is removed.',
    why: 'It is a pure function of the files: rebuilt, it has the digest that the claim names.',
    expect: { ...ACCEPTED, accepted: 1, ignored: [] },
    claims: bound,
    change: (model) => rmSync(model.path('model.manifest.json')),
  },
  rewritten('pretty-printed', 'the manifest is written with other white space.', 'canonical', (text) =>
    JSON.stringify(JSON.parse(text), undefined, 1),
  ),
  rewritten('newline', 'a newline follows the manifest.', 'canonical', (text) => `${text}\n`),
  rewritten('byte-order-mark', 'a byte order mark is put before the manifest.', '', (text) => `\ufeff${text}`),
  rewritten('cut', 'the manifest is cut off in the middle.', '', (text) => text.slice(0, 200)),
  rewritten('duplicate-key', 'the manifest has two lists of files.', 'duplicate key', (text) =>
    text.replace('{"files":', '{"files":[],"files":'),
  ),
  bent('size-wrong', 'the manifest says another size of a file.', 'bytes', ({ files }) => {
    files[0].size++;
  }),
  bent('digest-wrong', 'the manifest has another digest of a file.', 'signed is', ({ files }) => {
    files[0].digest = 'a'.repeat(64);
  }),
  bent('lists-more', 'the manifest lists a file that is not signed.', 'not signed', ({ files }) => {
    files.push({ ...files[0], path: 'z.py' });
  }),
  bent('lists-less', 'the manifest leaves a signed file out.', 'signed are', ({ files }) => {
    files.pop();
  }),
  bent('renames', 'the manifest has another name for a file, with the same root.', 'not signed', ({ files }) => {
    files[0].path = 'config.py';
  }),
  bent('file-twice', 'the manifest lists a file twice.', 'order', ({ files }) => {
    files.splice(1, 0, files[0]);
  }),
  bent('not-sorted', 'the manifest lists files in another order.', 'order', ({ files }) => {
    files.reverse();
  }),
  bent('dot-dot', 'the manifest names a file outside of the model.', '..', ({ files }) => {
    files[0].path = '../config.json';
  }),
  bent('unknown-field', 'the manifest has a field that we do not know.', 'field', ({ files }) => {
    files[0].executable = true;
  }),
  bent('chunk-size', 'the manifest says chunks of another size.', 'chunkSize', ({ hash }) => {
    hash.chunkSize = 1;
  }),
  bent('algorithm', 'the manifest says another algorithm.', 'algorithm', ({ hash }) => {
    hash.algorithm = 'sha1';
  }),
  {
    name: 'manifest-of-another-form',
    attack: 'the manifest is replaced by the one without chunk hashes, of the same files.',
    why: 'It lists what is signed, but claims name another: what it says of chunks is nobody’s word.',
    expect: refusedBy('manifest.bound'),
    claims: bound,
    change: manifest(({ hash }) => {
      delete hash.chunkSize;
    }),
  },
  {
    name: 'manifest-chunks-of-other-bytes',
    attack:
      'the signer’s manifest has chunk hashes of other bytes than its digests, so that a chunk proof would accept those.',
    why: 'Whole files are hashed here, and the chunk hashes of the same bytes compared.',
    expect: refusedBy('manifest.chunks', 'chunk 0'),
    ...large(),
    claims: async ({ sign }, model) => {
      manifest(({ files }) => {
        files[1].chunks[0] = 'a'.repeat(64);
      })(model);
      return [await sign(aboutManifest(model))];
    },
  },
  {
    name: 'chunk-proof',
    attack: 'nothing; large files are proved by chunks.',
    why: 'Provenance of the signer, of the run that signed, names the manifest.',
    expect: ACCEPTED,
    options: CHUNKS,
    claims: bound,
    ...large(),
  },
  proof('-changed', 'a byte of the second chunk is changed.', 'Every chunk is hashed.', {
    ...large([67_108_864]),
    expect: refusedBy('files.chunks', '1 changed'),
  }),
  proof(
    '-without-claims',
    'the claims are removed.',
    'Nobody vouches for the chunk hashes: undecided, and no file is read.',
    {
      claims: async () => [],
    },
  ),
  proof(
    '-by-a-stranger',
    'the chunk hashes are exchanged for those of other weights, and a stranger signs provenance that names that manifest.',
    'Only who signed the files may vouch for their chunks.',
    {
      claims: async ({ sign }, model) => [
        await sign(provenance(model), { extensions: { 12: 'https://github.com/stranger/models' } }),
      ],
    },
  ),
  proof(
    '-of-another-run',
    'the manifest is named by provenance of another run of the same workflow.',
    'That run hashed its own files: a digest in common says nothing of these.',
    {
      claims: async ({ sign }, model) => {
        const run = 'https://github.com/acme/model-repo/actions/runs/4004/attempts/1';
        const other = provenance(model, {
          base: ({ runDetails }) => {
            runDetails.metadata['invocationId'] = run;
          },
        });
        return [await sign(other, { extensions: { 21: run } })];
      },
    },
  ),
  proof(
    '-with-another-manifest',
    'the manifest’s chunk hashes are exchanged for those of other weights.',
    'The provenance names another manifest.',
    {
      change: (model, world) => {
        manifest(({ files }) => {
          files[1].chunks[0] = 'a'.repeat(64);
        })(model);
        return takeAway(model, world);
      },
    },
  ),
];

/** Provenance whose second subject is the manifest that lies there. */
function aboutManifest(model: SignedModel) {
  const [root, named] = model.subjects;
  let bytes = '';
  manifestText((text) => {
    bytes = text;
    return text;
  })(model);
  const digest = { sha256: createHash('sha256').update(bytes).digest('hex') };
  return { ...provenance(model), subject: [root, { ...named, digest }] };
}
