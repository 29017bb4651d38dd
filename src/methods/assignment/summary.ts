import type { Text } from '../../locales/text';
import { noDataTier, type SummaryTable } from '../shared/contract';
import { plainText } from '../shared/wording';
import type { Seller } from './sellers';
import type { Facts } from './explanation';

const eligibilities: Readonly<Record<Seller['eligibility'], Text>> = {
  direct: { zh: '直接分配', en: 'direct' },
  request: { zh: '特别申请', en: 'special request' },
  none: { zh: '不分配', en: 'none' },
  unknown: noDataTier.label,
};

export function sellerTable({ sellers, assignment: given, records, loads }: Facts): SummaryTable {
  const received = new Map<string, number>();
  for (const name of given.sellers) if (name !== undefined) received.set(name, (received.get(name) ?? 0) + 1);
  return {
    id: 'sellers',
    label: { zh: '业务员', en: 'Sellers' },
    columns: [
      { id: 'seller', label: { zh: '业务员', en: 'Seller' }, format: 'text' },
      { id: 'eligibility', label: { zh: '资格', en: 'Eligibility' }, format: 'text' },
      { id: 'attendance', label: { zh: '上月出勤率', en: 'Attendance' }, format: 'share' },
      { id: 'assigned', label: { zh: '新分配', en: 'Assigned' }, format: 'integer' },
      { id: 'held', label: { zh: '分配后持有', en: 'Held after' }, format: 'integer' },
      { id: 'recallable', label: { zh: '可收回', en: 'May be recalled' }, format: 'integer' },
    ],
    rows: [...sellers.values()].map(({ name, eligibility, attendance }) => [
      plainText(name),
      eligibilities[eligibility],
      Number.isNaN(attendance) ? null : attendance,
      received.get(name) ?? 0,
      loads.get(name) ?? 0,
      records.get(name)?.recallable ?? 0,
    ]),
    chart: { kind: 'bars', x: 'seller', y: 'assigned' },
  };
}
