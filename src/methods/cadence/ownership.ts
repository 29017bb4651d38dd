import { monthsLater } from '../../table/cells/months-later';
import type { DateColumn } from '../../table/columns/column';
import { noDataTier, type RunContext, type Tier, type TierOutput } from '../shared/contract';

const owners: readonly Tier[] = [
  { id: 'serving-unit', label: { zh: '服务单位', en: 'Serving unit' }, tone: 'best' },
  { id: 'adviser', label: { zh: '顾问', en: 'Adviser' }, tone: 'good' },
  { id: 'customer-service', label: { zh: '客户服务部', en: 'Customer service' }, tone: 'middle' },
  noDataTier,
];

/** Who is to contact a customer, by the time since his service. */
export function ownership(
  service: DateColumn | undefined,
  context: Pick<RunContext, 'rowCount' | 'asOf'>,
  periods: { servingMonths: number; adviserMonths: number },
): TierOutput {
  return {
    id: 'owner',
    label: { zh: '联系归属', en: 'Owner' },
    kind: 'tier',
    tiers: owners,
    codes: ownerOf(service, context, periods),
  };
}

function ownerOf(
  service: DateColumn | undefined,
  { rowCount, asOf }: Pick<RunContext, 'rowCount' | 'asOf'>,
  { servingMonths, adviserMonths }: { servingMonths: number; adviserMonths: number },
): Uint8Array {
  const today = Math.floor(asOf);
  const unit = monthsLater(today, -servingMonths);
  const adviser = monthsLater(today, -Math.max(servingMonths, adviserMonths));
  return Uint8Array.from({ length: rowCount }, (_, row) => {
    const day = service?.values[row] ?? NaN;
    return Number.isNaN(day) ? 3 : day >= unit ? 0 : day >= adviser ? 1 : 2;
  });
}
