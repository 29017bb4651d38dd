import { Problem } from '../../locales/problem';
import type { ParameterDeclarations } from './contract';
import { numberText, shareText } from './wording';

/**
 * Refuses cuts that stand the wrong way round: a class that begins above the next better one would hold nobody, or
 * everybody. Equal cuts are a class of nobody, which a person may want.
 *
 * @param declared the parameters of the method.
 * @param values some of them, in the order in which they may not fall, or not rise.
 * @throws Problem `invalid-parameter`
 */
export function requireOrder(
  method: string,
  declared: ParameterDeclarations,
  values: Readonly<Record<string, number>>,
  order: 'ascending' | 'descending',
): void {
  const entries = Object.entries(values);
  const place = entries.findIndex(([, value], index) => {
    const next = entries[index + 1]?.[1] ?? value;
    return order === 'ascending' ? value > next : value < next;
  });
  if (place < 0) return;
  const [one, other] = [entries[place]!, entries[place + 1]!].map(([name, value]) => {
    const { label, kind } = declared[name]!;
    const said = kind === 'share' ? shareText(value) : numberText(value);
    return { zh: `“${label.zh}”（${said}）`, en: `"${label.en}" (${said})` };
  });
  const [zh, en] = order === 'ascending' ? ['大于', 'above'] : ['小于', 'below'];
  throw new Problem(
    'invalid-parameter',
    {
      zh: `${one!.zh}不能${zh}${other!.zh}。请改其中之一。`,
      en: `${one!.en} must not be ${en} ${other!.en}. Change one of them.`,
    },
    { parameter: `${method}.${entries[place]![0]}` },
  );
}
