import type { RoleId } from '../columns/roles';
import type { PrivacyClass } from './privacy-class';

/** What stands where something was masked. */
const star = '*';

/**
 * A value as a copy for others shows it. C1 stays; C2 keeps what tells two customers apart (the first character of a
 * name, the ends of a phone number, the domain of a mail address, the magnitude of an amount); C3 keeps the last four
 * characters, and nothing of what is shorter than nine. Masking cannot be undone, and equal values need not be told apart
 * by it: rows are matched by id, never by a masked value.
 *
 * @example
 * mask('王小明', 'C2', 'name') // '王**'
 * @example
 * mask('13812345678', 'C2', 'phone') // '138****5678'
 * @example
 * mask('11010519491231002X', 'C3', 'idNumber') // '**************002X'
 */
export function mask(value: string, privacy: PrivacyClass, role?: RoleId): string {
  if (privacy === 'C1' || value === '') return value;
  const characters = [...value];
  if (privacy === 'C3') return characters.length < 9 ? stars(characters.length) : keepEnds(characters, 0, 4);
  if (role === 'name') return keepEnds(characters, 1, 0);
  if (value.includes('@')) return maskMail(value);
  if (role === 'phone' || /^\+?[\d\s-]{7,}$/u.test(value)) return keepEnds(characters, 3, 4);
  return characters.length < 3 ? stars(characters.length) : keepEnds(characters, 1, 1);
}

/**
 * An amount as a copy for others shows it: its first digit, the rest zeros, so that its magnitude can still be read. A
 * missing amount stays missing.
 *
 * @example
 * maskAmount(123456.78) // 100000
 */
export function maskAmount(value: number): number {
  if (!(Math.abs(value) > 0) || Math.abs(value) === Infinity) return value;
  const unit = 10 ** Math.floor(Math.log10(Math.abs(value)));
  return Math.trunc(value / unit) * unit;
}

function maskMail(value: string): string {
  const at = value.lastIndexOf('@');
  return `${keepEnds([...value.slice(0, at)], 1, 0)}${value.slice(at)}`;
}

/** Something is always hidden: of a short value the ends that are kept are fewer. */
function keepEnds(characters: readonly string[], head: number, tail: number): string {
  const most = Math.max(0, characters.length - 1);
  const kept = Math.min(head, most);
  const end = Math.min(tail, Math.max(0, most - kept));
  const hidden = characters.length - kept - end;
  return `${characters.slice(0, kept).join('')}${stars(hidden)}${characters.slice(characters.length - end).join('')}`;
}

function stars(count: number): string {
  return star.repeat(count);
}
