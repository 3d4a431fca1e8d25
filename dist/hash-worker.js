import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createJobRunner
} from "./chunk-OF4LHTXT.js";
import "./chunk-2UEMYS7F.js";
import "./chunk-RH6O7AQL.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/hashing/hash-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var run = createJobRunner(workerData);
parentPort?.on("message", (job) => parentPort?.postMessage(run(job)));
