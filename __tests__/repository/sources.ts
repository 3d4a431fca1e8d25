import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Import {
  readonly specifier: string;
  readonly kind: 'type' | 'value' | 'dynamic';
}

export interface Source {
  /** Relative to the repository, POSIX. */
  readonly path: string;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export function readSources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = posix.join(folder, name);
      const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
      return { path, code, imports: importsOf(code) };
    });
}

/** Strings and templates are kept, so that `https://` in one does not look like a comment. */
export function withoutComments(code: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g;
  return code.replace(token, (found) => (found.startsWith('/') ? ' ' : found));
}

export function importsOf(code: string): Import[] {
  const fixed = code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [
    ...[...fixed].map(([, type, specifier = '']) => ({
      specifier,
      kind: type ? ('type' as const) : ('value' as const),
    })),
    ...[...dynamic].map(([, specifier = '']) => ({ specifier, kind: 'dynamic' as const })),
  ];
}

/** The imported file, relative to the repository, for a relative specifier. */
export function target(source: Source, { specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(dirname(source.path), specifier) : undefined;
}

/** `model` for src/model/x.ts, `attest.ts` for src/attest.ts, `testing` for anything below testing/. */
export function room(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second : top;
}
