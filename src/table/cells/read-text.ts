import { isErrorText } from './cell';
import { Missing } from './missing';
import { isIdNumber } from './id-number';
import type { IssueKind } from '../issues/issue-kinds';
import { isPlaceholder } from './placeholder';
import { plainText } from './plain-text';

/** What a text cell was read as: the text to keep, or why there is none. */
export interface TextReading {
  /** Empty where missing. */
  readonly text: string;
  readonly missing: number;
  readonly issue: IssueKind | undefined;
}

/** How a text column is read: codes that lost digits are missing, ids moreover keep every digit, names may be called Null, and 无 is an answer where a question is asked. */
export type TextUse = 'identifier' | 'id-number' | 'code' | 'name' | 'answer' | 'text';

/** 1.38E+10; an id such as 2E3 is one. */
const scientific = /^[+-]?\d(?:[.,]\d+e\+?|e\+)\d{1,3}$/iu;

/** Longer texts of plain letters are no placeholder. */
const longestPlaceholder = 4;

/**
 * Whether a text of plain characters (ASCII letters and digits, common Han) is to be kept as it stands, at a glance, as
 * nearly every id and name is. False may still be a clean text.
 */
export function isClean(text: string, use: TextUse): boolean {
  if (text.length > longestPlaceholder) return use !== 'id-number';
  return text !== '' && (use === 'answer' || !isPlaceholder(text, 'text'));
}

/** Reads a text: trimmed, placeholders and errors missing; ids narrowed, and looked at for lost digits. */
export function readText(raw: string, use: TextUse): TextReading {
  if (isErrorText(raw)) return { text: '', missing: Missing.error, issue: 'error-cell' };
  const trimmed = raw.trim();
  if (trimmed === '') return { text: '', missing: Missing.blank, issue: undefined };
  const plain = plainText(trimmed);
  const mayBePlaceholder = use !== 'answer' && (use !== 'name' || !/^[a-z]+$/iu.test(plain));
  if (plain === '' || (mayBePlaceholder && isPlaceholder(plain, 'text'))) {
    return { text: '', missing: Missing.blank, issue: 'placeholder' };
  }
  if (use === 'identifier' || use === 'id-number') return readIdentifier(raw, plain, use);
  if (use === 'code' && scientific.test(plain)) return damaged;
  return { text: trimmed, missing: Missing.present, issue: trimmed === raw ? undefined : 'trimmed-text' };
}

const damaged: TextReading = { text: '', missing: Missing.unreadable, issue: 'scientific-id' };

function readIdentifier(raw: string, plain: string, use: TextUse): TextReading {
  if (scientific.test(plain)) return damaged;
  const text = plain.replace(/^(?:['‘’]\s*)+/u, '');
  if (text === '') return { text, missing: Missing.blank, issue: 'placeholder' };
  const present = { text, missing: Missing.present };
  if (use === 'id-number' && /^\d{17}[\dx]$/iu.test(text) && !isIdNumber(text)) {
    return { ...present, issue: 'invalid-id-number' };
  }
  if (text === raw) return { ...present, issue: undefined };
  return { ...present, issue: text === raw.trim() ? 'trimmed-text' : 'narrowed-id' };
}
