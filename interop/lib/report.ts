import type { run } from 'node:test';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface TestEvent {
  name: string;
  nesting: number;
  file?: string;
  skip?: string | boolean;
  details: { duration_ms: number; type?: string; error?: Error & { cause?: unknown } };
}

/** Prints a line for each test as it ends, with what went wrong, and counts them. */
export async function countResults(stream: ReturnType<typeof run>): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const path = new Map<string, string[]>();
  for await (const { type, data } of stream) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
    if (type === 'test:start') {
      const names = path.get(data.file ?? '')?.slice(0, data.nesting) ?? [];
      path.set(data.file ?? '', [...names, data.name]);
    }
    if (type === 'test:pass' || type === 'test:fail') tell(type === 'test:pass', data as TestEvent, path, counts);
  }
  return counts;
}

function tell(passed: boolean, event: TestEvent, path: Map<string, string[]>, counts: Counts): void {
  // A suite fails with its tests, which are told already; only a hook's failure is news.
  const suite = event.details.type === 'suite';
  const hook = suite && !passed && !/subtests? failed/.test(event.details.error?.message ?? '');
  if (suite && !hook) return;
  const name = [...(path.get(event.file ?? '')?.slice(0, event.nesting) ?? []), event.name].join(' › ');
  const seconds = `${(event.details.duration_ms / 1000).toFixed(1)} s`;
  if (event.skip !== undefined && event.skip !== false) {
    counts.skipped++;
    console.log(`skip ${name}: ${event.skip}`);
  } else if (passed) {
    counts.passed++;
    console.log(`ok   ${name} (${seconds})`);
  } else {
    counts.failed++;
    const { error } = event.details;
    const cause = error?.cause instanceof Error ? error.cause : error;
    console.log(`FAIL ${name} (${seconds})\n${indent(cause?.stack ?? String(cause))}`);
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '     ');
}
