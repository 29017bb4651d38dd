import { proxy, wrap } from 'comlink';
import { carryProblems } from '../findings/carry-problems';
import type { Engine } from './engine';

/** An engine that works until it is ended. */
export interface RunningEngine extends Engine {
  /** Gives the worker and all that it holds back. */
  end(): void;
}

/** The engine in a worker of its own, so that the pane answers while it works. */
export function workerEngine(): RunningEngine {
  carryProblems();
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { name: 'engine' });
  const remote = wrap<Engine>(worker) as unknown as Engine;
  return {
    catalogue: () => remote.catalogue(),
    parseScheme: (json) => remote.parseScheme(json),
    needs: (scheme, columns, sheets) => remote.needs(scheme, columns, sheets),
    lacks: (schemes, columns, sheets) => remote.lacks(schemes, columns, sheets),
    look: (scheme, request) => remote.look(scheme, request),
    tryOut: (schemes, request) => remote.tryOut(schemes, request),
    recognise: (sample, own) => remote.recognise(sample, own),
    beginTable: (sheet, plans, options, further) => remote.beginTable(sheet, plans, options, further),
    setPrevious: (previous) => remote.setPrevious(previous),
    setListCells: (cells) => remote.setListCells(cells),
    addBlock: (firstRow, pieces) => remote.addBlock(firstRow, pieces),
    finishTable: () => remote.finishTable(),
    run: (scheme, request, onProgress) => remote.run(scheme, request, onProgress && proxy(onProgress)),
    count: (scheme, request) => remote.count(scheme, request),
    cancel: () => remote.cancel(),
    card: (sheetRow) => remote.card(sheetRow),
    explain: (ids) => remote.explain(ids),
    prove: (rules, asOf) => remote.prove(rules, asOf),
    summary: () => remote.summary(),
    planWriting: (options) => remote.planWriting(options),
    cells: (rows, keys) => remote.cells(rows, keys),
    removed: () => remote.removed(),
    end: () => worker.terminate(),
  };
}
