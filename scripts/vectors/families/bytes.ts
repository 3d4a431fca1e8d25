import { readFileSync, rmSync } from 'node:fs';
import { provenance, type SignedModel } from '../../../__tests__/verification/signed-model.ts';
import { large } from '../large.ts';
import { ACCEPTED, impossible, refusedBy, type Vector } from '../vector.ts';

const weights = 'weights/a.bin';
const change = (edit: (bytes: Buffer) => Uint8Array) => (model: SignedModel) =>
  model.write(weights, edit(readFileSync(model.path(weights))));

const DIGESTS = 'The digest of every file is signed; neither size nor time stands for it.';
const MATCH = (...because: string[]) => refusedBy('files.match', ...because);

export const bytes: readonly Vector[] = [
  {
    name: 'as-signed',
    attack: 'nothing; the model is as it was signed.',
    why: 'The control of all others.',
    expect: ACCEPTED,
  },
  {
    name: 'bit-flipped',
    attack: 'one bit of a weight file is flipped, its size kept.',
    why: DIGESTS,
    expect: MATCH('1 changed', weights),
    change: change((bytes) => bytes.map((byte, i) => (i === 2 ? byte ^ 1 : byte))),
  },
  {
    name: 'truncated',
    attack: 'the last byte of a weight file is cut off.',
    why: DIGESTS,
    expect: MATCH('1 changed'),
    change: change((bytes) => bytes.subarray(0, -1)),
  },
  {
    name: 'appended',
    attack: 'a byte is appended to a weight file; many loaders read only what the header names.',
    why: DIGESTS,
    expect: MATCH('1 changed'),
    change: change((bytes) => Buffer.concat([bytes, Buffer.of(0)])),
  },
  {
    name: 'emptied',
    attack: 'a weight file is emptied.',
    why: 'An empty file is a file like others, with a digest of its own.',
    expect: MATCH('1 changed'),
    change: change(() => Buffer.alloc(0)),
  },
  {
    name: 'empty-file-filled',
    attack: 'a file that was signed empty (such as an `__init__.py`) gets content.',
    why: 'Empty files are signed too.',
    expect: MATCH('1 changed'),
    change: (model) => model.write('empty', 'import os'),
  },
  {
    name: 'contents-swapped',
    attack: 'two files swap their contents: every digest is still somewhere.',
    why: 'A digest belongs to a name.',
    expect: MATCH('2 changed'),
    change: (model) => {
      model.write('weights/a.bin', 'bbbb');
      model.write('weights/b.bin', 'aaaa');
    },
  },
  {
    name: 'all-files-gone',
    attack: 'all files are removed; the evidence stays.',
    why: 'Of nothing, nothing can be verified: an error and never an empty success.',
    expect: impossible('EMPTY_MODEL'),
    change: (model) => {
      for (const name of ['config.json', 'weights', 'empty']) rmSync(model.path(name), { recursive: true });
    },
  },
  {
    name: 'large-as-signed',
    attack: 'nothing; a file of two chunks, as it was signed.',
    why: 'The control of the next one.',
    expect: { ...ACCEPTED, accepted: 1 },
    claims: async ({ sign }, model) => [await sign(provenance(model))],
    ...large(),
  },
  {
    name: 'beyond-64-mib-changed',
    attack: 'the one byte after the first 64 MiB of a file is changed.',
    why: 'The whole file is hashed, however large; the bound manifest says which chunk differs.',
    expect: MATCH('1 changed', 'weights.bin'),
    claims: async ({ sign }, model) => [await sign(provenance(model))],
    ...large([67_108_864]),
  },
  {
    name: 'line-ends-converted',
    attack: 'a checkout writes other line ends into a text file.',
    why: 'Bytes are signed, not text: what a tool changed without malice is refused too.',
    expect: MATCH('1 changed', 'vocab.txt'),
    model: { files: { 'config.json': '{}', 'vocab.txt': 'a\nb\n' } },
    change: (model) => model.write('vocab.txt', 'a\r\nb\r\n'),
  },
];
