import { isCodeHeader } from '../columns/code-header';
import type { ColumnKind } from '../columns/column';
import type { ColumnProfile } from './column-profile';
import { headerKey } from './header-key';

const most = 0.8;
const flagHeader = /^(?:是否|有无|能否|可否|已|is[a-z]|has[a-z])|标志|标识|flag$/u;
const dateHeader = /日期|日$|时间|date|time|生日/u;
const questioned = /[?？]\s*$/u;

/** The kind of a column that has no role. 0 and 1 are numbers, unless the header asks for yes or no. */
export function kindOfColumn(header: string, profile: ColumnProfile): ColumnKind {
  const key = headerKey(header);
  if (profile.count === 0) return dateHeader.test(key) ? 'date' : 'text';
  if (profile.dates >= most) return 'date';
  if (dateHeader.test(key) && profile.dates + profile.compactDates >= most) return 'date';
  const asks = flagHeader.test(key) || questioned.test(header);
  if (profile.flags === 1 && (profile.wordFlags >= most || asks)) return 'flag';
  if (profile.codes >= 0.3 || (isCodeHeader(key) && profile.wholeNumbers >= most)) return 'text';
  return profile.numbers >= most ? 'number' : 'text';
}
