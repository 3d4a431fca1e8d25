import assert from 'node:assert/strict';
import type { Judged } from './ours.ts';
import type { Ran } from './run.ts';

export function accepted(ran: Ran): void {
  assert.equal(ran.status, 0, ran.story);
}

/** A peer said no: any status but success, and not because it broke down. */
export function refused(ran: Ran): void {
  assert.notEqual(ran.status, 0, ran.story);
  assert.ok(ran.status < 128, ran.story);
  assert.doesNotMatch(ran.stderr, /Traceback|panic:|unknown (flag|option)|No such option/, ran.story);
}

/** `attest-model verify` said no (exit 1), and for this reason alone. */
export function refusedFor(judged: Judged, ...checks: string[]): void {
  assert.equal(judged.status, 1, judged.story);
  assert.deepEqual(judged.failed, checks, judged.story);
}
