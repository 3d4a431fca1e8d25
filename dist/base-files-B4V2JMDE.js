import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GitObjects,
  Trees,
  changeOf,
  createGitHub,
  firstOf,
  openHistory,
  readBlob
} from "./chunk-2WZOJMZT.js";
import "./chunk-JTJDQUV3.js";
import "./chunk-LGP43E52.js";
import "./chunk-FQJAXLML.js";
import "./chunk-HYHOMQC3.js";
import "./chunk-GFJ7YS7M.js";
import "./chunk-MXUQ5B6M.js";
import "./chunk-CQ45UANW.js";
import "./chunk-ECCI6V4W.js";
import "./chunk-5MQQDO7L.js";
import "./chunk-DHORHVGJ.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-VYBG4RIG.js";
import "./chunk-GVG7LWOT.js";
import "./chunk-FAFMB2NY.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-TYWL7IET.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZAMXDESO.js";
import "./chunk-POKQRLRK.js";
import "./chunk-4MQWXESG.js";
import "./chunk-STIQAZ46.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-G3AY7PAH.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-H6FKTLR5.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HFCQFBQX.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-PJ7VRGEB.js";
import "./chunk-OZM2N5VZ.js";
import "./chunk-ERFSGUVT.js";
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-27S5FF3O.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-EVAHYUBS.js";
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
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
