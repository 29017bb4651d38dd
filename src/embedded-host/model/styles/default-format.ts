import type { Alignment, Border, Fill, Font } from './cell-format';

/** What files without a style part mean, and what a new workbook starts with. */
export const defaultFont: Font = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'none',
  color: { theme: 1 },
  others: { family: '2', scheme: 'minor' },
};

/** Files must begin their fills with these two, in this order. */
export const defaultFills: readonly Fill[] = [
  { pattern: 'none', foreground: null, background: null },
  { pattern: 'gray125', foreground: null, background: null },
];

/** No lines. */
export const defaultBorder: Border = { left: null, right: null, top: null, bottom: null, diagonal: null };

/** As the kind of value asks for. */
export const defaultAlignment: Alignment = {
  horizontal: null,
  vertical: null,
  wrapText: false,
  indent: 0,
  others: {},
};

/** The Office theme's colours in the order in which files number them: light and dark changed round. */
export const defaultThemeColors: readonly string[] = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '5B9BD5',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '4472C4',
  '70AD47',
  '0563C1',
  '954F72',
];
