/**
 * Lines of `claims.jsonl` that are about one of the roots, or about what a provenance among those lines names as an input, and so
 * on. Claims about an earlier state of the files would be reported as ignored by every verifier, for ever.
 */
export function linesAbout(lines: readonly string[], roots: Iterable<string>): string[] {
  const about = new Map<string, Read[]>();
  for (const line of new Set(lines)) {
    const read = { line, ...readLine(line) };
    for (const digest of read.subjects) {
      const others = about.get(digest);
      if (others === undefined) about.set(digest, [read]);
      else others.push(read);
    }
  }
  const wanted = new Set(roots);
  const kept = new Set<string>();
  // A set is walked through to what is added on the way.
  for (const digest of wanted) {
    for (const { line, inputs } of about.get(digest) ?? []) {
      kept.add(line);
      for (const input of inputs) wanted.add(input);
    }
    about.delete(digest);
  }
  return lines.filter((line) => kept.has(line));
}

interface Read {
  readonly line: string;
  readonly inputs: readonly string[];
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
