import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { AttestModelError, messageOf } from '../errors.ts';
import { dayOf } from '../model/clock.ts';
import { findKeptRoot, keepRoot } from './kept-root.ts';
import { type AgeLimit, dated } from './root-dates.ts';
import { parseTrustedRoots, type TrustedInstance } from './trusted-root.ts';

const TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 4 * 1024 * 1024;
const GUIDANCE = `GitHub’s root comes by TUF through the GitHub CLI, which hosted runners have. On a machine that has it and a network:
  gh attestation trusted-root > trusted_root.jsonl
then name that file: --trusted-root trusted_root.jsonl (trusted-root: in the action).`;

/** GitHub's roots change every few months; its TUF metadata, which would say how long, gh keeps to itself. */
const KEPT_DAYS = 30;
const NAME = 'github';

export interface GitHubRootOptions extends AgeLimit {
  /** Where the root is kept for `offline`. */
  readonly cacheDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly offline: boolean;
}

/**
 * GitHub's instance, by `gh attestation trusted-root`: its TUF root is in no npm package (formats, section 6). Offline, what gh
 * said last, for {@link KEPT_DAYS} days.
 * @throws AttestModelError TRUST_MATERIAL
 */
export async function loadGitHubRoot(options: GitHubRootOptions): Promise<TrustedInstance> {
  const { cacheDir, now } = options;
  if (options.offline) return keptGitHubRoot(options);
  const roots = await runGh(options.env);
  const instance = await parseGitHubRoot(roots);
  const before = await findKeptRoot(cacheDir, NAME).catch(() => undefined);
  const asOf = before?.asOf ?? now;
  const until = new Date(now.getTime() + KEPT_DAYS * 86_400_000);
  // Nothing rests on its being kept now; --offline will say that there is none.
  if (asOf <= now) await keepRoot(cacheDir, NAME, { asOf: now, until, roots }).catch(() => undefined);
  return { ...instance, dated: dated(`${NAME} (by gh attestation trusted-root, ${dayOf(now)})`, { asOf }, options) };
}

async function keptGitHubRoot(options: GitHubRootOptions): Promise<TrustedInstance> {
  const kept = await findKeptRoot(options.cacheDir, NAME);
  if (kept === undefined) throw unavailable('none is shipped, and none was kept when this machine was online');
  const from = `${NAME} (kept since gh gave it on ${dayOf(kept.asOf)}, since asked to stay offline)`;
  return { ...(await parseGitHubRoot(kept.roots)), dated: dated(from, kept, options) };
}

async function parseGitHubRoot(bytes: Uint8Array): Promise<TrustedInstance> {
  const roots = await parseTrustedRoots(bytes, NAME, false).catch((error: unknown) => {
    throw unavailable(`gh printed no trusted root: ${messageOf(error)}`, error);
  });
  const github = roots.find(({ profile }) => profile === NAME);
  if (github === undefined) throw unavailable('gh knows no root of GitHub’s instance');
  return { ...github, label: NAME };
}

/** What gh needs to run and to reach GitHub; the job's tokens are none of its business. */
const PASSED_ON = /^(?:PATH|HOME|USER|TMPDIR|GH_TOKEN|GH_CONFIG_DIR|XDG_\w+|SSL_CERT_\w+|(?:https?|no|all)_proxy)$/i;

function ghEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => PASSED_ON.test(name)));
}

async function runGh(env: Readonly<Record<string, string | undefined>>): Promise<Buffer> {
  try {
    const { stdout } = await promisify(execFile)('gh', ['attestation', 'trusted-root'], {
      // Away from the working tree, whose configuration is not ours.
      cwd: tmpdir(),
      env: {
        ...ghEnvironment(env),
        GH_HOST: 'github.com',
        GH_PROMPT_DISABLED: '1',
        GH_NO_UPDATE_NOTIFIER: '1',
        NO_COLOR: '1',
      },
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
      encoding: 'buffer',
    });
    return stdout;
  } catch (error) {
    const { code, killed, stderr } = error as { code?: unknown; killed?: boolean; stderr?: Buffer };
    if (code === 'ENOENT') throw unavailable('there is no gh on this machine', error);
    if (killed) throw unavailable(`gh did not end within ${TIMEOUT_MS / 1000} s`, error);
    const said = stderr?.toString('utf8').trim().split('\n')[0]?.slice(0, 200);
    throw unavailable(`gh failed: ${said || messageOf(error)}`, error);
  }
}

function unavailable(reason: string, cause?: unknown): AttestModelError {
  return new AttestModelError('TRUST_MATERIAL', `the trusted root of GitHub’s Sigstore cannot be had: ${reason}`, {
    cause,
    guidance: GUIDANCE,
  });
}
