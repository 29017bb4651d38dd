import { isCleanText } from '../../locales/clean-text';
import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';

/** What a scheme may hold: several times what any scheme of people does, and little enough that no list of words fills the memory. */
export const schemeLimits = { label: 100, text: 2_000, words: 500, values: 20_000, depth: 32 } as const;

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
  readonly isLabel: boolean;
}

/**
 * Refuses a scheme that is too large to be one of people's, or whose texts hold what may go nowhere: its labels become headers,
 * notes, conditional formats and part of what is remembered.
 *
 * @throws Problem `invalid-scheme`, naming the path and what is allowed there
 */
export function checkSchemeSize(json: unknown): void {
  const open: Place[] = [{ value: json, path: '', depth: 0, isLabel: false }];
  let values = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const problem = ++values > schemeLimits.values ? tooMany : findingAt(place);
    if (problem) throw refused(place.path, problem);
    const { value, path, depth, isLabel } = place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const innerPath = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      open.push({ value: inner, path: innerPath, depth: depth + 1, isLabel: isLabel || key === 'label' });
    }
  }
}

function findingAt({ value, depth, isLabel }: Place): Text | undefined {
  if (depth > schemeLimits.depth) {
    return {
      zh: `嵌套超过 ${schemeLimits.depth} 层。`,
      en: `this is nested over ${schemeLimits.depth} deep.`,
    };
  }
  if (typeof value === 'string') return textFinding(value, isLabel ? schemeLimits.label : schemeLimits.text);
  if (Array.isArray(value) && value.length > schemeLimits.words) {
    return {
      zh: `有 ${value.length} 项，最多 ${schemeLimits.words} 项。`,
      en: `this has ${value.length} entries, ${schemeLimits.words} at most.`,
    };
  }
  return undefined;
}

function textFinding(text: string, longest: number): Text | undefined {
  if (text.length > longest) {
    return {
      zh: `文字有 ${text.length} 个字符，最多 ${longest} 个。`,
      en: `this text has ${text.length} characters, ${longest} at most.`,
    };
  }
  if (isCleanText(text)) return undefined;
  return {
    zh: '文字中有控制字符，请删去。',
    en: 'this text holds control characters. Delete them.',
  };
}

const tooMany: Text = {
  zh: `方案内容超过 ${schemeLimits.values} 项。`,
  en: `a scheme holds ${schemeLimits.values} values at most.`,
};

function refused(path: string, { zh, en }: Text): Problem {
  const text = { zh: `${path || '方案'}：${zh}`, en: `${path || 'the scheme'}: ${en}` };
  return new Problem('invalid-scheme', text, path ? { parameter: path } : {});
}
