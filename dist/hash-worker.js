import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createJobRunner
} from "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/hashing/hash-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var run = createJobRunner(workerData);
parentPort?.on("message", (job) => parentPort?.postMessage(run(job)));
