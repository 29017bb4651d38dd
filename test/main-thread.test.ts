import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');

/** The modules that a file loads where it is used; what only types are taken from is not loaded, a worker is another thread's. */
function loadedBy(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(compiled(file), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(dirname(file), name))
    .flatMap((path) => ['.ts', '.tsx'].map((ending) => path + ending).filter(existsSync));
}

function compiled(file: string): string {
  const jsx = ts.JsxEmit.ReactJSX;
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, jsx };
  return ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file }).outputText;
}

/** Every module that a page loads from here on, with the one that loads it. */
function loadedFrom(entry: string): ReadonlyMap<string, string> {
  const loadedBecauseOf = new Map([[entry, '']]);
  for (const file of loadedBecauseOf.keys()) {
    for (const loaded of loadedBy(file)) {
      if (!loadedBecauseOf.has(loaded)) loadedBecauseOf.set(loaded, relative(root, file));
    }
  }
  return loadedBecauseOf;
}

describe('the main thread of the pane', () => {
  const loaded = loadedFrom(join(root, 'src/taskpane/index.tsx'));

  it('loads no method: they work in the engine, in a worker', () => {
    const methods = [...loaded].filter(([file]) => relative(root, file).startsWith('src/methods/'));
    expect(methods.map(([file, because]) => `${relative(root, file)}, because of ${because}`)).toEqual([]);
  });

  it('holds the ribbon commands and the part of the session that speaks to Excel', () => {
    const files = [...loaded.keys()].map((file) => relative(root, file));
    expect(files).toEqual(
      expect.arrayContaining([
        'src/commands/run-again.ts',
        'src/session/engine/worker-engine.ts',
        'src/workbook/write/run/apply-run.ts',
      ]),
    );
  });
});
