import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashAlone,
  hashOptions,
  manifest,
  summaryOf,
  writeManifest
} from "./chunk-PE7P4DRQ.js";
import "./chunk-TDLU665J.js";
import "./chunk-UJSZPWHD.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-K4WFT6BU.js";
import "./chunk-PU7OFXVV.js";
import "./chunk-Y6B4W3FB.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-AYOVIBCZ.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-QVJHZSLC.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";
export {
  hashAlone,
  hashOptions,
  manifest,
  summaryOf,
  writeManifest
};
