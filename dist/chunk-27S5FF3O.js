import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/hidden-text.ts
var HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
var hasHidden = (text) => text.search(HIDDEN) >= 0;

export {
  HIDDEN,
  hasHidden
};
