import type { Text } from '../../locales/text';
import { textAt } from '../../table/columns/column';
import { countText, joinTexts, numberText, plainText } from '../shared/wording';
import type { Ranked } from './keys';
import type { PriorityList } from './list';

interface Explained extends Ranked {
  readonly list: () => PriorityList;
  readonly starBonus: number;
  readonly bonuses: Readonly<Record<string, number>>;
}

/** `第 3 名`; without tiers `第 3 名：得分 72.5 + ★ 10 + 紧迫性 8 = 90.5`. */
export function reasonOf(row: number, facts: Explained): Text {
  const rank = facts.list().ranks[row]!;
  if (facts.removal?.values[row] === 1) return { zh: '标记剔除，不排名', en: 'marked for removal, no rank' };
  if (Number.isNaN(rank)) return { zh: '没有得分，不排名', en: 'No score, no rank' };
  const place = { zh: `第 ${countText(rank)} 名`, en: `rank ${countText(rank)}` };
  if (facts.tier) return place;
  const sum = sumText(row, facts);
  return { zh: `${place.zh}：${sum.zh}`, en: `${place.en}: ${sum.en}` };
}

function sumText(row: number, { score, star, urgency, list, starBonus, bonuses }: Explained): Text {
  const own = score?.values[row] ?? NaN;
  const level = urgency && textAt(urgency, row);
  const points = level === undefined ? 0 : (bonuses[level] ?? 0);
  const parts: Text[] = [{ zh: `得分 ${numberText(own)}`, en: `score ${numberText(own)}` }];
  if (star?.values[row] === 1) parts.push(plainText(`★ ${numberText(starBonus)}`));
  if (points !== 0) parts.push({ zh: `紧迫性 ${numberText(points)}`, en: `urgency ${numberText(points)}` });
  const sum = joinTexts(parts, ' + ', ' + ');
  const total = parts.length > 1 ? ` = ${numberText(list().sums[row]!)}` : '';
  return { zh: `${sum.zh}${total}`, en: `${sum.en}${total}` };
}
