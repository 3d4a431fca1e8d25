import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readTrust,
  trustSpec
} from "./chunk-5EGVYPEX.js";
import "./chunk-JSLA5SW3.js";
import "./chunk-7OHDO5KJ.js";
import "./chunk-JEFZTLK7.js";
import "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-IFFR5T7L.js";
import "./chunk-I7DAYMXX.js";
import "./chunk-WJ2ULQSW.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  readTrust,
  trustSpec
};
