import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere,
  attestCommand,
  commandsFor
} from "./chunk-DLCJ4M3H.js";
import "./chunk-T7B7UO2C.js";
import "./chunk-HITDCMN7.js";
import "./chunk-NL6WGJBS.js";
import "./chunk-EJ7Q3R6T.js";
import "./chunk-VE5F22BU.js";
import "./chunk-KX3WKTF2.js";
import "./chunk-QOX2RWJI.js";
import "./chunk-XKDLYCHJ.js";
import "./chunk-FW52XU7S.js";
import "./chunk-YTAYNK5M.js";
import "./chunk-NND533BR.js";
import "./chunk-FLANRVS2.js";
import "./chunk-IXAUTFSK.js";
import "./chunk-JVJRFIT5.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-LY4T53XU.js";
import "./chunk-4JNC7HEX.js";
import "./chunk-4WMTIWX4.js";
import "./chunk-V43356O7.js";
import "./chunk-POIWOQJP.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-Z5JEJRQD.js";
import "./chunk-DOB7NLTX.js";
import "./chunk-6M4MK2NF.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-UQ6RMKNC.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-OF4LHTXT.js";
import "./chunk-2UEMYS7F.js";
import "./chunk-RH6O7AQL.js";
import "./chunk-UR3OAUMP.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  assertThere,
  attestCommand,
  commandsFor
};
