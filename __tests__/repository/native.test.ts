/** What proves the addons has to be right itself; the proof (`npm run check-native`) needs Rust and runs in .ci/run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nativeProblems } from '../../scripts/check-dist.ts';
import { linked, stdCrate } from '../../scripts/native/crate-notices.ts';
import { elfNeeds, newerThan } from '../../scripts/native/elf.ts';
import { COMMITTED, RELEASED } from '../../scripts/native/targets.ts';
import { NATIVE_VERSION } from '../../src/hashing/native-addon.ts';
import { ROOT } from './sources.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** A 64-bit little-endian ELF file that needs these versions of symbols of one library. */
function elf(machine: number, versions: readonly string[]): Buffer {
  const [header, section, entry] = [64, 64, 16];
  const strings = Buffer.from(`\0libc.so.6\0${versions.join('\0')}\0`, 'latin1');
  const needs = Buffer.alloc(entry * (1 + versions.length));
  needs.writeUInt16LE(versions.length, 2);
  needs.writeUInt32LE(1, 4);
  needs.writeUInt32LE(entry, 8);
  for (const [index, version] of versions.entries()) {
    const at = entry * (index + 1);
    needs.writeUInt32LE(strings.indexOf(version), at + 8);
    needs.writeUInt32LE(index + 1 < versions.length ? entry : 0, at + 12);
  }
  const file = Buffer.concat([Buffer.alloc(header + 2 * section), needs, strings]);
  file.set([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  file.writeUInt16LE(machine, 18);
  file.writeBigUInt64LE(BigInt(header), 40);
  file.writeUInt16LE(section, 58);
  file.writeUInt16LE(2, 60);
  const sections = [
    { type: 0x6ffffffe, offset: header + 2 * section, link: 1, count: 1 },
    { type: 3, offset: header + 2 * section + needs.length, link: 0, count: 0 },
  ];
  for (const [index, { type, offset, link, count }] of sections.entries()) {
    const at = header + index * section;
    file.writeUInt32LE(type, at + 4);
    file.writeBigUInt64LE(BigInt(offset), at + 24);
    file.writeUInt32LE(link, at + 40);
    file.writeUInt32LE(count, at + 44);
  }
  return file;
}

describe('what a binary needs', () => {
  test('is read from its table of versions', () => {
    const versions = ['GCC_3.0', 'GLIBC_2.17', 'GLIBC_2.34'];
    expect(elfNeeds(elf(183, versions))).toEqual({ machine: 183, versions });
    expect(() => elfNeeds(Buffer.from('#!/bin/sh\n'))).toThrow('not a 64-bit ELF file');
  });

  (process.platform === 'linux' ? test : test.skip)('of a real file too: Node needs glibc and libstdc++', () => {
    const { versions } = elfNeeds(readFileSync(process.execPath));
    expect(versions).toEqual(expect.arrayContaining([expect.stringMatching(/^GLIBC_2\.\d+$/), 'GLIBCXX_3.4']));
  });

  test('is too new by number, not by text; private symbols are of no version', () => {
    const versions = [
      'GLIBC_2.2.5',
      'GLIBC_2.9',
      'GLIBC_2.28',
      'GLIBC_2.29',
      'GLIBC_2.100',
      'GLIBC_PRIVATE',
      'GCC_9.0',
    ];
    expect(newerThan(versions, '2.28')).toEqual(['GLIBC_2.29', 'GLIBC_2.100', 'GLIBC_PRIVATE']);
  });
});

describe('dist/native', () => {
  let dist: string;
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'attest-model-dist-'));
    mkdirSync(join(dist, 'native'));
    for (const { name, machine } of COMMITTED) writeFileSync(join(dist, `native/${name}.node`), elf(machine ?? 0, []));
  });
  afterEach(() => rmSync(dist, { recursive: true, force: true }));

  test('has one addon for each promised system', () => {
    expect(nativeProblems(dist)).toEqual([]);
  });

  test('a missing one, one for another CPU and one for nobody are named', () => {
    rmSync(join(dist, 'native/linux-x64.node'));
    writeFileSync(join(dist, 'native/linux-arm64.node'), elf(62, []));
    writeFileSync(join(dist, 'native/beos-ppc.node'), '');
    expect(nativeProblems(dist)).toEqual([
      'dist/native/beos-ppc.node belongs to no system',
      'dist/native/linux-x64.node is missing: npm run build-native',
      'dist/native/linux-arm64.node is for another CPU (e_machine 62)',
    ]);
  });
});

describe('notices of crates', () => {
  const crate = (id: string, kind = 'lib', source: string | null = 'registry') => ({
    id,
    name: id,
    version: '1.0.0',
    license: 'MIT',
    authors: [],
    source,
    manifest_path: `/${id}/Cargo.toml`,
    targets: [{ kind: [kind] }],
  });
  const uses = (pkg: string, kind: string | null = null) => ({ pkg, dep_kinds: [{ kind }] });

  test('follow what is linked: not build scripts, macros, tests, nor what these use', () => {
    const packages = [
      crate('attest-model-addon', 'cdylib', null),
      crate('attest-model-hash', 'lib', null),
      ...['napi', 'napi-build', 'quote', 'libc', 'proptest'].map((id) => crate(id)),
      crate('napi-derive', 'proc-macro'),
    ];
    const nodes = [
      { id: 'attest-model-addon', deps: [uses('attest-model-hash'), uses('napi'), uses('napi-derive')] },
      { id: 'attest-model-hash', deps: [uses('libc'), uses('proptest', 'dev')] },
      { id: 'napi', deps: [uses('napi-build', 'build')] },
      { id: 'napi-derive', deps: [uses('quote')] },
    ];
    expect(linked({ packages, resolve: { nodes } }).map(({ id }) => id)).toEqual(['napi', 'libc']);
  });

  test('read the page that comes with Rust', () => {
    const page = `<h3>📦 cc-1.2.0</h3><summary><code>LICENSE-MIT</code></summary><pre>no</pre>
<h3>📦 libc-0.2.1</h3><summary><code>LICENSE-MIT</code></summary>
<pre>
&#34;AS IS&#34; &lt;a@b&gt;
</pre>`;
    expect(stdCrate(page, 'libc')).toEqual({
      title: 'libc-0.2.1, in the Rust standard library (MIT OR Apache-2.0)',
      text: '"AS IS" <a@b>',
    });
    expect(() => stdCrate(page, 'gimli')).toThrow('no MIT licence of gimli');
  });

  test('name versions that Cargo.lock has', () => {
    const named = [...read('native/THIRD-PARTY-NOTICES.txt').matchAll(/^([\w-]+) (\d\S+) \(/gm)];
    const locked = read('native/Cargo.lock');
    expect(named.map(([, name]) => name)).toContain('napi');
    expect(
      named.filter(([, name, version]) => !locked.includes(`\nname = "${name}"\nversion = "${version}"\n`)),
    ).toEqual([]);
  });
});

describe('native/', () => {
  test('has the version that the loader takes', () => {
    expect(read('native/Cargo.toml')).toContain(`\n[workspace.package]\nversion = "${NATIVE_VERSION}"\n`);
  });

  test('has a toolchain pinned to one release, with every target', () => {
    const toolchain = read('native/rust-toolchain.toml');
    expect(toolchain).toMatch(/^channel = "\d+\.\d+\.\d+"$/m);
    for (const { triple } of [...COMMITTED, ...RELEASED]) expect(toolchain).toContain(`"${triple}"`);
  });

  test('is tested on ARM with the Node of package-lock.json', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    expect(read('scripts/native/install.sh')).toContain(`\nnode_version=${packages['node_modules/node'].version}\n`);
  });
});
