import { Problem } from '../../locales/problem';
import { inLanguage } from '../../locales/text';
import { customerListName } from '../../scheme/binding/customer-list';
import { longSummary } from '../../scheme/results/long-summary';
import { resultForRows } from '../../scheme/results/result-for-rows';
import type { Methods } from '../../scheme/definition/scheme';
import { offsetOf1904 } from '../../table/cells/calendar';
import type { OwnSheetKind } from '../../workbook/memory/identity';
import { ownSheetFacts } from '../../workbook/memory/own-sheet-facts';
import {
  customersHeaderRow,
  customersSheet,
  identities,
  placeResults,
} from '../../workbook/result/customers-sheet';
import { legendSheet } from '../../workbook/result/legend-sheet';
import { logSheet } from '../../workbook/result/log-sheet';
import { outputColumns } from '../../workbook/result/output-columns';
import { summarySheet } from '../../workbook/result/summary-sheet';
import type { RunToWrite } from '../../workbook/write/run/run-to-write';
import type { ColumnsToWrite } from '../../workbook/write/columns/column-to-write';
import type { SheetToWrite } from '../../workbook/write/run/write-sheets';
import type { RecognisedSheet } from '../sheet/recognised-sheet';
import { callListOfRun } from './call-list-of-run';
import { noColumnFormulas, sheetColumnsOf, wantedFormulas, type ColumnFormulas } from './formulas-to-write';
import { listSheets } from './list-sheets';
import { memories, runEntry } from './memory-of-run';
import { destinationOf, type ReadSheet, type SheetRun } from './sheet-run';
import type { WritingOptions } from './writing-plan';

/**
 * What a run puts into the workbook: columns, own sheets, what is remembered. Results of customers who were added up from transactions
 * go beside the customers of the list that was pointed at, else to an own sheet; the sheet of transactions stays as it is.
 * @throws Problem `no-header-row`, `no-formulas` where formulas are wanted and no column can be one
 */
export function runToWrite(run: SheetRun, options: WritingOptions, methods: Methods): RunToWrite {
  const { result, sheet, issues, reading } = run;
  const { language } = options;
  const { sheetName } = sheet.source;
  const own = (kind: OwnSheetKind, content: SheetToWrite['content']): SheetToWrite => ({
    kind,
    name: inLanguage(ownSheetFacts[kind].name, language),
    content,
  });
  const legend = { issues, skipped: reading.skipped, methods, language };
  const results = destinationOf(run) === 'own-sheet' ? ownResults(run, options, methods) : undefined;
  const list = options.callList && callListOfRun(run, options.callList.capacity);
  const formulas = options.formulas ? wantedFormulas(run) : noColumnFormulas;
  return {
    target: results ? untouched(run) : columnsToWrite(besideRows(run), options, methods, formulas),
    ...(results && { ownColumns: results.columns }),
    ...(options.leavesFoundAgain && { usesFoundAgain: false }),
    sheets: [
      ...(list ? listSheets(list, run, language) : []),
      ...(results ? [own('customers', results.content)] : []),
      own('summary', () => summarySheet(result, longSummary(result), sheetName, language)),
      own('legend', () => legendSheet(result, legend)),
      own('log', (history) => logSheet(history, language)),
    ],
    entry: runEntry(run, options),
    remember: {
      scheme: result.scheme,
      asOf: result.asOf,
      language,
      ...(options.formulas && { formulas: true }),
      ...(list && { callList: { capacity: list.capacity } }),
    },
    ...memories(run),
  };
}

/** The sheet whose rows get the results, with what they get. */
function besideRows(run: SheetRun): ReadSheet & Pick<SheetRun, 'result'> {
  const { result, further } = run;
  if (result.ofRows) return { ...run, result: resultForRows(result, result.ofRows) };
  const list = further[customerListName];
  const listed = result.ofTransactions?.listed;
  return list && listed ? { ...list, result: resultForRows(result, listed) } : run;
}

/** The result columns of an own sheet, and how it is made. */
function ownResults({ result, sheet }: SheetRun, options: WritingOptions, methods: Methods) {
  const placed = placeResults(
    result,
    outputColumns(result, {
      ...styleOf(sheet, options, methods),
      headers: identities(result).map(({ header }) => header),
      rows: result.rowCount,
    }),
  );
  return {
    columns: placed.map(({ column: { key, header }, at }) => ({
      key,
      header,
      row: customersHeaderRow,
      column: at,
    })),
    content: () => customersSheet(result, placed, sheet.source.sheetName, options.language),
  };
}

function styleOf({ date1904 }: RecognisedSheet, options: WritingOptions, methods: Methods) {
  return {
    language: options.language,
    methods,
    dateOffset: date1904 ? offsetOf1904 : 0,
    starBesideName: options.starBesideName ?? true,
  };
}

function columnsToWrite(
  { sheet, reading, result }: ReadSheet & Pick<SheetRun, 'result'>,
  options: WritingOptions,
  methods: Methods,
  formulas: ColumnFormulas,
): ColumnsToWrite {
  const headerRow = headerRowOf(sheet);
  const { language, dateOffset } = styleOf(sheet, options, methods);
  const inputs = sheetColumnsOf(formulas);
  return {
    ...untouched({ sheet, reading }),
    ...(formulas.size > 0 && {
      formulas: {
        language,
        dateOffset,
        inputs: sheet.columns
          .filter(({ sheetColumn }) => inputs.has(sheetColumn))
          .map(({ sheetColumn, header }) => ({ sheetColumn, header })),
      },
    }),
    columns: outputColumns(result, {
      formulas,
      ...styleOf(sheet, options, methods),
      headers: [
        ...sheet.columns.map(({ header }) => header),
        ...(options.leavesFoundAgain ? sheet.foundAgain.map(({ header }) => header) : []),
      ],
      rows: (reading.table.sheetRows.at(-1) ?? headerRow) - headerRow,
    }),
  };
}

/** A sheet that gets no columns. */
function untouched({ sheet, reading }: ReadSheet): ColumnsToWrite {
  const { source, columns } = sheet;
  return {
    sheetName: source.sheetName,
    tableName: source.tableName,
    headerRow: headerRowOf(sheet),
    sheetRows: reading.table.sheetRows,
    keys: reading.keys,
    blankRows: reading.skipped
      .filter(({ why }) => why === 'blank')
      .flatMap(({ sheetRow, rowCount }) => Array.from({ length: rowCount }, (_, index) => sheetRow + index)),
    nameColumn: columns.find(({ role }) => role === 'name')?.sheetColumn,
    lastColumn: source.left + source.columnCount - 1,
    columns: [],
  };
}

function headerRowOf({ structure, source }: RecognisedSheet): number {
  if (!structure.headerRows) throw noHeaderRow(source.sheetName);
  return structure.headerRows.last;
}

function noHeaderRow(sheet: string): Problem {
  return new Problem(
    'no-header-row',
    {
      zh: `工作表“${sheet}”没有表头行，结果列没有地方写标题。请在数据上方插入一行并写上列名后重试。`,
      en: `Sheet "${sheet}" has no header row, so result columns would have no titles. Insert a row with headings above the data and try again.`,
    },
    { cell: sheet },
  );
}
