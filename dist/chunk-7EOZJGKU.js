import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  worstOf
} from "./chunk-RJZJ57SA.js";

// src/report/check-tree.ts
var DEPTH = { policy: 2, gate: 2 };
function checkTree(checks) {
  return grow(checks, 1);
}
function grow(checks, depth) {
  const branches = Map.groupBy(checks, ({ id }) => id.split(".").slice(0, depth).join("."));
  return [...branches].flatMap(([id, inside]) => {
    const isLeaf = inside.every((check) => check.id === id);
    if (isLeaf) return inside.map(leaf);
    const [first = ""] = id.split(".", 1);
    const nodes = depth < (DEPTH[first] ?? 1) ? grow(inside, depth + 1) : inside.map(leaf);
    return [{ kind: "branch", id, outcome: worstOf(nodes), nodes }];
  });
}
function leaf(check) {
  const nodes = checkTree(check.checks ?? []);
  return { kind: "check", check, outcome: worstOf([check, ...nodes]), nodes };
}
function leavesOf(nodes) {
  return nodes.flatMap(
    (node) => node.kind === "branch" || node.nodes.length > 0 ? leavesOf(node.nodes) : [node.check]
  );
}
var TITLES = {
  evidence: "Evidence was found",
  bundle: "The bundle can be read",
  signature: "The signature is valid",
  identity: "The expected signer made it",
  statement: "The signed statement can be read",
  files: "The files are those that were signed",
  manifest: "The manifest belongs to them",
  claims: "Claims about the model",
  chunks: "The chunk hashes are vouched for",
  provenance: "Provenance agrees with who signed it",
  vsa: "The verification summary",
  trust: "The trusted root can be relied on",
  expect: "It is the model that is expected",
  policy: "The policy is met",
  gate: "The change may be judged"
};
function titleOf(id) {
  return TITLES[id] ?? `${id.slice(id.indexOf(".") + 1)}`;
}

export {
  checkTree,
  leavesOf,
  titleOf
};
