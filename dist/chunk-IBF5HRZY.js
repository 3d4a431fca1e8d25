import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  factsOf
} from "./chunk-47WTU4UA.js";
import {
  metricsOf
} from "./chunk-NCP27TQP.js";
import {
  fail,
  pass
} from "./chunk-OVPFQLX6.js";

// src/gate/no-worse.ts
function checkNoWorse(wanted, model, base) {
  return Object.entries(wanted).map(([name, better]) => {
    const [worst, best] = better === "higher" ? [Math.min, Math.max] : [Math.max, Math.min];
    const found = valuesOf(name, model);
    const before = base ? valuesOf(name, base) : [];
    const details = {
      expected: before.length === 0 ? describeNone(base) : `${best(...before)} or ${better}, as on the base branch`,
      found: found.length === 0 ? "no such metric" : `${worst(...found)}`,
      evidence: "claims, test-result; measured by its signer"
    };
    const [id, title] = [`gate.no-worse.${name}`, `The model is no worse in ${name} than the one it replaces`];
    const isMet = found.length > 0 && (before.length === 0 || best(worst(...found), best(...before)) === worst(...found));
    if (isMet) return pass(id, title, details);
    const guidance = found.length === 0 ? "Evaluate the model and attest the result (--evaluation), with a metric of this name." : "Train a better one. If it is meant, have the policy changed first by who answers for it.";
    return fail(id, title, { ...details, guidance });
  });
}
var describeNone = (base) => base ? "anything: the model of the base branch has no such metric" : "anything: the base branch has no accepted model";
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
