import { comparePaths } from '../model/path.ts';

/** Something that training leaves behind and that hardly belongs to the model. */
export interface Leftover {
  /** File or folder, relative to the root. */
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
}

const FOLDER = /^(?:checkpoint-\d+|global_step\d+|wandb|runs|mlruns|lightning_logs|__pycache__|\.ipynb_checkpoints)$/;
const FILE =
  /^(?:optimizer(?:-\d+)?\.(?:pt|bin)|scheduler\.pt|scaler\.pt|rng_state(?:_\d+)?\.pth|events\.out\.tfevents.*)$/;

/** Checkpoints, optimizer state and run logs among the files, largest first. */
export function findLeftovers(files: readonly { readonly path: string; readonly size: number }[]): Leftover[] {
  const exported = new Set(files.filter(({ path }) => path.endsWith('.safetensors')).map(({ path }) => folderOf(path)));
  const found = new Map<string, { bytes: number; files: number }>();
  for (const { path, size } of files) {
    const leftover = leftoverOf(path, exported);
    if (leftover === undefined) continue;
    const sum = found.get(leftover) ?? { bytes: 0, files: 0 };
    found.set(leftover, { bytes: sum.bytes + size, files: sum.files + 1 });
  }
  const list = [...found].map(([path, sum]) => ({ path, ...sum }));
  return list.sort((a, b) => b.bytes - a.bytes || comparePaths(a.path, b.path));
}

/** The topmost folder of that kind that the file lies in, or the file itself. */
function leftoverOf(path: string, exported: ReadonlySet<string>): string | undefined {
  for (let start = 0, end = path.indexOf('/'); end >= 0; start = end + 1, end = path.indexOf('/', start)) {
    if (FOLDER.test(path.slice(start, end))) return path.slice(0, end);
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  // A .ckpt may be the model itself; beside weights that were exported it is what they came from.
  return FILE.test(name) || (name.endsWith('.ckpt') && exported.has(folderOf(path))) ? path : undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
