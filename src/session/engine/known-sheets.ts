import { Problem } from '../../locales/problem';
import type { AvailableSheets, SchemeBinding } from '../../scheme/binding/binding';
import { customerListName } from '../../scheme/binding/customer-list';

/**
 * Says so when a sheet is pointed at that no step reads.
 * @throws Problem `no-such-input`
 */
export function requireKnownSheets(sheets: AvailableSheets, { rows, steps }: SchemeBinding): void {
  const own = steps.flatMap(({ method }) => Object.keys(method.sheets ?? {}));
  const known = [...new Set([...own, ...(rows === 'transactions' ? [customerListName] : [])])];
  const unknown = Object.keys(sheets).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new Problem('no-such-input', {
    zh:
      known.length === 0
        ? `这个方案只读客户表，不需要“${unknown}”。请去掉 --input ${unknown}。`
        : `这个方案不读“${unknown}”。可以指定：${known.join('、')}。`,
    en:
      known.length === 0
        ? `This scheme reads the customers only; leave --input ${unknown} out.`
        : `This scheme reads no "${unknown}". It reads: ${known.join(', ')}.`,
  });
}
