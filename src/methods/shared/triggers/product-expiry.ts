import { textAt } from '../../../table/columns/column';
import { dayText } from '../wording';
import { daysBetween, daysParameter, defineTrigger } from './trigger';

/** A product or contract that ends soon and has to be renewed or replaced. */
export const productExpiry = defineTrigger({
  id: 'product-expiry',
  label: { zh: '产品失效', en: 'Product expiry' },
  inputs: {
    productExpiry: { role: 'productExpiry', kind: 'date' },
    product: { role: 'product', kind: 'text', optional: true },
  },
  params: { days: daysParameter('未来天数以内', 'Within days', 30) },
  decides: true,
  expiry: { zh: '至失效日', en: 'Until the day of expiry' },
  talk: { zh: '失效前提醒，办理续期或更换', en: 'remind before it ends; renew or replace it' },
  find({ productExpiry: expiry, product }, { days }, asOf) {
    const today = Math.floor(asOf);
    return {
      found: daysBetween(expiry.values, today, today + days),
      day: (row) => expiry.values[row]!,
      evidence: (row) => {
        const day = dayText(expiry.values[row]!);
        const name = product && textAt(product, row);
        return { zh: `${name ?? '产品'} 于 ${day} 失效`, en: `${name ?? 'Product'} expires on ${day}` };
      },
    };
  },
});
