import { inLanguage, type Language } from '../../locales/text';
import type { DeclaredParameter } from './declared-method';

const manyWords = 8;

/**
 * A parameter's value as people write it, with its unit: 75%, 50万 or 500,000, 30 天 or 30 days, 是 or yes. A structure
 * is too large for a line; the scheme shows it.
 */
export function formatParameter(declaration: DeclaredParameter, value: unknown, language: Language): string {
  const say = (zh: string, en: string): string => inLanguage({ zh, en }, language);
  switch (declaration.kind) {
    case 'share':
      return `${trimmed(Number(value) * 100)}%`;
    case 'money':
      return language === 'zh-CN' ? chineseAmount(Number(value)) : grouped(Number(value));
    case 'days':
      return say(`${grouped(Number(value))} 天`, `${grouped(Number(value))} days`);
    case 'count':
    case 'number':
      return grouped(Number(value));
    case 'switch':
      return value === true ? say('是', 'yes') : say('否', 'no');
    case 'choice': {
      const label = declaration.options[String(value)];
      return label ? inLanguage(label, language) : String(value);
    }
    case 'words':
      return formatWords(Array.isArray(value) ? value.map(String) : [], language);
    case 'structure':
      return say('见方案', 'see the scheme');
  }
}

function formatWords(words: readonly string[], language: Language): string {
  const separator = language === 'zh-CN' ? '、' : ', ';
  if (words.length === 0) return language === 'zh-CN' ? '（无）' : '(none)';
  const shown = words.slice(0, manyWords).join(separator);
  if (words.length <= manyWords) return shown;
  return language === 'zh-CN' ? `${shown} 等 ${words.length} 个` : `${shown} … (${words.length})`;
}

/** 500000 → 50万, 123456 → 123,456: the unit only where nothing is lost by it. */
function chineseAmount(value: number): string {
  if (Math.abs(value) >= 1e8 && (value / 1e6) % 1 === 0) return `${trimmed(value / 1e8)}亿`;
  if (Math.abs(value) >= 1e4 && (value / 100) % 1 === 0) return `${trimmed(value / 1e4)}万`;
  return grouped(value);
}

function grouped(value: number): string {
  const [whole = '', fraction] = trimmed(value).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** Without the digits that binary fractions leave behind: 0.07 * 100 is 7. */
function trimmed(value: number): string {
  return String(Number(value.toPrecision(12)));
}
