import { proxy, wrap } from 'comlink';
import { carryProblems } from './carry-problems';
import type { Engine } from './engine';

/** The engine in a worker of its own, so that the pane answers while it works. */
export function workerEngine(): Engine {
  carryProblems();
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url));
  const remote = wrap<Engine>(worker) as unknown as Engine;
  return {
    beginTable: (sheet, plans, options) => remote.beginTable(sheet, plans, options),
    addBlock: (firstRow, pieces) => remote.addBlock(firstRow, pieces),
    finishTable: () => remote.finishTable(),
    run: (scheme, asOf, onProgress) => remote.run(scheme, asOf, onProgress && proxy(onProgress)),
    cancel: () => remote.cancel(),
    card: (sheetRow) => remote.card(sheetRow),
    prove: (rules, asOf) => remote.prove(rules, asOf),
    planWriting: (options) => remote.planWriting(options),
    cells: (rows) => remote.cells(rows),
  };
}
