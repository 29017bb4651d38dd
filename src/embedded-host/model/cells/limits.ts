/** Rows of a sheet, as Excel has had them since 2007. */
export const maxRows = 1_048_576;

/** Columns of a sheet: A to XFD. */
export const maxColumns = 16_384;

/** Cells of all sheets together that a workbook in memory may hold; more is refused, not swapped. */
export const maxCells = 20_000_000;

/** Characters in one cell's text. */
export const maxTextLength = 32_767;
