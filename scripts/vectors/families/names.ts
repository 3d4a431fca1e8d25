import { renameSync, rmSync } from 'node:fs';
import type { SignedModel } from '../../../__tests__/verification/signed-model.ts';
import { ACCEPTED, impossible, refusedBy, type Vector } from '../vector.ts';

const MATCH = (...because: string[]) => refusedBy('files.match', ...because);
const rename = (from: string, to: string) => (model: SignedModel) => renameSync(model.path(from), model.path(to));

export const names: readonly Vector[] = [
  {
    name: 'renamed-same-root',
    attack: 'a weight file gets the name of a pickle; the root, which covers contents in order, stays the same.',
    why: 'The signature lists names: a root that matches is not enough.',
    expect: MATCH('1 renamed', 'weights/a.pkl'),
    change: rename('weights/a.bin', 'weights/a.pkl'),
  },
  {
    name: 'name-case-changed',
    attack: 'a file is renamed in case only; some file systems take both names for one.',
    why: 'Names are compared byte by byte.',
    expect: MATCH('1 renamed'),
    change: rename('config.json', 'Config.json'),
  },
  {
    name: 'file-missing',
    attack: 'a signed file is removed: a loader falls back to its defaults.',
    why: 'Every signed file must be there.',
    expect: MATCH('1 missing'),
    change: (model) => rmSync(model.path('config.json')),
  },
  {
    name: 'name-not-utf8',
    attack: 'a file is added whose name is no UTF-8: read as text, two such names can become one.',
    why: 'Names are read as bytes, and one that is no text is refused before anything is compared.',
    expect: impossible('UNSAFE_PATH', '\\xff'),
    atRunTime: [{ writeHex: './model', name: '66ff' }],
  },
  {
    name: 'empty-folder-added',
    attack: 'an empty folder is added.',
    why: 'Folders are not signed: without a file in it there is nothing that a loader could read.',
    expect: ACCEPTED,
    atRunTime: [{ folder: './model/logs' }],
  },
];
