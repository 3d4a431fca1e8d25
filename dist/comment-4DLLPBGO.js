import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GitHubApiError,
  callGitHub,
  integer,
  parseAnswer,
  record,
  text,
  toList
} from "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import {
  reader
} from "./chunk-H5D5HCHD.js";
import {
  pullRequestNumber,
  readEvent
} from "./chunk-V6C4CHWE.js";
import {
  errorSummary,
  log,
  notice,
  toFailure
} from "./chunk-LNURXVJO.js";
import "./chunk-GR7KAN6A.js";
import "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-7EOZJGKU.js";
import {
  githubContext
} from "./chunk-GGX57JYC.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-HNYNHPLD.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  forLog
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/stores/comment.ts
var MAX_BODY = 65e3;
var PER_PAGE = 100;
var MAX_PAGES = 30;
var TIMEOUT_MS = 6e4;
async function keepComment(place, markdown) {
  const { access, number, key } = place;
  const marker = markerOf(key);
  const body = `${marker}
${cut(markdown)}`;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const issues = `/repos/${access.repository}/issues`;
  const call = async (request) => parseAnswer((await callGitHub(access, { ...request, signal })).body);
  try {
    const earlier = await find(call, `${issues}/${number}/comments`, isOurs(await ownLogin(call, access), marker));
    if (earlier?.body === body) return { kind: "unchanged", url: earlier.url };
    const written = earlier ? await call({ method: "PATCH", url: `${issues}/comments/${earlier.id}`, json: { body } }) : await call({ method: "POST", url: `${issues}/${number}/comments`, json: { body } });
    return { kind: earlier ? "updated" : "created", url: toComment(written).url };
  } catch (error) {
    return refused(error);
  }
}
async function ownLogin(call, { apiUrl }) {
  const url = `${apiUrl.replace(/\/+$/, "").replace(/\/v3$/, "")}/graphql`;
  const answer = await call({ method: "POST", url, json: { query: "query { viewer { login } }" }, repeatable: true });
  const data = record(record(answer, "the answer")["data"], "its data");
  return text(record(data["viewer"], "the viewer"), "login");
}
var markerOf = (key) => `<!-- attest-model ${key.replace(/[^\w./-]|--+/g, "_")} -->`;
function toComment(value) {
  const fields = record(value, "a comment");
  const { body, user } = fields;
  return {
    id: integer(fields, "id"),
    url: text(fields, "html_url"),
    body: typeof body === "string" ? body : "",
    ...user ? { login: text(record(user, "its author"), "login") } : {}
  };
}
var isOurs = (own, marker) => ({ login, body }) => login === own && body.split(/\r?\n/, 1)[0] === marker;
async function find(call, url, matches) {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const comments = toList(await call({ method: "GET", url: `${url}?per_page=${PER_PAGE}&page=${page}` }), toComment);
    const found = comments.find(matches);
    if (found || comments.length < PER_PAGE) return found;
  }
  return void 0;
}
function cut(markdown) {
  if (markdown.length <= MAX_BODY) return markdown;
  const kept = markdown.slice(0, markdown.lastIndexOf("\n", MAX_BODY));
  const isOpen = (kept.match(/^```/gm)?.length ?? 0) % 2 === 1;
  return `${kept}${isOpen ? "\n```" : ""}

The rest is on the page of the workflow run.
`;
}
var PERMISSION = `To have the comment, add to the job:

    permissions:
      contents: read
      pull-requests: write

On a pull request from a fork the token can only read, whatever the workflow says: the page of the run has it all.`;
function refused(error) {
  const status = error instanceof GitHubApiError ? error.status : void 0;
  const isLate = error instanceof AttestModelError && error.code === "ABORTED";
  return {
    kind: "refused",
    reason: isLate ? `GitHub did not answer in ${TIMEOUT_MS / 1e3} seconds` : messageOf(error),
    guidance: status === 401 || status === 403 || status === 404 ? PERMISSION : "The next run of this step writes it."
  };
}

// src/actions/comment.ts
async function commentOn(page, token, host) {
  const context = githubContext(host.env);
  const number = context && pullRequestNumber(await readEvent(host));
  if (context === void 0 || number === void 0)
    return log(`No comment: ${forLog(context?.eventName ?? "this")} is no event of a pull request.`);
  if (token === void 0) return notice("No comment on the pull request: github-token is empty.");
  const { apiUrl, serverUrl, repository } = context;
  const access = { apiUrl, serverUrl, repository, token };
  const made = await keepComment({ access, number, key: keyOf(host) }, page);
  if (made.kind === "refused") return notice(`No comment on the pull request: ${made.reason}
${made.guidance}`);
  log(`Comment ${made.kind}: ${forLog(made.url)}`);
}
async function commentOnError(title, error, host) {
  const input = reader(host.env);
  if (input.text("comment") !== "true" || host.signal.aborted) return;
  const page = `${errorSummary(title, toFailure(error))}There is no verdict on this change. What this comment said before was about an earlier one.
`;
  try {
    await commentOn(page, input.text("github-token") || void 0, host);
  } catch (failure) {
    notice(`No comment on the pull request: ${messageOf(failure)}`);
  }
}
function keyOf({ env }) {
  const workflow = env["GITHUB_WORKFLOW_REF"]?.replace(/@.*$/s, "") ?? env["GITHUB_WORKFLOW"] ?? "";
  return [workflow, env["GITHUB_JOB"], env["GITHUB_ACTION"]].filter(Boolean).join("/");
}
export {
  commentOn,
  commentOnError
};
