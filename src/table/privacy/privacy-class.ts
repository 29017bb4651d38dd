import type { Text } from '../../locales/text';
import { isIdNumber } from '../cells/id-number';
import { roles, type Role, type RoleId } from '../columns/roles';

/**
 * How sensitive a column is, after JR/T 0171-2020 (personal financial information): C3 identifies or authenticates a
 * person and harms him when it leaks (ID numbers, card numbers, health); C2 tells who he is or what he has (name, phone,
 * balance); C1 is for use inside the institution and speaks of nobody alone (branch, product, tier).
 */
export type PrivacyClass = 'C1' | 'C2' | 'C3';

/** What each class is called. */
export const privacyClassLabels: Readonly<Record<PrivacyClass, Text>> = {
  C1: { zh: '公开（C1）', en: 'Public (C1)' },
  C2: { zh: '内部（C2）', en: 'Internal (C2)' },
  C3: { zh: '敏感（C3）', en: 'Sensitive (C3)' },
};

const sensitive: readonly RoleId[] = ['idNumber', 'cardNumber'];
const open: readonly RoleId[] = [
  'branch',
  'manager',
  'product',
  'productRisk',
  'segment',
  'region',
  'industry',
  'stage',
];

/**
 * The class of a column, by its role and by what stands in it; values outweigh the role, upwards only. Without a role and
 * without a telling value it is C2: what nobody knows is not public.
 *
 * @param values a sample of the cells as text.
 * @example
 * privacyClass('branch', ['南京路支行']) // 'C1'
 * @example
 * privacyClass(undefined, ['11010519491231002X']) // 'C3'
 */
export function privacyClass(role: string | undefined, values: readonly string[]): PrivacyClass {
  if (values.some(isSensitive) || sensitive.some((own) => own === role)) return 'C3';
  const known: Role | undefined = (roles as Readonly<Record<string, Role>>)[role ?? ''];
  if (known?.protected) return 'C3';
  if (values.some(isPersonal)) return 'C2';
  return open.some((own) => own === role) ? 'C1' : 'C2';
}

/** A Chinese ID number with a right check digit, or a bank card number (Luhn, 16 to 19 digits). */
function isSensitive(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s-]+/gu, '')
    .toUpperCase();
  return isIdNumber(plain) || (/^\d{16,19}$/u.test(plain) && passesLuhn(plain));
}

/** A mobile number or a mail address. */
function isPersonal(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s-]+/gu, '');
  return /^(?:\+?86)?1[3-9]\d{9}$/u.test(plain) || /^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(plain);
}

/** ISO/IEC 7812-1: doubled from the right, every second digit, the sum a multiple of ten. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
