import type { Text } from '../../locales/text';
import type { FoundColumn } from './findings';

/** What becomes a formula and what does not, in words: for the pane and the command line. */
export interface FormulaWords {
  /** The columns that become formulas. */
  readonly formulas: Text;
  /** A line for each reason why columns stay values. */
  readonly values: readonly Text[];
  /** Where rows of formula columns stay values: how many, and the cells that are to blame. */
  readonly kept: readonly Text[];
}

const shownCells = 3;

/** The words; the column of reasons, which every run writes, stays one of values. */
export function formulaWords(columns: readonly FoundColumn[]): FormulaWords {
  const live = columns.flatMap(({ label, formula }) => ('why' in formula ? [] : [{ label, ...formula }]));
  const byReason = new Map<string, { readonly why: Text; readonly labels: Text[] }>();
  const refused = columns.flatMap(({ label, formula }) =>
    'why' in formula ? [{ label, why: formula.why }] : [],
  );
  for (const { label, why } of [...refused, reasonColumn]) {
    const known = byReason.get(why.en);
    if (known) known.labels.push(label);
    else byReason.set(why.en, { why, labels: [label] });
  }
  const names = joined(live.map(({ label }) => label));
  return {
    formulas: { zh: `公式：${names.zh}`, en: `Formulas: ${names.en}` },
    values: [...byReason.values()].map(({ why, labels }) => {
      const { zh, en } = joined(labels);
      return { zh: `仍是值：${zh}（${why.zh}）`, en: `Values: ${en} (${why.en})` };
    }),
    kept: keptRows(live),
  };
}

const reasonColumn = {
  label: { zh: '判定依据', en: 'Reason' },
  why: { zh: '是一段说明，写的是这次运行的判断', en: 'sentences about what this run found' },
};

function keptRows(
  live: readonly { readonly valueRows: number; readonly examples: readonly string[] }[],
): Text[] {
  const most = Math.max(0, ...live.map(({ valueRows }) => valueRows));
  if (most === 0) return [];
  const cells = [...new Set(live.flatMap(({ examples }) => examples))].slice(0, shownCells);
  const count = String(most);
  return [
    {
      zh: `每列至多 ${count} 行仍是值：其中有单元格 Excel 不当作数字或日期（如 ${cells.join('、')}，例如“12.5万”）。改成数字或日期后再运行，这些行也会成为公式。`,
      en: `Up to ${count} rows of a column stay values: Excel does not read a cell in them as a number or a date (such as ${cells.join(', ')}; think of 12.5万). Make them numbers or dates and run again, and these rows become formulas too.`,
    },
  ];
}

function joined(labels: readonly Text[]): Text {
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}
