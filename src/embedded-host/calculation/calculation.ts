import { macrotask } from '../seam/macrotask';
import { cellAddress } from '../model/cells/address';
import { overlaps, type Area } from '../model/cells/area';
import { ChangedCells } from '../model/book/changed-cells';
import { prefixOfSheets } from '../model/formulas/reference-text';
import type { Sheet } from '../model/book/sheet';
import type { Workbook } from '../model/book/workbook';
import type { WorkbookEdit } from '../model/cells/workbook-edit';
import {
  functionsByName,
  type CalculationOptions,
  type CustomFunction,
  type CustomFunctions,
} from './custom-functions';
import { dependenciesOf, evaluate, isStreaming } from './evaluate';
import { HandedCells } from './handed-cells';
import { Invocations, type Messenger } from './invocations';
import { KnownFormulas } from './known-formulas';
import { isCircular, type OwnFormula } from './own-formulas';
import { areaOfResult, clear, placeResult, type Result } from './place-result';
import { Streams } from './streams';
import { busy, circular, noResults, tooManyCells, unknownName } from './without-result';

/** A formula that is worked out more often before all is settled waits for itself. */
const mostRounds = 50;

/**
 * Works out the cells that call the add-in's custom functions, and no others: when they are typed, when a cell that they refer to
 * changes, and after rows and columns moved. The functions are called by the messages of the client library's own runtime.
 */
export class Calculation {
  readonly invocations: Invocations;
  private readonly functions: ReadonlyMap<string, CustomFunction>;
  private readonly formulas: KnownFormulas;
  private readonly dirty = new Set<OwnFormula>();
  private readonly written = new ChangedCells();
  private readonly settling: (() => void)[] = [];
  private isReady = false;
  private isScheduled = false;
  private hasResults = false;
  private followedEdits: number;
  private readonly handed: HandedCells;

  /** @param onResults told when cells have got their results. */
  constructor(
    private readonly workbook: Workbook,
    messenger: Messenger,
    custom: CustomFunctions,
    private readonly onResults: () => void,
    private readonly options: CalculationOptions = {},
  ) {
    this.handed = new HandedCells(options.mostCells);
    this.invocations = new Invocations(messenger);
    this.functions = functionsByName(custom);
    this.formulas = new KnownFormulas(workbook, custom.namespace, this.functions);
    for (const name of this.functions.keys()) workbook.addInFunctions.add(name);
    this.followedEdits = workbook.edits.length;
    this.formulas.scan();
    workbook.onChange = () => this.schedule();
  }

  /**
   * The client can be called: what has no result yet is worked out, and what an earlier client still owed. Streaming functions are
   * begun, as in Excel when it opens a workbook (office-js issues 2220 and 2281).
   */
  ready(): void {
    this.isReady = true;
    this.invocations.forget();
    this.handed.forget();
    for (const own of this.all()) {
      const value = own.sheet.getValue(own.row, own.column);
      const begins = this.streams(own) && !this.options.keepsStreamed;
      if (own.isWaiting || begins || noResults.includes(value)) this.outdate(own);
      own.isWaiting = false;
      own.round++;
    }
    this.schedule();
  }

  /** Works every formula out again, as pressing F9 with Ctrl and Alt does. */
  recalculate(): void {
    for (const own of this.all()) if (!this.keeps(own)) this.outdate(own);
    this.schedule();
  }

  /** Whether a cell keeps what a streaming function has said before. */
  keeps(own: OwnFormula): boolean {
    const value = own.sheet.getValue(own.row, own.column);
    return (
      this.options.keepsStreamed === true &&
      this.streams(own) &&
      !noResults.includes(value) &&
      own.streams === undefined
    );
  }

  /** Ends when nothing is to be worked out any more; at once where there is no client that could. */
  async settled(): Promise<void> {
    if (!this.isReady || this.isSettled()) return;
    await new Promise<void>((resolve) => this.settling.push(resolve));
  }

  /** The formula of a cell, if it calls a custom function. */
  formulaAt(sheet: Sheet, row: number, column: number): OwnFormula | undefined {
    return this.formulas.on(sheet).get(cellAddress(row, column));
  }

  /** All formulas that call custom functions. */
  all(): IterableIterator<OwnFormula> {
    return this.formulas.all();
  }

  private streams({ call }: OwnFormula): boolean {
    return call !== null && isStreaming(call, this.functions);
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    macrotask(() => {
      this.isScheduled = false;
      this.pass();
    });
  }

  private pass(): void {
    this.follow(this.workbook.edits.slice(this.followedEdits));
    this.followedEdits = this.workbook.edits.length;
    const { fresh, replaced, gone } = this.formulas.scan();
    for (const own of replaced) this.abandon(own);
    for (const own of gone) this.drop(own);
    for (const own of fresh) {
      this.outdate(own);
      if (own.call && !noResults.includes(own.sheet.getValue(own.row, own.column))) continue;
      if (own.call) own.sheet.setResult(own.row, own.column, this.isReady ? busy : unknownName);
    }
    this.markChanged(this.workbook.changes.take(), true);
    this.markChanged(this.written.take(), false);
    if (this.hasResults) this.onResults();
    this.hasResults = false;
    if (this.isReady) this.workSome();
    if (!this.isSettled()) return;
    this.handed.settle();
    for (const resolve of this.settling.splice(0)) resolve();
  }

  /** Works out as many formulas as may be at a time; the others have their turn when these are done. */
  private workSome(): void {
    for (const own of this.dirty) {
      if (this.handed.areMany) return;
      this.dirty.delete(own);
      if (own.call) own.dependencies = dependenciesOf(own.call, own.sheet);
      if (this.handed.areTooManyWith(own)) this.leave(own);
      else void this.work(own);
    }
  }

  /** A formula that asks for too much keeps what it shows. */
  private leave(own: OwnFormula): void {
    this.abandon(own);
    own.isLeft = true;
    own.message = tooManyCells;
    if (noResults.includes(own.sheet.getValue(own.row, own.column))) this.place(own, [[circular]]);
  }

  private isSettled(): boolean {
    return !this.isScheduled && this.dirty.size === 0 && this.handed.waiting === 0;
  }

  /** Has a formula worked out anew: streaming functions in it are ended, and begun with the arguments of then. */
  private outdate(own: OwnFormula): void {
    own.streams?.end();
    own.streams = undefined;
    this.dirty.add(own);
  }

  /** What a formula still owes is not waited for any more. */
  private abandon(own: OwnFormula): void {
    own.streams?.end();
    this.dirty.delete(own);
    own.round++;
    this.handed.takeBack(own);
  }

  private drop(own: OwnFormula): void {
    this.abandon(own);
    const { row, column } = own;
    clear(own.sheet, own.placed, { top: row, left: column, bottom: row, right: column }, this.written);
  }

  /** Moves what is known along with rows and columns, and works everything out again: references may lead elsewhere now. */
  private follow(edits: readonly WorkbookEdit[]): void {
    for (const own of this.formulas.follow(edits)) this.drop(own);
    if (edits.length > 0) for (const own of this.all()) this.outdate(own);
  }

  /** Marks the formulas that refer to changed cells, and puts results again where something came into or out of their way. */
  private markChanged(changes: readonly [sheet: Sheet, areas: readonly Area[]][], byOthers: boolean): void {
    if (changes.length === 0) return;
    const touches = (sheet: Sheet, area: Area) =>
      changes.some(([changed, areas]) => changed === sheet && areas.some((other) => overlaps(other, area)));
    for (const own of this.all()) {
      if (own.dependencies.some(({ sheet, area }) => touches(sheet, area))) this.outdate(own);
      else if (byOthers && own.result && own.wanted && touches(own.sheet, own.wanted))
        this.place(own, own.result);
    }
  }

  private async work(own: OwnFormula): Promise<void> {
    const { call, sheet } = own;
    if (!call) return;
    const round = ++own.round;
    own.isLeft = false;
    this.handed.hand(own);
    own.rounds++;
    if (isCircular(own, (on) => this.formulas.on(on)) || own.rounds > mostRounds)
      this.finish(own, [[circular]], '');
    else {
      const address = prefixOfSheets([sheet.name]) + cellAddress(own.row, own.column);
      const { functions, invocations } = this;
      own.streams ??= new Streams(() => {
        this.dirty.add(own);
        this.schedule();
      });
      const found = await evaluate(call, {
        ...{ sheet, address, functions, invocations },
        streams: own.streams,
      });
      if (own.round === round) this.finish(own, found.values, found.message);
    }
  }

  private finish(own: OwnFormula, values: Result, message: string): void {
    this.handed.takeBack(own);
    own.message = message;
    this.place(own, values);
    if (this.handed.waiting === 0 && this.dirty.size === 0) for (const each of this.all()) each.rounds = 0;
    this.hasResults = true;
    this.schedule();
  }

  private place(own: OwnFormula, values: Result): void {
    own.result = values;
    own.wanted = areaOfResult(own.row, own.column, values);
    own.placed = placeResult(own, values, own.placed, this.written);
    this.formulas.writeReach(own);
  }
}
