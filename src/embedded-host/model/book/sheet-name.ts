import type { WorkbookOfSheet } from './sheet';

const maxLength = 31;
const forbidden = /[\\/?*[\]:\p{Cc}]/gu;

/** Throws a RangeError where a sheet may not be called so: taken, empty, too long, with one of `\ / ? * [ ] :`. */
export function checkSheetName(name: string, workbook: WorkbookOfSheet): void {
  if (workbook.hasTab(name)) throw new RangeError(`a sheet is called ${name} already`);
  if (name !== validSheetName(name)) throw new RangeError(`a sheet cannot be called ${name}`);
}

/** The nearest name that a sheet may have. */
export function validSheetName(name: string): string {
  const cleaned = name
    .replace(forbidden, '_')
    .slice(0, maxLength)
    .replace(/^'+|'+$/g, '');
  return cleaned === '' || cleaned.toLowerCase() === 'history'
    ? `Sheet_${cleaned}`.replace(/_$/, '')
    : cleaned;
}
