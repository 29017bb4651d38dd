import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { relative } from 'node:path';
import { testFiles } from './test-files.mjs';

const require = createRequire(import.meta.url);
const { transformSync } = require('@swc/core');
const fastCheck = require('fast-check');
const { jestExpect } = require('@jest/expect');
const circus = require('jest-circus');

/** Milliseconds after which a test is given up: more than any needs, for the machine may be busy. */
const patience = 600_000;

/** Tests that start LibreOffice take seconds each. */
const withoutOtherPrograms = '^(?!.*LibreOffice)';

/**
 * The tests in the files of the list, as jest's own functions define them, to be run one by one, again and again, without
 * loading anything again.
 */
export class ResidentTests {
  #root;
  #beginnings;
  #tests = [];
  #order = () => 0;

  constructor(root, beginnings) {
    this.#root = root;
    this.#beginnings = beginnings;
    compileTypeScript();
    const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
    Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach });
    globalThis.expect = jestExpect;
    process.env['HY_RUNS'] ??= '20';
    process.env['HUIYAN_FAULTS'] ??= 'few';
    // A mutant is dead with its first counterexample; nobody reads a smaller one.
    fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), endOnFailure: true });
    this.load();
  }

  /** Loads sources and tests, also when they are there already. */
  load() {
    for (const path of Object.keys(require.cache)) {
      if (path.startsWith(this.#root) && !path.includes('node_modules'))
        Reflect.deleteProperty(require.cache, path);
    }
    circus.resetState();
    for (const file of testFiles(this.#root, this.#beginnings)) {
      circus.describe(relative(this.#root, file), () => void require(file));
    }
    const all = [...testsIn(circus.getState().rootDescribeBlock, [], new Map())];
    const wanted = new RegExp(process.env['HUIYAN_TESTS'] ?? withoutOtherPrograms, 'u');
    this.#tests = all.filter(({ id }) => wanted.test(id)).sort(this.#order);
  }

  /** Puts the tests into another order, also after they are loaded anew. */
  sort(order) {
    this.#order = order;
    this.#tests.sort(order);
  }

  all() {
    return this.#tests;
  }

  /** Runs tests in their order up to the first that fails, and says which and how; undefined where all hold. */
  async failureOf(tests) {
    run++;
    const open = new Set();
    for (const test of tests) {
      try {
        for (const block of test.blocks.filter((other) => !open.has(other))) {
          open.add(block);
          for (const hook of hooksOf(block, 'beforeAll')) await settled(hook.fn);
        }
        for (const block of test.blocks)
          for (const hook of hooksOf(block, 'beforeEach')) await settled(hook.fn);
        await settled(test.run);
        for (const block of [...test.blocks].reverse()) {
          for (const hook of hooksOf(block, 'afterEach')) await settled(hook.fn);
        }
      } catch (error) {
        await close(open);
        return { test, message: String(error?.message ?? error) };
      }
    }
    await close(open);
    return undefined;
  }
}

function* testsIn(block, blocks, seen) {
  for (const child of block.children) {
    if (child.mode === 'skip' || child.mode === 'todo') continue;
    const within = [...blocks, child];
    if (child.type === 'describeBlock') yield* testsIn(child, within, seen);
    else {
      const name = within.map((part) => part.name).join(' ');
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      yield { id: count === 1 ? name : `${name} (${count})`, file: within[0].name, blocks, run: child.fn };
    }
  }
}

const hooksOf = (block, type) => block.hooks.filter((hook) => hook.type === type);

async function close(blocks) {
  for (const block of [...blocks].reverse()) {
    for (const hook of hooksOf(block, 'afterAll')) await Promise.resolve(hook.fn()).catch(() => undefined);
  }
}

/** The number of the current run. */
let run = 0;

const { setTimeout: wait, clearTimeout: cancel } = globalThis;

async function settled(callback) {
  const answer = callback();
  if (!(answer instanceof Promise)) return;
  let timer;
  const late = new Promise((_, reject) => {
    timer = wait(() => reject(new Error('The test did not end.')), patience);
  });
  await Promise.race([answer, late]).finally(() => cancel(timer));
}

function compileTypeScript() {
  const load = (module, path) => {
    const options = { filename: path, module: { type: 'commonjs' }, sourceMaps: false };
    const { code } = transformSync(readFileSync(path, 'utf8'), options);
    module._compile(code.replace('"use strict";', '$& const WeakMap = globalThis.ForgetfulMap;'), path);
  };
  Module._extensions['.ts'] = load;
  Module._extensions['.tsx'] = load;
}

/** What sources and tests remember of a column under one mutant, they must not find under the next. */
globalThis.ForgetfulMap = class {
  #run = run;
  #held = new WeakMap();

  #current() {
    if (this.#run !== run) {
      this.#run = run;
      this.#held = new WeakMap();
    }
    return this.#held;
  }

  has(key) {
    return this.#current().has(key);
  }

  get(key) {
    return this.#current().get(key);
  }

  set(key, value) {
    this.#current().set(key, value);
    return this;
  }
};
