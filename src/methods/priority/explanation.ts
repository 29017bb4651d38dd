import type { Text } from '../../locales/text';
import { textAt, type FlagColumn, type NumberColumn, type TextColumn } from '../../table/columns/column';
import { countText, joinTexts, numberText, plainText } from '../shared/wording';
import type { PriorityList } from './list';

interface Explained {
  readonly score: NumberColumn;
  readonly star: FlagColumn | undefined;
  readonly urgency: TextColumn | undefined;
  readonly list: () => PriorityList;
  readonly starBonus: number;
  readonly bonuses: Readonly<Record<string, number>>;
}

/** `第 3 名：得分 72.5 + ★ 10 + 紧迫性 8 = 90.5`. */
export function reasonOf(row: number, { score, star, urgency, list, starBonus, bonuses }: Explained): Text {
  const own = score.values[row]!;
  if (Number.isNaN(own)) return { zh: '没有得分，不排名', en: 'No score, no rank' };
  const level = urgency && textAt(urgency, row);
  const points = level === undefined ? 0 : (bonuses[level] ?? 0);
  const { sums, ranks } = list();
  const parts: Text[] = [{ zh: `得分 ${numberText(own)}`, en: `score ${numberText(own)}` }];
  if (star?.values[row] === 1) parts.push(plainText(`★ ${numberText(starBonus)}`));
  if (points !== 0) parts.push({ zh: `紧迫性 ${numberText(points)}`, en: `urgency ${numberText(points)}` });
  const sum = joinTexts(parts, ' + ', ' + ');
  const total = parts.length > 1 ? ` = ${numberText(sums[row]!)}` : '';
  const rank = countText(ranks[row]!);
  return { zh: `第 ${rank} 名：${sum.zh}${total}`, en: `rank ${rank}: ${sum.en}${total}` };
}
