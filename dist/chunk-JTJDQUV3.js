import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  undecided
} from "./chunk-RJZJ57SA.js";

// src/gate/undecided.ts
var Undecided = class extends Error {
  check;
  constructor(id, title, details) {
    super(title);
    this.name = "Undecided";
    this.check = undecided(`gate.${id}`, title, details);
  }
};

export {
  Undecided
};
