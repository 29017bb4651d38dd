/**
 * Whether this Excel has a set of the API. The floor of the product is ExcelApi 1.14 (Excel LTSC 2021); whatever is newer, and
 * only nicer to have, asks here first.
 */
export function hasExcelApi(version: '1.15' | '1.16' | '1.17' | '1.18'): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
