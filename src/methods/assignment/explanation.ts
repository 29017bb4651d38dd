import type { Text } from '../../locales/text';
import { textAt, type TextColumn } from '../../table/columns/column';
import type { TierOutput } from '../shared/contract';
import { countText, emptyText, joinReasons, shareText } from '../shared/wording';
import type { Assignment } from './assign';
import { code } from './outcomes';
import type { Development } from './recall';
import type { Seller } from './sellers';

/** What decided, as far as words need it. */
export interface Facts {
  readonly output: TierOutput;
  readonly manager: TextColumn;
  readonly source: TextColumn | undefined;
  readonly assignment: Assignment;
  readonly sellers: ReadonlyMap<string, Seller>;
  readonly records: ReadonlyMap<string, Development>;
  readonly loads: ReadonlyMap<string, number>;
}

/** `原业务员王五已离职；签单业务员张三在职，上月出勤率 92%；分给张三`. */
export function reasonOf(facts: Facts, row: number): Text {
  const { output, manager, source, assignment: given, sellers, records } = facts;
  const tier = output.codes[row]!;
  const before = textAt(manager, row);
  if (tier === code.kept || tier === code.recallable) return keptReason(before ?? '', records, tier);
  const name = given.sellers[row];
  const from = source && textAt(source, row);
  const why: Text =
    from !== undefined
      ? { zh: `孤单来源：${from}`, en: `orphan: ${from}` }
      : before === undefined
        ? { zh: '没有业务员', en: 'without a seller' }
        : { zh: `原业务员${before}已离职`, en: `${before} has left` };
  const seller = name === undefined ? undefined : sellers.get(name);
  if (!seller)
    return joinReasons([why, { zh: '暂无合格业务员，留在孤单池', en: 'no eligible seller: in the pool' }]);
  const attendance = shareText(seller.attendance);
  const because: Text =
    tier === code.toSigner
      ? {
          zh: `一年内由${seller.name}签单，在职，上月出勤率 ${attendance}`,
          en: `signed by ${seller.name} within the year, active, attendance ${attendance}`,
        }
      : {
          zh: `${seller.name}合格（上月出勤率 ${attendance}）且持有最少`,
          en: `${seller.name} is eligible (attendance ${attendance}) and holds the fewest`,
        };
  const asked = seller.eligibility === 'request' ? { zh: '经特别申请', en: 'on special request' } : emptyText;
  return joinReasons([why, because, asked, { zh: `分给${seller.name}`, en: `to ${seller.name}` }]);
}

function keptReason(name: string, records: ReadonlyMap<string, Development>, tier: number): Text {
  const serving: Text = { zh: `由${name}在管`, en: `served by ${name}` };
  const record = records.get(name);
  if (tier === code.kept || !record) return serving;
  const rate = shareText(record.developed / record.received);
  const [most, all] = [countText(record.recallable), countText(record.received)];
  return joinReasons([
    serving,
    {
      zh: `接收一年内二次开发率 ${rate}，${all} 户中可收回 ${most} 户`,
      en: `developed ${rate} within a year of receipt: ${most} of ${all} may be recalled`,
    },
  ]);
}
