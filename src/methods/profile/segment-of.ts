import { calendarDateOf } from '../../table/cells/calendar';
import { codesInOrder, labelOf, type Column, type TextColumn } from '../../table/columns/column';
import type { Text } from '../../locales/text';
import { quantile } from '../../math/statistics/quantile';
import { amountText, plainText } from '../shared/wording';

/** The segments that a column makes: of each row its number, -1 where the value is missing, and their names in order. */
export interface Segments {
  readonly header: string;
  readonly of: Int32Array;
  readonly names: readonly Text[];
}

/** A segment for each word, for yes and no, for each year of a date, and for each quarter of the numbers. */
export function segmentsOf(column: Column): Segments {
  switch (column.kind) {
    case 'text':
      return byWord(column);
    case 'flag':
      return {
        header: column.header,
        of: Int32Array.from(column.values, (flag) => (flag < 0 ? -1 : 1 - flag)),
        names: [
          { zh: '是', en: 'Yes' },
          { zh: '否', en: 'No' },
        ],
      };
    case 'date':
      return byYear(column.header, column.values);
    case 'number':
      return byQuarter(column.header, column.values);
  }
}

function byWord(column: TextColumn): Segments {
  const order = codesInOrder(column);
  const place = new Int32Array(column.dictionary.length);
  order.forEach((code, index) => (place[code] = index));
  return {
    header: column.header,
    of: column.codes.map((code) => (code < 0 ? -1 : place[code]!)),
    names: order.map((code) => labelOf(column, code)),
  };
}

function byYear(header: string, days: Float64Array): Segments {
  const years = Array.from(days, (day) => calendarDateOf(day)?.year);
  const order = [...new Set(years.flatMap((year) => year ?? []))].sort((a, b) => a - b);
  return {
    header,
    of: Int32Array.from(years, (year) => (year === undefined ? -1 : order.indexOf(year))),
    names: order.map((year) => plainText(String(year))),
  };
}

/** Cut at the quartiles (PERCENTILE.INC); equal numbers stay together, so a quarter may be empty, and is left out. */
function byQuarter(header: string, values: Float64Array): Segments {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts = [...new Set([0.25, 0.5, 0.75].map((share) => quantile(known, share, 'inclusive')))];
  const quarter = (value: number): number => cuts.filter((cut) => value > cut).length;
  const used = [...new Set(Array.from(known, quarter))];
  return {
    header,
    of: Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : used.indexOf(quarter(value)))),
    names: used.map((own) => rangeText(cuts, own)),
  };
}

/** The quarter above the cut before it, up to its own; the first has none before it, the last none of its own. */
function rangeText(cuts: readonly number[], quarter: number): Text {
  const own = cuts[quarter];
  const high = own === undefined ? undefined : amountText(own);
  const low = amountText(cuts[quarter - 1] ?? NaN);
  if (!high) return { zh: `超过 ${low.zh}`, en: `above ${low.en}` };
  if (quarter === 0) return { zh: `不超过 ${high.zh}`, en: `up to ${high.en}` };
  return { zh: `${low.zh} 至 ${high.zh}`, en: `${low.en} to ${high.en}` };
}
