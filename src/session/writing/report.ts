import { inLanguage, type Language } from '../../locales/text';
import { whys } from '../../methods/shared/readings/reading';
import type { BookColumn } from '../../methods/shared/readings/value-book';
import type { SummaryTable } from '../../methods/shared/contract';
import { addressOf } from '../../table/places/address';
import { formatSerial } from '../../table/cells/calendar';
import type { Issue } from '../../table/issues/issue';
import type { SkippedRow } from '../../table/reading/structure';
import type { Receipt } from '../../workbook/write/run/apply-run';
import type { Preview } from '../reading/preview';

/**
 * A run as JSON, as `--report` writes it; `long` is the engine's summary of it, `tables` are those of the steps: the coefficients of a model, for one. Tiers are those of the first tier column; `tierColumns` has all of them.
 * Timings and requests are added by whoever measured them.
 */
export function reportOf(
  { sheet, scheme, findings }: Preview,
  long: SummaryTable,
  receipt: Receipt,
  language: Language,
  asFormulas = false,
) {
  const isFormula = new Set(findings.columns.flatMap(({ id, formula }) => ('why' in formula ? [] : [id])));
  const { asOf, day, rows, transactions, orders, joinedRows, destination, skipped, issues, tiers, stars } =
    findings;
  const countsOf = (index: number) =>
    Object.fromEntries(
      (tiers[index]?.counts ?? []).map(({ tier, customers }) => [
        inLanguage(tier.label, language),
        customers,
      ]),
    ) as Record<string, number>;
  return {
    scheme: scheme.id,
    asOf: formatSerial(asOf),
    ...(day && { day: { day: formatSerial(day.day), from: day.from, where: day.where } }),
    sheet: sheet.source.sheetName,
    rows: transactions ?? joinedRows ?? rows,
    ...((transactions ?? joinedRows) === undefined ? {} : { customers: rows }),
    ...(orders !== undefined && { orders }),
    results: { sheet: receipt.sheet, destination },
    skipped: skipped.map(skippedRow),
    issues: issues.map((issue) => issueEntry(issue, language)),
    tiers: countsOf(0),
    tierColumns: tiers.map(({ column }, index) => ({ column, tiers: countsOf(index) })),
    stars,
    occasions: findings.occasions,
    readings: readingsOf(findings.words, language),
    lacking: findings.lacking,
    outputs: receipt.columns.map(({ header, column, key }) => ({
      header,
      column: addressOf(0, column).slice(0, -1),
      id: key,
      ...(asFormulas && { formula: isFormula.has(key) }),
    })),
    sheets: Object.fromEntries(receipt.sheets),
    summary: summaryRows(long, language),
    tables: findings.summaries.map(({ step, table }) => ({
      ...{ step, id: table.id, label: inLanguage(table.label, language) },
      rows: summaryRows(table, language),
    })),
  };
}

function skippedRow({ sheetRow, rowCount, why, text }: SkippedRow) {
  return { row: sheetRow + 1, rows: rowCount, why, text };
}

function issueEntry({ kind, severity, count, column, examples, text }: Issue, language: Language) {
  const place = column === undefined ? {} : { column };
  return { kind, severity, count, ...place, text: inLanguage(text, language), examples };
}

function summaryRows({ columns, rows }: SummaryTable, language: Language) {
  return rows.map((row) =>
    Object.fromEntries(
      row.map((cell, index) => [
        columns[index]?.id ?? String(index),
        cell !== null && typeof cell === 'object' ? inLanguage(cell, language) : cell,
      ]),
    ),
  );
}

/** How the words of columns were read, as the report and `inspect` have it. */
export function readingsOf(words: readonly BookColumn[], language: Language) {
  return words.map(({ role, header, sheetColumn, entries, more, toVerify }) => ({
    role,
    header,
    column: addressOf(0, sheetColumn).slice(0, -1),
    toVerify,
    ...(more > 0 && { more }),
    texts: entries.map(({ text, rows, reading, why }) => ({
      text,
      rows,
      reading,
      why: inLanguage(whys[why], language),
    })),
  }));
}

/** The report of a run. */
export type RunReport = ReturnType<typeof reportOf>;
