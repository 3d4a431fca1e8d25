/** What a file of a model is for, by its name alone. Bytes can be anything: no group says that a file is harmless. */
export type FileGroup = (typeof FILE_GROUPS)[number];

/** In the order of how much a change of them can do. */
export const FILE_GROUPS = ['weights', 'code', 'tokenizer-and-config', 'documentation'] as const;

export const GROUP_TEXT: Readonly<Record<FileGroup, string>> = {
  weights: 'weights',
  code: 'code',
  'tokenizer-and-config': 'tokenizer and config',
  documentation: 'documentation',
};

/** Formats of weights and graphs, those that unpickle among them; an index says which of them are loaded. */
const WEIGHTS =
  /\.(safetensors|gguf|ggml|ggjt|onnx|onnx_data|pt|pth|bin|ckpt|h5|hdf5|keras|pb|tflite|pkl|pickle|joblib|dill|cloudpickle|npy|npz|msgpack|mlmodel|mlpackage|mlmodelc|engine|plan|nemo|mar|params|pdparams|pdmodel|pdiparams|caffemodel|weights|llamafile|ot|rknn|mnn|ncnn|dlc|hef|xmodel|index\.json|part-?\d+|gguf\.part\d+of\d+|data-\d+-of-\d+|pte|ptl|ort|torchscript|ubj|cbm|skops|litertlm)$/;

/** Of the rest only what loaders read as data; what installs or starts something is code. */
const TOKENIZER_AND_CONFIG = /\.(json|jsonl|ya?ml|toml|ini|cfg|txt|model|vocab|tiktoken|spm|bpe|jinja2?|merges)$/;
const INSTALLS = /^(requirements|constraints)[^/]*\.txt$|^(pyproject\.toml|setup\.cfg|tox\.ini|package(-lock)?\.json)$/;

/** At any depth; in lower case. A `.txt` counts as documentation under these names only: vocabularies end so too. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  ['readme', 'license', 'licence', 'notice', 'changelog', 'citation', 'authors', 'copying', 'use_policy']
    .flatMap((name) => [name, `${name}.md`, `${name}.rst`, `${name}.txt`])
    .concat('citation.cff', 'citation.bib', 'model_card.md', 'modelcard.md'),
);
/** Not SVG, PDF or HTML: these can run scripts. */
const DOCUMENT_ENDINGS = /\.(md|png|jpe?g|gif|webp)$/;
/** Markdown that programs read: instructions of agents and prompts decide what a model does. */
const READ_BY_PROGRAMS =
  /prompt|template|instruct|system|agent|claude|gemini|copilot|codex|cursor|warp|skill|memory|tool|persona|character|soul|rule|context|convention|constitution|guideline|command|shot|rubric/;
/** Elsewhere images are data, and Markdown a corpus. */
const DOCUMENT_FOLDERS: ReadonlySet<string> = new Set(['docs', 'doc', 'images', 'figures', 'assets']);

/**
 * The group of a file, by its path in the model. Documentation, which a policy may allow to differ, is a short list of names that
 * no loader reads. What nobody knows is code: the group of what may do anything.
 */
export function fileGroup(path: string): FileGroup {
  const name = lower(path.slice(path.lastIndexOf('/') + 1));
  if (isDocument(path, name)) return 'documentation';
  if (WEIGHTS.test(name)) return 'weights';
  return TOKENIZER_AND_CONFIG.test(name) && !INSTALLS.test(name) ? 'tokenizer-and-config' : 'code';
}

function isDocument(path: string, name: string): boolean {
  // Letters that look like others, and what does not show, are for nobody to decide by.
  if (!/^[\x21-\x7e ]+$/.test(path) || /(^|\/)\./.test(path)) return false;
  if (DOCUMENTS.has(name)) return true;
  const folders = path.split('/').slice(0, -1);
  const isPlaced = folders.length === 0 || DOCUMENT_FOLDERS.has(lower(folders[0] ?? ''));
  return isPlaced && DOCUMENT_ENDINGS.test(name) && !READ_BY_PROGRAMS.test(lower(path));
}

/** ASCII only: to others, `K` (U+212A) is a small k, and to a file system it is none. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
