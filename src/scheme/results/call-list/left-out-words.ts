import { barWords } from '../../../locales/bar-words';
import type { Text } from '../../../locales/text';
// Types only: the pane shows these words, and what is left out is found in the engine.
import type { BarredCustomer, Candidates, LeftOutReason } from './candidates';

/** In the order in which the reasons go before one another. */
const labels: Readonly<Record<LeftOutReason, Text>> = {
  ...barWords,
  removed: { zh: '标记剔除', en: 'marked for removal' },
  'no-data': { zh: '数据不足', en: 'no data' },
  contacted: { zh: '近期已联系或已改期', en: 'contacted or put off' },
  'not-due': { zh: '本周不需联系', en: 'not due' },
};

/** More names than these make a line that nobody reads. */
const namedInLine = 6;

/** How many customers are not on the list for which reason, and of those who are barred some by name; undefined where nobody is left out. */
export function leftOutText(
  counts: Candidates['leftOut'],
  barred: readonly BarredCustomer[] = [],
): Text | undefined {
  const parts = (Object.keys(labels) as LeftOutReason[])
    .filter((reason) => counts[reason] > 0)
    .map((reason): Text => {
      const [label, count] = [labels[reason], counts[reason]];
      const names = namesOf(
        barred.filter(({ why }) => why === reason),
        count,
      );
      return {
        zh: `${label.zh} ${String(count)}${names ? `（${names.zh}）` : ''}`,
        en: `${label.en} ${String(count)}${names ? ` (${names.en})` : ''}`,
      };
    });
  if (parts.length === 0) return undefined;
  return {
    zh: `未列入：${parts.map(({ zh }) => zh).join('、')}`,
    en: `Left out: ${parts.map(({ en }) => en).join(', ')}`,
  };
}

function namesOf(barred: readonly BarredCustomer[], count: number): Text | undefined {
  const names = barred.slice(0, namedInLine).flatMap(({ name }) => (name === '' ? [] : [name]));
  if (names.length === 0) return undefined;
  const more = count - names.length;
  return {
    zh: `${names.join('、')}${more > 0 ? `等 ${String(count)} 位` : ''}`,
    en: `${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`,
  };
}
