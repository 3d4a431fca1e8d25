/**
 * Lines of `claims.jsonl` that are about one of the roots, or about what a provenance among those lines names as an input, and so
 * on. Claims about an earlier state of the files would be reported as ignored by every verifier, for ever.
 */
export function linesAbout(lines: readonly string[], roots: Iterable<string>): string[] {
  const read = lines.map((line) => ({ line, ...readLine(line) }));
  const wanted = new Set(roots);
  const kept = new Set<string>();
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    for (const { line, subjects, inputs } of read) {
      if (kept.has(line) || !subjects.some((digest) => wanted.has(digest))) continue;
      kept.add(line);
      for (const input of inputs) wanted.add(input);
    }
  }
  return lines.filter((line) => kept.has(line));
}

/** Digests and commits of what a provenance names as inputs; none, of other statements. */
export function inputsIn(payload: Uint8Array): string[] {
  try {
    return digestsOf(
      (JSON.parse(Buffer.from(payload).toString()) as Loose).predicate?.buildDefinition?.resolvedDependencies,
    );
  } catch {
    return [];
  }
}

interface Loose {
  readonly subject?: unknown;
  readonly predicate?: { readonly buildDefinition?: { readonly resolvedDependencies?: unknown } };
}

function readLine(line: string): { readonly subjects: string[]; readonly inputs: string[] } {
  try {
    const { dsseEnvelope } = JSON.parse(line) as { dsseEnvelope: { payload: string } };
    const payload = Buffer.from(dsseEnvelope.payload, 'base64');
    return { subjects: digestsOf((JSON.parse(payload.toString()) as Loose).subject), inputs: inputsIn(payload) };
  } catch {
    return { subjects: [], inputs: [] };
  }
}

const digestsOf = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((one: { digest?: { sha256?: unknown; gitCommit?: unknown } } | null) =>
    [one?.digest?.sha256, one?.digest?.gitCommit].filter((digest) => typeof digest === 'string'),
  );
