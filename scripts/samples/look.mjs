const line = { style: 'thin', color: { argb: 'FFD0D7DE' } };

/** The colours of the samples: a dark head, light groups, a title that can be seen. */
export const colours = {
  head: 'FF1F4E79',
  group: 'FFDDEBF7',
  total: 'FFF2F2F2',
  white: 'FFFFFFFF',
  note: 'FF666666',
};

export const border = { top: line, left: line, bottom: line, right: line };

/** Gives a cell the look of a header. */
export function dressHeader(cell, { font, fill = colours.head, color = colours.white }) {
  cell.font = { name: font, size: 10, bold: true, color: { argb: color } };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.border = border;
}

/** Prints on A4 across, as many pages long as it takes and one page wide. */
export const pageSetup = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  showGridLines: true,
};
