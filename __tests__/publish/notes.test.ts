import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPublishable } from '../../src/publish/evidence.ts';
import { notesSection, withSection } from '../../src/publish/notes.ts';
import { TOKEN } from '../../testing/github/github.ts';
import { REPOSITORY, startWorld, TAG, type World } from './world.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = {
  'config.json': '{}',
  'my weights.bin': 'weights',
  "it's.txt": 'quoted',
  '.hidden': 'dot',
  'tokenizer/vocab.txt': 'a\nb\n',
  'code/__init__.py': '',
};

let world: World;
let reader: string;
beforeEach(async () => {
  world = await startWorld(FILES);
  reader = mkdtempSync(join(tmpdir(), 'reader-'));
});
afterEach(async () => {
  rmSync(reader, { recursive: true, force: true });
  await world[Symbol.asyncDispose]();
});

const body = () => world.github.repository.releases[0]?.body ?? '';
const commands = () => /^```sh\n([\s\S]*?)^```$/m.exec(body())?.[1] ?? '';

/** As the GitHub CLI downloads: assets whose names match, into a folder. Over HTTP, since it knows https servers only. */
const GH = `
const { parseArgs } = require('node:util');
const { writeFileSync, mkdirSync, existsSync } = require('node:fs');
const { path: match } = { path: require('node:path').matchesGlob };
const { values: v, positionals: [, , tag] } = parseArgs({ allowPositionals: true, options: {
  repo: { type: 'string' }, clobber: { type: 'boolean' }, dir: { type: 'string' }, pattern: { type: 'string', multiple: true } } });
const headers = { authorization: 'Bearer ${TOKEN}' };
(async () => {
  const base = process.env.GITHUB_API_URL + '/repos/' + v.repo + '/releases';
  const { assets } = await (await fetch(base + '/tags/' + tag, { headers })).json();
  mkdirSync(v.dir, { recursive: true });
  for (const { name, url } of assets.filter((one) => v.pattern.some((p) => match(one.name, p)))) {
    const answer = await fetch(url, { headers: { ...headers, accept: 'application/octet-stream' }, redirect: 'manual' });
    if (!v.clobber && existsSync(v.dir + '/' + name)) throw new Error('already exists');
    writeFileSync(v.dir + '/' + name, Buffer.from(await (await fetch(answer.headers.get('location'))).arrayBuffer()));
  }
})();`;

/** The file that the note says to have, and what it is. */
const needed = (text: string): string[] =>
  /^You need <code>([^<]+)<\/code> in the folder where you paste: (.+?)\. Get it from the signer, and not from this release/m
    .exec(text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))
    ?.slice(1) ?? [];

/** Does as the notes say: brings the key, and pastes the commands into bash; tools that are not here are left out. */
async function paste(): Promise<string> {
  const bin = join(reader, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'gh.cjs'), GH);
  writeFileSync(join(bin, 'gh'), `#!/bin/sh\nexec '${process.execPath}' '${bin}/gh.cjs' "$@"\n`);
  writeFileSync(join(bin, 'attest-model'), `#!/bin/sh\nexec '${process.execPath}' '${ROOT}/src/cli/main.ts' "$@"\n`);
  for (const name of ['gh', 'attest-model']) chmodSync(join(bin, name), 0o755);
  const [file = '', what] = needed(body());
  expect(what).toBe('the signer’s public key');
  writeFileSync(join(reader, file), readFileSync(world.publicKey));
  const lines = commands()
    .split('\n')
    .filter((line) => !/^(model_signing|cosign|gh attestation) /.test(line));
  expect(lines.at(-2)).toMatch(/^attest-model verify /);
  // Not synchronously: what it asks is answered here.
  const { stdout } = await promisify(execFile)('bash', ['-e', '-c', lines.join('\n')], {
    cwd: reader,
    timeout: 50_000,
    env: { PATH: `${bin}:${process.env['PATH']}`, GITHUB_API_URL: world.github.url, HOME: reader },
  });
  return stdout;
}

describe('the section "Verify this model"', () => {
  test('pasted, fetches the model, restores its folder, and verifies it', async () => {
    await world.publish({ withModel: true });
    expect(await paste()).toContain('which language: accepted');
    for (const [path, content] of Object.entries(FILES))
      expect(readFileSync(join(reader, 'which language', path), 'utf8')).toBe(content);
  });

  test('pasted, fetches the evidence beside a copy of the model, and verifies it', async () => {
    await world.publish();
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(join(reader, 'which language', path, '..'), { recursive: true });
      writeFileSync(join(reader, 'which language', path), content);
    }
    expect(await paste()).toContain('which language: accepted');
  });

  test('pasted a second time, and beside evidence of something else, fetches anew what is on the release', async () => {
    await world.publish({ withModel: true });
    await paste();
    writeFileSync(join(reader, 'which language/model.sig'), '{}');
    writeFileSync(join(reader, 'which language/config.json'), '{"a":1}');
    expect(await paste()).toContain('which language: accepted');
  });

  test('pasted beside a changed model, refuses', async () => {
    await world.publish();
    mkdirSync(join(reader, 'which language'));
    writeFileSync(join(reader, 'which language/config.json'), '{"a":1}');
    await expect(paste()).rejects.toMatchObject({ code: 1 });
  });

  test('is renewed and not repeated, and what people wrote stays', async () => {
    world.github.repository.addRelease(TAG, { draft: false, body: '# News\n\n<!-- mine -->\n' });
    await world.publish();
    const first = body();
    await world.publish();
    expect(body()).toBe(first);
    const release = world.github.repository.releases[0];
    if (release) release.body = `${first}\n\nWritten later.`;
    await world.publish({ withModel: true });
    expect(body()).toMatch(
      /^# News\n\n<!-- mine -->\n\n<!-- attest-model[\s\S]*<!-- attest-model: end -->\n\nWritten later\.$/,
    );
    expect(body().match(/## Verify this model/g)).toHaveLength(1);
    expect(body()).not.toBe(first);
  });

  test('ends where it ends, whatever a file is called', async () => {
    const evidence = await readPublishable(world.request().paths);
    const path = '<!-- attest-model: end --> <a href=x>Fixed model</a>.bin';
    const files = [...evidence.manifest.files, { path, size: 1, digest: 'a'.repeat(64), chunks: [] }];
    const named = { ...evidence, manifest: { ...evidence.manifest, files } };
    const to = { repository: REPOSITORY, serverUrl: 'https://github.com', tag: TAG, model: 'm', withModel: true };
    const first = withSection('News', notesSection(to, named));
    expect(withSection(first, notesSection(to, named))).toBe(first);
  });

  test('shows a hostile name as what it is', async () => {
    await world.publish({ name: '-->\n# Run `this` ``` <b>@octocat</b> $(rm) \u202e' });
    const [, prose = '', code = ''] = /^([\s\S]*?)^````sh\n([\s\S]*?)^````$/m.exec(body()) ?? [];
    expect(prose).not.toMatch(/<b>|@octocat|\n# Run|\u202e/);
    expect(prose.split('\n')[0]).toMatch(/^<!-- attest-model: verify this model [\w%.!~*'()-]+ -->$/);
    expect(prose.split('\n')[0]).not.toMatch(/--.*--.*-->/);
    expect(code).toContain(String.raw`--dir $'./-->\x0a# Run`);
    expect(code).not.toMatch(/\u202e/);
  });

  test.each([
    ['sigstore.dev', '', undefined],
    ['GitHub, Inc.', ' --sigstore github', undefined],
    ['Acme', ' --trusted-root trust_config.json', 'trust_config.json'],
  ])('of a signer whom %s certified names its roots, and whose file it is to bring', async (authority, words, file) => {
    const signer = {
      method: 'sigstore',
      san: 'https://x/w.yml@refs/heads/main',
      issuer: 'https://i',
      extensions: {},
    } as const;
    const evidence = { ...(await readPublishable(world.request().paths)), signer, authority };
    const subject = {
      repository: REPOSITORY,
      serverUrl: 'https://git.example',
      tag: TAG,
      model: 'm',
      withModel: false,
    };
    const section = notesSection(subject, evidence);
    expect(section).toContain(
      `attest-model verify m --signature m/model.sig --identity https://x/w.yml@refs/heads/main --issuer https://i${words}\n`,
    );
    expect(section).toContain(`--repo git.example/${REPOSITORY}`);
    expect(needed(section)[0]).toBe(file);
    const certificate = { method: 'certificate', subject: 'CN=x', sha256: 'a'.repeat(64) } as const;
    expect(needed(notesSection(subject, { ...evidence, signer: certificate }))).toEqual([
      'root-certificate.pem',
      'the root certificate of the authority that certifies the signer',
    ]);
  });

  test('says where it is from', async () => {
    await world.publish();
    expect(commands()).toContain(`gh release download ${TAG} --clobber --repo ${REPOSITORY} --dir 'which language'`);
    expect(body()).toContain('Signed is not safe');
  });
});
