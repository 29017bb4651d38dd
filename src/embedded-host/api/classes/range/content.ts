import { property, type Member } from '../../base/define-class';
import {
  readFormulas,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
} from '../../cells/read-cells';
import { writeCells, type Written } from '../../cells/write-cells';
import { writeNumberFormats } from '../../cells/write-number-formats';
import type { RangeTarget } from '../../base/targets';

type Block<Value> = Value | readonly (readonly Value[])[];

/** What is in the cells. */
export const rangeContent: Record<string, Member<RangeTarget>> = {
  Values: property(readValues, (target, values: Block<Written>, host) => writeCells(target, values, host)),
  Formulas: property(readFormulas, (target, formulas: Block<Written>, host) =>
    writeCells(target, formulas, host, { keepsValues: true }),
  ),
  FormulasLocal: property(readFormulas, (target, formulas: Block<Written>, host) =>
    writeCells(target, formulas, host, { keepsValues: true }),
  ),
  Text: property(readTexts),
  ValueTypes: property(readValueTypes),
  NumberFormat: property(readNumberFormats, writeNumberFormats),
  NumberFormatLocal: property(readNumberFormats, writeNumberFormats),
};
