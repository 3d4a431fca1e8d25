import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  factsOf
} from "./chunk-ONAPFVKI.js";
import {
  metricsOf
} from "./chunk-5GOZP5JO.js";
import {
  fail,
  pass
} from "./chunk-RJZJ57SA.js";

// src/policy/keys/no-worse.ts
function checkNoWorse(wanted, model, baselines) {
  return Object.entries(wanted).map(([name, better]) => {
    const [worst, best] = better === "higher" ? [Math.min, Math.max] : [Math.max, Math.min];
    const found = valuesOf(name, model);
    const before = baselines.flatMap(({ where: where2, ...one }) => valuesOf(name, one).map((value) => ({ value, where: where2 })));
    const limit = before.length === 0 ? void 0 : best(...before.map(({ value }) => value));
    const where = before.find(({ value }) => value === limit)?.where;
    const details = {
      expected: limit === void 0 ? describeNone(baselines) : `${limit} or ${better}, as ${where}`,
      found: found.length === 0 ? "no such metric" : `${worst(...found)}`,
      evidence: "claims, test-result; measured by its signer"
    };
    const [id, title] = [`gate.no-worse.${name}`, `The model is no worse in ${name} than the one it replaces`];
    const isMet = found.length > 0 && (limit === void 0 || best(worst(...found), limit) === worst(...found));
    if (isMet) return pass(id, title, details);
    const guidance = found.length === 0 ? "Evaluate the model and attest the result (--evaluation), with a metric of this name." : "Train a better one. If it is meant, have the policy changed first by who answers for it.";
    return fail(id, title, { ...details, guidance });
  });
}
var describeNone = (baselines) => baselines.length > 0 ? "a value; the model before it has none" : "a value; there is no model before it";
function valuesOf(name, { verdict, findings }) {
  const { evaluations } = factsOf(verdict, findings, /* @__PURE__ */ new Date(0));
  return evaluations.flatMap(
    ({ result: { configuration } }) => configuration.flatMap(({ annotations }) => {
      const metrics = metricsOf(annotations);
      const value = Object.hasOwn(metrics, name) ? metrics[name] : void 0;
      return value === void 0 ? [] : [value];
    })
  );
}

export {
  checkNoWorse
};
