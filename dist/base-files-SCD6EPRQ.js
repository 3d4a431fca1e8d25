import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GitObjects,
  Trees,
  changeOf,
  createGitHub,
  firstOf,
  openHistory,
  readBlob
} from "./chunk-VK3NZK45.js";
import "./chunk-JTJDQUV3.js";
import "./chunk-VNQ4YT46.js";
import "./chunk-DAVQ5QR6.js";
import "./chunk-PI6OKG33.js";
import "./chunk-5N46QZ7Q.js";
import "./chunk-NYX2NCP2.js";
import "./chunk-563XGVZ3.js";
import "./chunk-4BWJEKJT.js";
import "./chunk-6MN7YUSJ.js";
import "./chunk-ONAPFVKI.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-7KMWNWKX.js";
import "./chunk-JAPZ762N.js";
import "./chunk-PIB33EOP.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/gate/base-files.ts
async function openBaseFiles({ repository, event, api, env, signal }) {
  const github = api && createGitHub(api, signal);
  const git = new GitObjects(repository, env, signal);
  try {
    const objects = firstOf([git, ...github ? [github] : []]);
    const trees = new Trees(objects);
    const history = await openHistory(repository, env, github);
    const change = await changeOf(event, { trees, history, github });
    const commit = await trees.commit(change.base);
    if (commit === void 0)
      throw new AttestModelError("UNREADABLE", `commit ${change.base} is not in the checkout, nor given by GitHub`, {
        guidance: "Check out with fetch-depth: 0, or give the step a token with contents: read."
      });
    const source = { change, baseTree: commit.tree, trees, objects };
    return {
      base: change.base,
      head: change.head,
      from: `commit ${change.base}`,
      read: (path) => readBlob(path, source),
      [Symbol.dispose]: () => git[Symbol.dispose]()
    };
  } catch (error) {
    git[Symbol.dispose]();
    throw error;
  }
}
export {
  openBaseFiles
};
