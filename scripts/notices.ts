/** dist/THIRD-PARTY-NOTICES.txt: the licence of every package that has code in the bundle, as the licences ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { licenceFromTemplate } from './licence-templates.ts';

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
}

const LINE = '-'.repeat(78);

/** A piece of somebody else's software, and the text that has to go with it. */
export interface Licensed {
  readonly title: string;
  readonly text: string;
}

export function thirdPartyNotices(metafile: Metafile, root: string): string {
  const licensed = packageFolders(metafile).map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as PackageJson;
    const title = `${manifest.name} ${manifest.version} (${licenceId(manifest)})`;
    const text = licenceFiles(join(root, folder)) || licenceFromTemplate(licenceId(manifest), title, holder(manifest));
    return { title, text };
  });
  // Cargo's licences were collected when the addons were built, so this needs no Rust.
  const crates = readFileSync(join(root, 'native/THIRD-PARTY-NOTICES.txt'), 'utf8');
  return `${sections('attest-model bundles the packages named here, under their own licences.', licensed)}\n${LINE}\n\n${crates}`;
}

/** Each text once, under all that it goes with; in an order that no file system decides. */
export function sections(heading: string, licensed: readonly Licensed[]): string {
  const byText = new Map<string, string[]>();
  for (const { title, text } of licensed) byText.set(text, [...new Set([...(byText.get(text) ?? []), title])].sort());
  const texts = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`).sort();
  return [`${heading}\n`, ...texts].join(`\n${LINE}\n\n`);
}

/** Folders of packages, relative to the root, of which at least one byte is in an output. */
function packageFolders(metafile: Metafile): string[] {
  const folders = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

function licenceId(manifest: PackageJson): string {
  const stated = manifest.license ?? manifest.licenses?.[0];
  if (stated === undefined) throw new Error(`${manifest.name}@${manifest.version} states no licence`);
  return typeof stated === 'string' ? stated : stated.type;
}

/** Licence files of a folder whose names match, one after the other; empty where there are none. */
export function licenceFiles(folder: string, wanted = /^(licen[cs]e|copying|notice)/i): string {
  const names = readdirSync(folder).filter((file) => wanted.test(file));
  const texts = names.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

function holder(manifest: PackageJson): string {
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
  if (author) return author.replace(/\s*[<(].*$/, '');
  const more = OTHER_HOLDERS[manifest.name];
  const repository = typeof manifest.repository === 'string' ? manifest.repository : manifest.repository?.url;
  const authors = `the authors of ${manifest.name}${repository === undefined ? '' : ` (${repository.replace(/^git\+/, '')})`}`;
  return more === undefined ? authors : `${authors}\nCopyright (c) ${more}`;
}

/** Named in comments of a package's code alone. */
const OTHER_HOLDERS: Readonly<Record<string, string>> = { '@bufbuild/protobuf': '2008 Google Inc.' };
