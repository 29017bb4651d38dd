/** Why a file cannot be opened. The words for people are the product's, by code. */
export type RefusalCode =
  /** Protected by a password for opening. */
  | 'encrypted'
  /** Excel 97-2003. */
  | 'xls'
  /** WPS spreadsheets. */
  | 'et'
  /** Excel's binary workbook. */
  | 'xlsb'
  /** OpenDocument spreadsheet. */
  | 'ods'
  /** A web page called .xls, as core systems export it. */
  | 'html'
  /** XML spreadsheet 2003. */
  | 'xml-2003'
  /** Text in another encoding than was said. */
  | 'encoding'
  /** Anything else. */
  | 'not-a-workbook'
  /** A workbook that is cut off or damaged. */
  | 'broken'
  /** More data than may be held in memory, or a file made to fill it. */
  | 'too-large'
  /** More of one thing than any workbook of people has: names, styles, rules. */
  | 'too-many';

/** A file that is refused: it is no workbook that this host reads, or it is damaged or too large. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  /**
   * @param code stable; callers map it to words.
   * @param detail in English, for developers and reports: which part, which place.
   * @param kind of what there is too much; which encoding.
   */
  constructor(
    readonly code: RefusalCode,
    readonly detail: string,
    readonly kind = '',
  ) {
    super(`${code}: ${detail}`);
  }
}
