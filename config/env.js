// Jest runs tests in a vm realm of its own, where `fsError instanceof Error` is false. Make instanceof look at both realms.
import { TestEnvironment } from 'jest-environment-node';

const native = Function.prototype[Symbol.hasInstance];
const names = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'Object', 'ArrayBuffer', 'Uint8Array'];

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of names) {
      const outer = globalThis[name];
      const inner = this.global[name];
      if (outer === inner) continue;
      Object.defineProperty(inner, Symbol.hasInstance, {
        configurable: true,
        value(v) {
          return native.call(this, v) || (this === inner && native.call(outer, v));
        },
      });
    }
  }
}
