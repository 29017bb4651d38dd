import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import type { DeclaredParameter } from './declared-method';
import { parseFlag } from '../../table/cells/parse-flag';
import { parseNumber } from '../../table/cells/parse-number';

/**
 * A parameter's value from what somebody typed, by its declared kind: 75% or 0.75 for a share, 50万 or 1,000 for money,
 * 是 or no for a switch, an option's id or label, words between commas, JSON for a structure. Bounds are not checked
 * here.
 *
 * @throws Problem `invalid-parameter`.
 */
export function parseParameter(name: string, declaration: DeclaredParameter, text: string): unknown {
  switch (declaration.kind) {
    case 'switch': {
      const { value } = parseFlag(text);
      if (Number.isNaN(value)) throw unreadable(name, text, { zh: '是 或 否', en: 'yes or no' });
      return value === 1;
    }
    case 'choice':
      return parseChoice(declaration.options, text);
    case 'words':
      return text
        .split(/[,，、;；]/u)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    case 'structure':
      return parseStructure(name, text);
    case 'share':
    case 'number':
    case 'money':
    case 'count':
    case 'days': {
      const { value } = parseNumber(text);
      if (Number.isNaN(value)) throw unreadable(name, text, numberExamples(declaration.kind));
      return value;
    }
  }
}

/** An option by its id, or by its label in either language; anything else is left for the check to refuse. */
function parseChoice(options: Readonly<Record<string, Text>>, text: string): string {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(options).find(([id, { zh, en }]) =>
    [id, zh, en].some((name) => name.toLowerCase() === wanted),
  );
  return found?.[0] ?? text.trim();
}

function parseStructure(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(name, text, { zh: 'JSON', en: 'JSON' }, cause);
  }
}

function numberExamples(kind: 'share' | 'number' | 'money' | 'count' | 'days'): Text {
  if (kind === 'share') return { zh: '75% 或 0.75', en: '75% or 0.75' };
  if (kind === 'money') return { zh: '50万 或 500,000', en: '500,000 or 50万' };
  return { zh: '数字，如 30', en: 'a number such as 30' };
}

function unreadable(name: string, text: string, allowed: Text, cause?: unknown): Problem {
  return new Problem(
    'invalid-parameter',
    {
      zh: `${name}：无法理解“${text}”。可用：${allowed.zh}。`,
      en: `${name}: "${text}" cannot be read. Allowed: ${allowed.en}.`,
    },
    { parameter: name },
    cause,
  );
}
