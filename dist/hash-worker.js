import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createJobRunner
} from "./chunk-K6YYLBPD.js";
import "./chunk-B6IL3JJQ.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";

// src/hashing/hash-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var run = createJobRunner(workerData);
parentPort?.on("message", (job) => parentPort?.postMessage(run(job)));
