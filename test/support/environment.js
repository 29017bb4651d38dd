const { runInContext } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** What every script may name without having made it. Timers are not among them: tests exchange those. */
const builtIns =
  'Object Function Array Number Boolean String Symbol BigInt Promise RegExp JSON Math Reflect Proxy Map Set WeakMap WeakSet WeakRef ' +
  'Error RangeError SyntaxError TypeError Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array ' +
  'Float32Array Float64Array ArrayBuffer DataView parseFloat parseInt isFinite isNaN';

/**
 * Node's environment with quick built-ins. Test files run in a context of their own, where each look at a global such as `Math` asks the
 * process outside first; in a loop over a text that is most of the time. As constants of the context's scripts they are found at
 * once; they are the same objects.
 */
module.exports = class QuickEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    runInContext(`const { ${builtIns.split(' ').join(', ')} } = globalThis;`, this.context);
  }
};
