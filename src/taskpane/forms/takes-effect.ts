import type { DeclaredMethod, DeclaredParameter } from '../../scheme/definition/declared-method';
import type { Text } from '../../locales/text';

/** Whether a parameter changes anything as the others are set. */
export function takesEffect(
  { onlyWith }: DeclaredParameter,
  params: Readonly<Record<string, unknown>>,
): boolean {
  return onlyWith === undefined || onlyWith.options.includes(String(params[onlyWith.parameter]));
}

/** When a parameter takes effect, in words: 只在“分界”为“给定值”时起作用 */
export function effectText(
  { onlyWith }: DeclaredParameter,
  { params }: Pick<DeclaredMethod, 'params'>,
): Text {
  const choice = onlyWith && params[onlyWith.parameter];
  if (!onlyWith || choice?.kind !== 'choice') return { zh: '', en: '' };
  const options = onlyWith.options.map((option) => choice.options[option] ?? { zh: option, en: option });
  const { zh, en } = choice.label;
  return {
    zh: `只在“${zh}”为${options.map((option) => `“${option.zh}”`).join('或')}时起作用`,
    en: `Only with "${en}": ${options.map((option) => option.en).join(' or ')}`,
  };
}
