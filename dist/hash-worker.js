import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createJobRunner
} from "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/hashing/hash-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var run = createJobRunner(workerData);
parentPort?.on("message", (job) => parentPort?.postMessage(run(job)));
