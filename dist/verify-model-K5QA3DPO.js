import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  asNamed,
  recomputedRoot,
  requestFor,
  verdictJudged,
  verdictOn
} from "./chunk-VPS2DFFI.js";
import "./chunk-NRVWY3O4.js";
import "./chunk-ZYQ3W47Q.js";
import "./chunk-WQ6WFNZD.js";
import "./chunk-DKCAF4QH.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-KYJ6B5FG.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-VCAC5XV5.js";
import "./chunk-26UA3K3S.js";
import "./chunk-JEFZTLK7.js";
import "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-I7DAYMXX.js";
import "./chunk-WJ2ULQSW.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  asNamed,
  recomputedRoot,
  requestFor,
  verdictJudged,
  verdictOn
};
