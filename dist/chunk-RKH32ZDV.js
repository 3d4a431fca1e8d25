import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/file-groups.ts
var FILE_GROUPS = ["weights", "code", "tokenizer-and-config", "documentation"];
var GROUP_TEXT = {
  weights: "weights",
  code: "code",
  "tokenizer-and-config": "tokenizer and config",
  documentation: "documentation"
};
var WEIGHTS = /\.(safetensors|gguf|ggml|ggjt|onnx|onnx_data|pt|pth|bin|ckpt|h5|hdf5|keras|pb|tflite|pkl|pickle|joblib|dill|cloudpickle|npy|npz|msgpack|mlmodel|mlpackage|mlmodelc|engine|plan|nemo|mar|params|pdparams|pdmodel|pdiparams|caffemodel|weights|llamafile|ot|rknn|mnn|ncnn|dlc|hef|xmodel|index\.json|part-?\d+|gguf\.part\d+of\d+|data-\d+-of-\d+|pte|ptl|ort|torchscript|ubj|cbm|skops|litertlm)$/;
var TOKENIZER_AND_CONFIG = /\.(json|jsonl|ya?ml|toml|ini|cfg|txt|model|vocab|tiktoken|spm|bpe|jinja2?|merges)$/;
var INSTALLS = /^(requirements|constraints)[^/]*\.txt$|^(pyproject\.toml|setup\.cfg|tox\.ini|package(-lock)?\.json)$/;
var DOCUMENTS = new Set(
  ["readme", "license", "licence", "notice", "changelog", "citation", "authors", "copying", "use_policy"].flatMap((name) => [name, `${name}.md`, `${name}.rst`, `${name}.txt`]).concat("citation.cff", "citation.bib", "model_card.md", "modelcard.md")
);
var DOCUMENT_ENDINGS = /\.(md|png|jpe?g|gif|webp)$/;
var READ_BY_PROGRAMS = /prompt|template|instruct|system|agent|claude|gemini|copilot|codex|cursor|warp|skill|memory|tool|persona|character|soul|rule|context|convention|constitution|guideline|command|shot|rubric/;
var DOCUMENT_FOLDERS = /* @__PURE__ */ new Set(["docs", "doc", "images", "figures", "assets"]);
function fileGroup(path) {
  const name = lower(path.slice(path.lastIndexOf("/") + 1));
  if (isDocument(path, name)) return "documentation";
  if (WEIGHTS.test(name)) return "weights";
  return TOKENIZER_AND_CONFIG.test(name) && !INSTALLS.test(name) ? "tokenizer-and-config" : "code";
}
function isDocument(path, name) {
  if (!/^[\x21-\x7e ]+$/.test(path) || /(^|\/)\./.test(path)) return false;
  if (DOCUMENTS.has(name)) return true;
  const folders = path.split("/").slice(0, -1);
  const isPlaced = folders.length === 0 || DOCUMENT_FOLDERS.has(lower(folders[0] ?? ""));
  return isPlaced && DOCUMENT_ENDINGS.test(name) && !READ_BY_PROGRAMS.test(lower(path));
}
var lower = (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

export {
  FILE_GROUPS,
  GROUP_TEXT,
  fileGroup
};
