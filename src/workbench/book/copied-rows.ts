import Papa from 'papaparse';

/** The rows of copied text: tabs between cells, quotes around those with tabs, quotes or lines in them. All rows are of one length. */
export function copiedRows(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r?\n$/u, ''), { delimiter: '\t' });
  // A quote that is never closed is no quoting, as in `5" pipe`.
  const rows = errors.length === 0 ? data : text.split(/\r?\n/u).map((line) => line.split('\t'));
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
}
