import type { Text } from '../../src/locales/text';
import type { CellContent } from '../../src/workbook/write/journal/journal';
import type { emit } from './product';

type Emitted = ReturnType<typeof emit>;

const urgencyNames: Readonly<Record<string, string>> = {
  Eager: 'd30',
  Overdue: 'd30',
  Hopeful: 'd90',
  'Wait-and-see': 'later',
  'No data': 'blank',
};

/** What was emitted, in the words of the checker that all peers must satisfy. Not a part of what is timed. */
export function answersOf({ rows, long }: Emitted) {
  return {
    rows: rows.map(([code, abc, score, tier, urgency, rank, place]) => {
      const name = plain(tier);
      return [code, plain(abc), score, name, name === 'high', urgencyNames[plain(urgency)], rank, place];
    }),
    summary: long.rows.map((row) => {
      const [branch, abc, tier] = row.slice(0, 3).map((cell) => (cell as Text).en);
      const n = row[3] as number;
      const [rev, mean] = row.slice(-2) as number[];
      return { branch, tier, abc, n, rev, mean, stars: tier === 'high' ? n : 0 };
    }),
  };
}

/** Without the apostrophe that makes a text literal. */
function plain(cell: CellContent | undefined): string {
  return String(cell).slice(1);
}
