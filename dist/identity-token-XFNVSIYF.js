import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AUDIENCE,
  getIdentityToken
} from "./chunk-R7XJYLYV.js";
import "./chunk-RD44MGXA.js";
import "./chunk-POKQRLRK.js";
import "./chunk-4MQWXESG.js";
import "./chunk-STIQAZ46.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";
export {
  AUDIENCE,
  getIdentityToken
};
