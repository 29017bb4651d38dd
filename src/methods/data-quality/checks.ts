import type { Text } from '../../locales/text';
import { isIdNumber } from '../../table/cells/id-number';
import { formatSerial } from '../../table/cells/calendar';
import { Missing } from '../../table/cells/missing';
import { textAt, type DateColumn, type TextColumn } from '../../table/columns/column';
import { isPhone, normalId, normalName, normalPhone } from './normalise';

/** The columns that are looked at; what the sheet does not have is not checked. */
export interface Checked {
  readonly id: TextColumn | undefined;
  readonly name: TextColumn | undefined;
  readonly phone: TextColumn | undefined;
  readonly idNumber: TextColumn | undefined;
  readonly birthday: DateColumn | undefined;
  readonly cardNumber: TextColumn | undefined;
  readonly segment: TextColumn | undefined;
  readonly grade: TextColumn | undefined;
}

/** What is wrong with a row. `gravity` orders the classes: contradictions and invalid values before what is missing. */
export interface Finding {
  readonly kind: 'invalid' | 'contradictory' | 'missing';
  readonly text: Text;
}

/** Everything that is wrong with a row by itself. */
export function findingsOf(checked: Checked, row: number, asOf: number): Finding[] {
  const { phone, idNumber, birthday } = checked;
  const findings: Finding[] = lostDigits(checked, row);
  const number = phone && textAt(phone, row);
  if (number !== undefined && !isPhone(normalPhone(number))) {
    findings.push({ kind: 'invalid', text: { zh: '电话号码无效', en: 'phone number is invalid' } });
  }
  const given = idNumber && textAt(idNumber, row);
  const identity = given === undefined ? undefined : normalId(given);
  if (identity !== undefined && /^\d{17}[\dX]$/u.test(identity) && !isIdNumber(identity)) {
    findings.push({
      kind: 'invalid',
      text: { zh: '身份证号校验位不符', en: 'the check digit of the ID number is wrong' },
    });
  }
  const born = birthday?.values[row] ?? NaN;
  if (born > asOf)
    findings.push({
      kind: 'invalid',
      text: { zh: '生日晚于截至日期', en: 'the birthday lies in the future' },
    });
  if (identity !== undefined && isIdNumber(identity) && !Number.isNaN(born)) {
    const stated = formatSerial(born).replaceAll('-', '');
    if (identity.slice(6, 14) !== stated) {
      findings.push({
        kind: 'contradictory',
        text: { zh: '生日与身份证号不一致', en: 'birthday and ID number contradict' },
      });
    }
  }
  return [...findings, ...missingOf(checked, row)];
}

/** Numbers that a spreadsheet has rounded or written as 1.38E+10. */
function lostDigits({ id, phone, idNumber, cardNumber }: Checked, row: number): Finding[] {
  return [id, phone, idNumber, cardNumber].flatMap((column): Finding[] =>
    column?.missing[row] === Missing.unreadable
      ? [
          {
            kind: 'invalid',
            text: { zh: `${column.header}丢失了数字`, en: `"${column.header}" has lost digits` },
          },
        ]
      : [],
  );
}

/** The source asks for card number, class and grade of every customer; an id and a name beside them. */
function missingOf(checked: Checked, row: number): Finding[] {
  const wanted = [checked.id, checked.name, checked.cardNumber, checked.segment, checked.grade];
  return wanted.flatMap((column): Finding[] =>
    column && textAt(column, row) === undefined && column.missing[row] !== Missing.unreadable
      ? [{ kind: 'missing', text: { zh: `缺少${column.header}`, en: `"${column.header}" is missing` } }]
      : [],
  );
}

/** A value that reads better in another form. */
export interface Change {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** The values of a row whose normal form differs from what stands there. What has none, as `hopeful` for a phone, stays. */
export function changesOf(checked: Checked, row: number): Change[] {
  const forms: readonly [TextColumn | undefined, (text: string) => string][] = [
    [checked.id, normalId],
    [checked.name, normalName],
    [checked.phone, normalPhone],
    [checked.idNumber, normalId],
    [checked.cardNumber, normalId],
  ];
  return forms.flatMap(([column, normal]): Change[] => {
    const before = column && textAt(column, row);
    if (!column || before === undefined) return [];
    const after = normal(before);
    return after === before || after === '' ? [] : [{ column: column.header, before, after }];
  });
}
