import { CellError, type CellValue } from '../model/cells/cell-value';
import type { Sheet } from '../model/book/sheet';
import type { SheetArea } from '../model/book/sheet-area';
import type { CustomFunction } from './custom-functions';
import { findArea } from './find-area';
import type { Argument, FunctionCall } from './function-call';
import type { Invocations } from './invocations';
import type { Result } from './place-result';
import type { Streams } from './streams';
import type { InvocationResult } from './wire-values.guesses';

/** Where a formula stands, and who answers its calls. */
export interface Evaluation {
  readonly sheet: Sheet;
  readonly address: string;
  readonly functions: ReadonlyMap<string, CustomFunction>;
  readonly invocations: Invocations;
  /** The streaming calls of the formula. */
  readonly streams: Streams;
}

/** From so many rows on it is worth looking where the cells end. */
const many = 10_000;

/** What a formula gives, with the message of an error. */
export interface Evaluated {
  readonly values: Result;
  readonly message: string;
}

/** The cells that the arguments of a call refer to, calls in it as well. A reference that leads nowhere has none. */
export function dependenciesOf({ given }: FunctionCall, sheet: Sheet): SheetArea[] {
  return given.flatMap((argument) => {
    if (argument.kind === 'call') return dependenciesOf(argument.call, sheet);
    if (argument.kind !== 'reference') return [];
    return findArea(sheet.workbook, sheet, argument.text) ?? [];
  });
}

/** Whether a streaming function is called, in an argument too. */
export function isStreaming(
  { name, given }: FunctionCall,
  functions: ReadonlyMap<string, CustomFunction>,
): boolean {
  if (functions.get(name)?.options?.stream === true) return true;
  return given.some((argument) => argument.kind === 'call' && isStreaming(argument.call, functions));
}

/** Works a call out, its arguments first. A streaming call that was begun before is not begun again: its latest result counts. */
export async function evaluate(call: FunctionCall, evaluation: Evaluation): Promise<Evaluated> {
  const own = evaluation.functions.get(call.name);
  if (!own) return failed('#NAME?');
  if (call.given.length > own.parameters.length) return failed('#VALUE!');
  const result = await resultOf(call, own, evaluation);
  return 'error' in result
    ? { values: [[result.error]], message: result.message }
    : { values: result.values.length > 0 ? result.values : [['']], message: '' };
}

async function resultOf(
  call: FunctionCall,
  { id, parameters, options }: CustomFunction,
  evaluation: Evaluation,
): Promise<InvocationResult> {
  const { streams, invocations, address } = evaluation;
  const isBegun = streams.has(call);
  const given: (Result | null)[] = [];
  for (let place = 0; place < parameters.length && !isBegun; place++) {
    const argument = call.given[place] ?? { kind: 'omitted' as const };
    given.push(await valuesOf(argument, evaluation));
  }
  const invocation = { id, given, address };
  return options?.stream
    ? streams.latest(call, (receive) => invocations.stream(invocation, receive))
    : invocations.invoke(invocation);
}

async function valuesOf(argument: Argument, evaluation: Evaluation): Promise<Result | null> {
  switch (argument.kind) {
    case 'omitted':
      return null;
    case 'values':
      return argument.values;
    case 'call':
      return (await evaluate(argument.call, evaluation)).values;
    case 'reference': {
      const { sheet } = evaluation;
      const found = findArea(sheet.workbook, sheet, argument.text);
      if (!found) return [[CellError.of('#NAME?')]];
      const { top, left, bottom, right } = found.area;
      const [rows, columns] = [bottom - top + 1, right - left + 1];
      const used = rows < many ? Infinity : (found.sheet.cells.extent(true)?.bottom ?? -1);
      const block = found.sheet.readValues(top, left, Math.max(0, Math.min(rows, used - top + 1)), columns);
      // Rows below the last cell are one and the same: a reference may reach down to the end of the sheet.
      const blank = new Array<CellValue>(columns).fill('');
      while (block.length < rows) block.push(blank);
      return block;
    }
  }
}

function failed(code: string): Evaluated {
  return { values: [[CellError.of(code)]], message: '' };
}
