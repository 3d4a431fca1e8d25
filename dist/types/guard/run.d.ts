import type { Command } from './command.ts';
import type { Signals } from './signals.ts';
/** As shells have it: 126 where it cannot be run, 127 where it is not found, 128 and the signal's number where one ended it. */
export type ExitCode = number;
/** Runs a command in our place, with our standard streams; waits for its end, whatever signal we get meanwhile. */
export declare function run({ words: [file, ...rest], env }: Command, signals: Signals, say: (text: string) => void): Promise<ExitCode>;
