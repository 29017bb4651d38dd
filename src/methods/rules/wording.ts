import type { Text } from '../../locales/text';
import { textAt, type Column, type ColumnKind } from '../../table/columns/column';
import { roles, type Role } from '../../table/columns/roles';
import { amountText, dayText, joinTexts, numberText, plainText } from '../shared/wording';
import type { ColumnCells } from './column-cells';
import type { Point } from './prove';
import type { Test } from './rule-set';
import type { Value } from './test-value';

/** What a column is called: its header in the sheet, else its role's name, else as the rules write it. */
export function columnName(reference: string, column: Column | undefined): Text {
  const role = (roles as Readonly<Record<string, Role>>)[reference];
  return column ? plainText(column.header) : (role?.label ?? plainText(reference));
}

/** What a test wants of a column of some kind: `不少于 50万`, `不少于 2026-06-30`, `含“重点”`. */
export function wantedText(test: Test, kind: ColumnKind): Text {
  switch (test.is) {
    case 'at-least':
      return bounded('不少于', 'at least', valueText(test.value, kind));
    case 'above':
      return bounded('高于', 'above', valueText(test.value, kind));
    case 'below':
      return bounded('低于', 'below', valueText(test.value, kind));
    case 'at-most':
      return bounded('不超过', 'at most', valueText(test.value, kind));
    case 'equal':
      return bounded('等于', 'equal to', valueText(test.value, kind));
    case 'between': {
      const [from, to] = [valueText(test.from, kind), valueText(test.to, kind)];
      return { zh: `在 ${from.zh} 至 ${to.zh} 之间`, en: `from ${from.en} to under ${to.en}` };
    }
    case 'within-days':
      return {
        zh: `距截至日期 ${String(test.from)} 至 ${String(test.to)} 天`,
        en: `${String(test.from)} to ${String(test.to)} days from the as-of day`,
      };
    case 'one-of':
      return { zh: `属于 ${test.words.join('、')}`, en: `one of ${test.words.join(', ')}` };
    case 'has-word':
      return { zh: `含 ${test.words.join('、')}`, en: `with ${test.words.join(', ')}` };
    case 'yes':
      return { zh: '为“是”', en: 'yes' };
    case 'no':
      return { zh: '为“否”', en: 'no' };
    case 'blank':
      return { zh: '为空', en: 'blank' };
    case 'known':
      return { zh: '有值', en: 'known' };
  }
}

/** A value of a column, as people write it. */
export function valueText(value: Value, kind: ColumnKind): Text {
  if (value === undefined) return { zh: '空白', en: 'blank' };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') return plainText(value);
  return kind === 'date' ? plainText(dayText(value)) : amountText(value);
}

/** The value of a row. */
export function valueAt(column: Column | undefined, row: number): Value {
  if (!column || column.missing[row] !== 0) return undefined;
  switch (column.kind) {
    case 'number':
    case 'date':
      return column.values[row];
    case 'text':
      return textAt(column, row);
    case 'flag':
      return column.values[row] === 1;
  }
}

/** A point in words: `交易次数 = 3、年度贡献 = 5001`. */
export function pointText(point: Point, cells: readonly ColumnCells[]): Text {
  const parts = point.map(({ reference, value }) => {
    const own = cells.find((other) => other.reference === reference);
    const name = columnName(reference, own?.column);
    const said = exactText(value, own?.kind ?? 'number');
    return { zh: `${name.zh} = ${said.zh}`, en: `${name.en} = ${said.en}` };
  });
  return joinTexts(parts, '、', ', ');
}

/** A value that stands for itself: an amount that 万 would cut is written out, for 2万 is not above 2万 and 20001 is. */
function exactText(value: Value, kind: ColumnKind): Text {
  const said = valueText(value, kind);
  if (kind !== 'number' || typeof value !== 'number') return said;
  return said.zh === amountText(value, 'up').zh ? said : { zh: numberText(value), en: said.en };
}

function bounded(zh: string, en: string, said: Text): Text {
  return { zh: `${zh} ${said.zh}`, en: `${en} ${said.en}` };
}
