import { Problem } from '../locales/problem';
import type { Language } from '../locales/text';
import { inLanguage } from '../locales/text';
import type { Methods } from '../scheme/scheme';
import { offsetOf1904 } from '../table/calendar';
import { legendSheet } from '../workbook/result/legend-sheet';
import { logSheet } from '../workbook/result/log-sheet';
import { outputColumns } from '../workbook/result/output-columns';
import { summarySheet } from '../workbook/result/summary-sheet';
import type { RunEntry } from '../workbook/state';
import { applyRun, type ApplyControl, type Receipt, type RunToWrite } from '../workbook/write/apply-run';
import type { ColumnsToWrite } from '../workbook/write/column-to-write';
import { mappingOf } from './mapping';
import type { Preview } from './preview';

export interface ApplyOptions extends ApplyControl {
  readonly methods: Methods;
  readonly language: Language;
  /** ★ right of the name, as the source has it; false puts it with the other columns. */
  readonly starBesideName?: boolean;
  /** The time for the run log, ISO 8601. Left out where the same input must give the same bytes. */
  readonly at?: string;
}

const sheetNames = {
  summary: { zh: '慧眼汇总', en: 'Huiyan summary' },
  legend: { zh: '慧眼图例', en: 'Huiyan legend' },
  log: { zh: '慧眼记录', en: 'Huiyan log' },
} as const;

/**
 * Writes what a preview found into the workbook: all of it or nothing.
 * @throws Problem `no-header-row`, and those of {@link applyRun}
 */
export function applyPreview(preview: Preview, options: ApplyOptions): Promise<Receipt> {
  return applyRun(runToWrite(preview, options), options);
}

/** What a preview puts into the workbook: columns, own sheets, what is remembered. */
export function runToWrite(preview: Preview, options: Omit<ApplyOptions, keyof ApplyControl>): RunToWrite {
  const { result, sheet, long, issues, reading } = preview;
  const { language, methods } = options;
  const name = (kind: keyof typeof sheetNames) => inLanguage(sheetNames[kind], language);
  const legend = () => legendSheet(result, { issues, skipped: reading.skipped, methods, language });
  return {
    target: columnsToWrite(preview, options),
    sheets: [
      {
        kind: 'summary',
        name: name('summary'),
        content: () => summarySheet(result, long, sheet.source.sheetName, language),
      },
      { kind: 'legend', name: name('legend'), content: legend },
      { kind: 'log', name: name('log'), content: (history) => logSheet(history, language) },
    ],
    entry: runEntry(preview, options),
    remember: { scheme: result.scheme, asOf: result.asOf, language },
    mapping: mappingOf(sheet.columns),
  };
}

function columnsToWrite(preview: Preview, options: Omit<ApplyOptions, keyof ApplyControl>): ColumnsToWrite {
  const { sheet, reading, result } = preview;
  const { headerRows } = sheet.structure;
  if (!headerRows) throw noHeaderRow(sheet.source.sheetName);
  const nameColumn = sheet.columns.find(({ role }) => role === 'name')?.sheetColumn;
  return {
    sheetName: sheet.source.sheetName,
    tableName: sheet.source.tableName,
    headerRow: headerRows.last,
    sheetRows: reading.table.sheetRows,
    blankRows: reading.skipped
      .filter(({ why }) => why === 'blank')
      .flatMap(({ sheetRow, rowCount }) => Array.from({ length: rowCount }, (_, index) => sheetRow + index)),
    nameColumn,
    lastColumn: sheet.source.left + sheet.source.columnCount - 1,
    columns: outputColumns(result, {
      language: options.language,
      methods: options.methods,
      headers: sheet.columns.map(({ header }) => header),
      dateOffset: sheet.date1904 ? offsetOf1904 : 0,
      starBesideName: options.starBesideName ?? true,
      rows: (reading.table.sheetRows.at(-1) ?? headerRows.last) - headerRows.last,
    }),
  };
}

function runEntry(
  { result, sheet }: Preview,
  { language, at }: Pick<ApplyOptions, 'language' | 'at'>,
): Omit<RunEntry, 'number'> {
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
