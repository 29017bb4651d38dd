import { FileRefused } from './file-refused';

/** What is counted while a file is read, because each of it costs memory or time that its few bytes do not show. */
export const budgets = {
  /** In one part; their tree takes some 200 bytes each. Excel's own 65,490 cell formats take three apiece. */
  elements: 400_000,
  /** In one part. */
  attributes: 2_000_000,
  /** Of one part. Excel's own 65,530 links of a sheet are among them. */
  relationships: 75_000,
  merges: 100_000,
  rules: 50_000,
  validations: 50_000,
  /** Of all rules and validations of a sheet: one may name thousands. */
  areas: 200_000,
  names: 100_000,
  /** Of one kind: cell formats, fonts, fills, borders, number formats, looks of conditional formats. */
  styles: 65_536,
  sheets: 2_000,
  texts: 8_000_000,
  notes: 65_536,
  tables: 5_000,
  columns: 16_384,
  /** Of all long formulas of a sheet, for each cell: a text that many cells share is followed in each of them. */
  references: 1_500_000,
} as const;

export type Budgeted = keyof typeof budgets;

/** Throws FileRefused `too-many` where there is more of something than any workbook of people has. */
export function requireWithin(kind: Budgeted, count: number, where: string): void {
  if (count <= budgets[kind]) return;
  throw new FileRefused('too-many', `${where} has more than ${budgets[kind]} ${kind}`, kind);
}

/** Parts that are read as text or as a tree. Sheets and shared texts are larger, and read from their bytes. */
const mostText = 64 * 1024 * 1024;

/** Throws FileRefused `too-large` where a part is too long to be read as text. */
export function requireReadable(bytes: number, part: string): void {
  if (bytes > mostText) throw new FileRefused('too-large', `${part} is a text of ${bytes} bytes`);
}
