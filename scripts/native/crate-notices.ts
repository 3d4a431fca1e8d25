/** native/THIRD-PARTY-NOTICES.txt: licences of the crates and of the standard library that are linked into the addons. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { licenceFromTemplate } from '../licence-templates.ts';
import { type Licensed, licenceFiles, sections } from '../notices.ts';
import { metadata, sysroot, type Workspace } from './cargo.ts';
import { COMMITTED, RELEASED } from './targets.ts';

/** Relative to the repository. */
export const NOTICES = 'native/THIRD-PARTY-NOTICES.txt';

interface Crate {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly manifest_path: string;
  readonly targets: readonly { readonly kind: readonly string[] }[];
}

interface Metadata {
  readonly packages: readonly Crate[];
  readonly resolve: { readonly nodes: readonly Node[] };
}

interface Node {
  readonly id: string;
  readonly deps: readonly { readonly pkg: string; readonly dep_kinds: readonly { readonly kind: string | null }[] }[];
}

/** Of all systems that addons are built for, wherever this runs. */
export function crateNotices(workspace: Workspace): string {
  const crates = [...COMMITTED, ...RELEASED].flatMap((target) => linked(metadata(workspace, target) as Metadata));
  const licensed = [...crates.map(licenceOf), ...standardLibrary(workspace)];
  return sections(
    'The addons in dist/native are linked from the crates named here, under their own licences.',
    licensed,
  );
}

/** Others' crates that the addon reaches without passing a build script or a macro: those run at build time only. */
export function linked({ packages, resolve }: Metadata): Crate[] {
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const reached = new Set(packages.filter(({ name }) => name === 'attest-model-addon').map(({ id }) => id));
  for (const id of reached) {
    for (const { pkg, dep_kinds } of nodes.get(id)?.deps ?? []) {
      const macro = crates.get(pkg)?.targets.some(({ kind }) => kind.includes('proc-macro'));
      if (!macro && dep_kinds.some(({ kind }) => kind === null)) reached.add(pkg);
    }
  }
  return [...reached].flatMap((id) => crates.get(id) ?? []).filter(({ source }) => source !== null);
}

function licenceOf(crate: Crate): Licensed {
  const { name, version, authors } = crate;
  if (crate.license === null) throw new Error(`${name} ${version} states no licence`);
  const id = crate.license.replaceAll('/', ' OR ');
  const title = `${name} ${version} (${id})`;
  const folder = dirname(crate.manifest_path);
  const mit = /\bMIT\b/.test(id) && !id.includes(' AND ') ? licenceFiles(folder, /^licen[cs]e[-.]mit/i) : '';
  const holder = authors.map((author) => author.replace(/\s*<.*$/, '')).join(', ') || `the authors of ${name}`;
  return { title, text: mit || licenceFiles(folder) || licenceFromTemplate(id, title, holder) };
}

/** Crates that the standard library is made of on our systems (foldhash asks for nothing in binaries). */
const STD_CRATES = ['cfg-if', 'gimli', 'hashbrown', 'libc', 'rustc-demangle'];

function standardLibrary(workspace: Workspace): Licensed[] {
  const folder = join(sysroot(workspace), 'share/doc/rust');
  const page = readFileSync(join(folder, 'COPYRIGHT-library.html'), 'utf8');
  const mit = licenceFromTemplate('MIT', 'Rust', 'The Rust Project Developers (see https://thanks.rust-lang.org)');
  const unicode = readFileSync(join(folder, 'licenses/Unicode-3.0.txt'), 'utf8').trim();
  return [
    { title: 'The Rust standard library (Apache-2.0 OR MIT)', text: mit },
    { title: 'The Rust standard library: tables of Unicode (Unicode-3.0)', text: unicode },
    ...STD_CRATES.map((name) => stdCrate(page, name)),
  ];
}

/** One crate's section of the page that comes with Rust: a heading `📦 name-version`, then its files. */
export function stdCrate(page: string, name: string): Licensed {
  const section = page.split('<h3>').find((part) => new RegExp(`^📦 ${name}-\\d`).test(part));
  const [, title = ''] = /^📦 (.*)<\/h3>/.exec(section ?? '') ?? [];
  const [, text] = /<code>LICENSE-MIT<\/code><\/summary>\s*<pre>([\s\S]*?)<\/pre>/i.exec(section ?? '') ?? [];
  if (text === undefined) throw new Error(`no MIT licence of ${name} among the notices of the Rust standard library`);
  return { title: `${title}, in the Rust standard library (MIT OR Apache-2.0)`, text: plain(text).trim() };
}

function plain(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => named[name] ?? '');
}
