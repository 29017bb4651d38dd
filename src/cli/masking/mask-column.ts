import { CellError, type CellValue } from '../../embedded-host/model/cells/cell-value';
import type { Workbook } from '../../embedded-host/model/book/workbook';
import type { Text } from '../../locales/text';
import type { ListToMask } from '../../session/writing/masking-plan';
import { calendarDateOf, serialOf } from '../../table/cells/calendar';
import { flagWords } from '../../table/cells/parse-flag';
import { plainText } from '../../table/cells/plain-text';
import { isKnownHeader } from '../../table/recognition/header-match';
import { roles, type RoleId } from '../../table/columns/roles';
import { mask, maskAmount } from '../../table/privacy/mask';
import { maskText } from '../../table/privacy/mask-text';
import type { PersonalValues } from '../../table/privacy/personal-values';
import { privacyClass, type PrivacyClass } from '../../table/privacy/privacy-class';

/** A column of a list with its class, and how often each of its texts comes. */
export interface MaskedColumn {
  readonly sheetColumn: number;
  readonly header: string;
  readonly role: RoleId | undefined;
  readonly kind: string;
  readonly privacy: PrivacyClass;
  readonly counts: ReadonlyMap<string, number>;
}

/** What stands in the place of a small group. */
const other: Text = { zh: '其他', en: 'Other' };
const others: ReadonlySet<string> = new Set(Object.values(other) as string[]);

/** Groups of fewer customers than this tell of somebody. */
export const fewest = 5;

/** Roles whose values name a person, wherever else they stand. */
const naming: ReadonlySet<RoleId | undefined> = new Set<RoleId>([
  'customerId',
  'name',
  'idNumber',
  'cardNumber',
  'phone',
  'employer',
  'referrer',
  'manager',
  'signer',
  // What happened to somebody tells who it is.
  'trigger',
]);
const names: ReadonlySet<RoleId | undefined> = new Set<RoleId>(['name', 'manager', 'signer', 'referrer']);

/** So many cells say what kind of values a column holds; what is rare in it is masked anyway. */
const sampled = 2_000;

/** The columns of a list with their classes, by role and by what stands in them. */
export function columnMasks(what: ListToMask, workbook: Workbook): readonly MaskedColumn[] {
  const sheet = workbook.sheet(what.sheet);
  if (!sheet) return [];
  return what.columns.map(({ sheetColumn, header, role, kind }) => {
    const counts = new Map<string, number>();
    for (const [, cells] of sheet.cells.rows(what.firstRow)) {
      const value = cells.value(sheetColumn);
      if (value !== '') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
    const values = [...counts.keys()].slice(0, sampled);
    const privacy = names.has(role) ? 'C2' : privacyClass(role, values);
    return { sheetColumn, header, role, kind, privacy, counts };
  });
}

/** Adds the values of a column that tell who somebody is: names and ids, and what hardly anybody else has. */
export function collectPersonal(
  { role, kind, privacy, counts }: MaskedColumn,
  personal: PersonalValues,
): void {
  const tells = privacy === 'C3' || naming.has(role);
  if (!tells && (privacy === 'C1' || kind !== 'text')) return;
  for (const [value, count] of counts) {
    // A heading that comes again among the rows, yes and no, and what we write ourselves.
    if (isKnownHeader(value) || isFlagWord(value) || others.has(value)) continue;
    if (tells || (count < fewest && value.length > 2 && Number.isNaN(Number(value))))
      personal.add(value, maskedText(value, role));
  }
}

/** Dates of dealings tell nobody’s identity. */
const dealings: ReadonlySet<RoleId | undefined> = new Set<RoleId>([
  'transactionDate',
  'firstTransactionDate',
  'lastTransactionDate',
  'openDate',
  'maturityDate',
  'productExpiry',
  'expectedCloseDate',
  'lastContactDate',
  'lastVisitDate',
  'paymentDate',
  'paymentDueDate',
  'serviceDate',
  'stageDate',
]);

/** A cell of the user's own, by the class of its column. */
export function maskedByColumn(value: CellValue, column: MaskedColumn, personal: PersonalValues): CellValue {
  const { role, kind, privacy, counts } = column;
  if (value === '' || typeof value === 'boolean' || value instanceof CellError) return value;
  if (isFlagWord(value)) return value;
  if (privacy === 'C1' || kind === 'flag')
    return maskedGroup(value, column, counts.get(String(value)) ?? 0, personal);
  if (kind === 'date') {
    if (typeof value !== 'number') return personal.replaceIn(maskText(value));
    return dealings.has(role) && privacy !== 'C3' ? value : yearOf(value);
  }
  if (typeof value === 'number' && kind === 'number') return maskAmount(value);
  return maskedText(String(value), role);
}

/** Yes and no tell of nobody. */
function isFlagWord(value: CellValue): boolean {
  return typeof value === 'string' && flagWords.has(plainText(value).toLowerCase());
}

/** A class of customers stays where enough are in it. */
function maskedGroup(
  value: string | number,
  { kind, header }: MaskedColumn,
  count: number,
  personal: PersonalValues,
): CellValue {
  const isFlag = kind === 'flag' && flagWords.has(plainText(String(value)).toLowerCase());
  if (isFlag || (kind !== 'flag' && count >= fewest))
    return typeof value === 'string' ? personal.replaceIn(hidden(value)) : value;
  return /\p{Script=Han}/u.test(header) ? other.zh : other.en;
}

/** A group may still hold somebody's number or address. */
function hidden(group: string): string {
  return /(?:\d[\s\p{Pd}.]*){5}|@/u.test(group.normalize('NFKC')) ? maskText(group) : group;
}

/** Names keep their first character; of all else nothing stays, also not how long it was: ids would still tell their owners apart. */
function maskedText(value: string, role: RoleId | undefined): string {
  if (names.has(role)) return mask(value, 'C2', 'name');
  return '*'.repeat(Math.min(6, [...value].length));
}

/** The first day of a date's year. */
export function yearOf(value: number): CellValue {
  const date = calendarDateOf(Math.floor(value));
  return date ? (serialOf(date.year, 1, 1) ?? '') : '';
}

/** What a column is called where its own header may tell something. */
export function roleLabel(role: RoleId, header: string): string {
  return /\p{Script=Han}/u.test(header) ? roles[role].label.zh : roles[role].label.en;
}
