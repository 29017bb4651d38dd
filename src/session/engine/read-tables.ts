import { TableBuilder } from '../../table/reading/table-builder';
import type { BlockPiece } from '../../table/reading/table-reading';
import type { ReadSheet, ReadSheets } from '../findings/sheet-run';
import type { Engine } from './engine';
import { there } from './there';

interface Building extends Pick<ReadSheet, 'sheet'> {
  readonly builder: TableBuilder;
  /** The name of a further sheet; undefined where it is the customers'. */
  readonly name: string | undefined;
}

/** The tables that an engine has read, of the customers and of further sheets, and the one that it is reading. */
export function readTables() {
  let building: Building | undefined;
  let customers: ReadSheet | undefined;
  const further: Record<string, ReadSheet> = {};
  return {
    begin: (...[sheet, plans, options, name]: Parameters<Engine['beginTable']>): void => {
      building = { sheet, builder: new TableBuilder(plans, options), name };
    },
    addBlock: (firstRow: number, pieces: readonly BlockPiece[]): void =>
      there(building).builder.addBlock(firstRow, pieces),
    finish: () => {
      const { sheet, builder, name } = there(building);
      const finished = { sheet, reading: builder.finish() };
      if (name === undefined) customers = finished;
      else further[name] = finished;
      building = undefined;
      return { ...finished, isFurther: name !== undefined };
    },
    customers: (): ReadSheet => there(customers),
    further: (names: readonly string[]): ReadSheets =>
      Object.fromEntries(names.map((name) => [name, there(further[name])])),
  };
}
