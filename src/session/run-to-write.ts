import { Problem } from '../locales/problem';
import { inLanguage } from '../locales/text';
import { longSummary } from '../scheme/long-summary';
import type { Methods } from '../scheme/scheme';
import { offsetOf1904 } from '../table/calendar';
import { legendSheet } from '../workbook/result/legend-sheet';
import { logSheet } from '../workbook/result/log-sheet';
import { outputColumns } from '../workbook/result/output-columns';
import { summarySheet } from '../workbook/result/summary-sheet';
import type { RunEntry, SourceMemory } from '../workbook/state';
import type { RunToWrite } from '../workbook/write/apply-run';
import type { ColumnsToWrite } from '../workbook/write/column-to-write';
import { mappingOf } from './mapping';
import type { SheetRun } from './sheet-run';
import type { WritingOptions } from './writing-plan';

const sheetNames = {
  summary: { zh: '慧眼汇总', en: 'Huiyan summary' },
  legend: { zh: '慧眼图例', en: 'Huiyan legend' },
  log: { zh: '慧眼记录', en: 'Huiyan log' },
} as const;

/**
 * What a run puts into the workbook: columns, own sheets, what is remembered.
 * @throws Problem `no-header-row`
 */
export function runToWrite(run: SheetRun, options: WritingOptions, methods: Methods): RunToWrite {
  const { result, sheet, issues, reading } = run;
  const { language } = options;
  const name = (kind: keyof typeof sheetNames) => inLanguage(sheetNames[kind], language);
  const legend = () => legendSheet(result, { issues, skipped: reading.skipped, methods, language });
  return {
    target: columnsToWrite(run, options, methods),
    sheets: [
      {
        kind: 'summary',
        name: name('summary'),
        content: () =>
          summarySheet(result, longSummary(reading.table, result), sheet.source.sheetName, language),
      },
      { kind: 'legend', name: name('legend'), content: legend },
      { kind: 'log', name: name('log'), content: (history) => logSheet(history, language) },
    ],
    entry: runEntry(run, options),
    remember: { scheme: result.scheme, asOf: result.asOf, language },
    memory: memoryOf(run),
  };
}

/** What the next run on this sheet begins with. */
function memoryOf({ sheet, further }: SheetRun): RunToWrite['memory'] {
  const sheets = Object.entries(further).map(([name, { sheet: other }]) => [
    name,
    { sheet: other.source.sheetName, mapping: mappingOf(other.columns) },
  ]);
  return {
    mapping: mappingOf(sheet.columns),
    ...(sheet.hiddenRows && { visibleOnly: true }),
    ...(sheets.length > 0 && { further: Object.fromEntries(sheets) as SourceMemory['further'] & object }),
  };
}

function columnsToWrite(
  { sheet, reading, result }: SheetRun,
  options: WritingOptions,
  methods: Methods,
): ColumnsToWrite {
  const { headerRows } = sheet.structure;
  if (!headerRows) throw noHeaderRow(sheet.source.sheetName);
  const nameColumn = sheet.columns.find(({ role }) => role === 'name')?.sheetColumn;
  return {
    sheetName: sheet.source.sheetName,
    tableName: sheet.source.tableName,
    headerRow: headerRows.last,
    sheetRows: reading.table.sheetRows,
    keys: reading.keys,
    blankRows: reading.skipped
      .filter(({ why }) => why === 'blank')
      .flatMap(({ sheetRow, rowCount }) => Array.from({ length: rowCount }, (_, index) => sheetRow + index)),
    nameColumn,
    lastColumn: sheet.source.left + sheet.source.columnCount - 1,
    columns: outputColumns(result, {
      language: options.language,
      methods,
      headers: sheet.columns.map(({ header }) => header),
      dateOffset: sheet.date1904 ? offsetOf1904 : 0,
      starBesideName: options.starBesideName ?? true,
      rows: (reading.table.sheetRows.at(-1) ?? headerRows.last) - headerRows.last,
    }),
  };
}

function runEntry({ result, sheet }: SheetRun, { language, at }: WritingOptions): Omit<RunEntry, 'number'> {
  const first = result.tiers[0];
  const tiers = (first?.counts ?? []).map(({ tier, customers }) => [
    inLanguage(tier.label, language),
    customers,
  ]);
  return {
    schemeId: result.scheme.id,
    label: result.scheme.label,
    sheet: sheet.source.sheetName,
    asOf: result.asOf,
    rows: result.rowCount,
    stars: result.stars,
    tiers: Object.fromEntries(tiers) as Record<string, number>,
    ...(at === undefined ? {} : { at }),
  };
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
