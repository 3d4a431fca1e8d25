import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isDigest
} from "./chunk-CGMY5Z3C.js";
import {
  usage
} from "./chunk-SGTPKY5S.js";

// src/actions/input-reader.ts
function reader(env) {
  const raw = (name) => env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
  const text = (name) => raw(name)?.trim() ?? "";
  const list = (name) => splitLines(text(name));
  return {
    text,
    list,
    required(name, guidance) {
      const value = text(name);
      if (value === "") throw usage(`input ${name} is empty`, guidance);
      return value;
    },
    optional(name, key) {
      const value = text(name);
      return value === "" ? {} : { [key]: value };
    },
    flag(name, otherwise) {
      const value = text(name);
      if (value === "") return otherwise;
      if (value === "true" || value === "false") return value === "true";
      throw usage(`input ${name} is ${JSON.stringify(value)}`, "It takes true or false.");
    },
    choice(name, values) {
      const value = text(name) || values[0];
      const found = values.find((one) => one === value);
      if (found === void 0)
        throw usage(`input ${name} is ${JSON.stringify(value)}`, `It takes ${values.join(" or ")}.`);
      return found;
    },
    percent(name, otherwise) {
      const value = text(name);
      const found = value === "" ? otherwise : Number(value);
      if (found >= 0 && found <= 100) return found;
      throw usage(`input ${name} is ${JSON.stringify(value)}`, "It takes a number from 0 to 100.");
    },
    days(name) {
      const value = text(name);
      if (value === "") return void 0;
      if (/^[1-9][0-9]{0,3}$/.test(value)) return Number(value);
      throw usage(`input ${name} is ${JSON.stringify(value)}`, "It takes a number of days, 1 to 9999.");
    },
    digest(name) {
      const value = raw(name)?.trim() ?? "none";
      if (value === "none") return void 0;
      if (isDigest(value)) return value;
      throw usage(
        `input ${name} is ${JSON.stringify(value)}`,
        "It takes 64 lower-case hex digits, the output manifest-digest of the training job. If it is empty, that output was not passed on (jobs.<id>.outputs)."
      );
    }
  };
}
function splitLines(text) {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}

export {
  reader
};
