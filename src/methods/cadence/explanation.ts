import type { Text } from '../../locales/text';
import { labelOf, type DateColumn, type TextColumn } from '../../table/columns/column';
import type { TierOutput } from '../shared/contract';
import type { ContactRule } from '../shared/consent';
import { countText, dayText, joinReasons } from '../shared/wording';
import { cadenceText } from './plan';
import { hasNoContacts, kindText, type Plan } from './next-contact';

/** What a run found out, as far as words need it. */
interface Facts {
  readonly plan: Plan;
  readonly tier: TextColumn;
  readonly lastContact: DateColumn;
  readonly status: TierOutput;
  readonly list: TierOutput;
  readonly asOf: number;
  readonly contact: Pick<ContactRule, 'reason'>;
}

/** `A 类：每月电话 2 次、每月拜访 1 次；上次联系 2026-06-01，下次电话 2026-06-16；逾期 14 天`. */
export function reasonOf({ plan, tier, lastContact, status, list, contact, asOf }: Facts, row: number): Text {
  const barred = contact.reason(row);
  if (barred) return barred;
  const own = tier.codes[row]!;
  if (own < 0) return { zh: `缺少${tier.header}`, en: `"${tier.header}" is missing` };
  const name = labelOf(tier, own);
  const line = plan.lines[own];
  if (!line || hasNoContacts(line)) return { zh: `${name.zh}没有联系计划`, en: `no plan for "${name.en}"` };
  const rhythm = cadenceText(line);
  const said: Text[] = [{ zh: `${name.zh}：${rhythm.zh}`, en: `${name.en}: ${rhythm.en}` }];
  const due = plan.due[row]!;
  if (Number.isNaN(due)) {
    said.push({ zh: `缺少${lastContact.header}`, en: `"${lastContact.header}" is missing` });
    return joinReasons(said);
  }
  const kind = kindText(plan, row);
  said.push({ zh: `下次${kind.zh} ${dayText(due)}`, en: `next ${kind.en} ${dayText(due)}` });
  const late = Math.floor(asOf) - due;
  if (late > 0) said.push({ zh: `逾期 ${countText(late)} 天`, en: `${countText(late)} days overdue` });
  else said.push(status.tiers[status.codes[row]!]!.label);
  if (list.codes[row] === 1)
    said.push({ zh: '超出本周可联系户数，候补', en: 'beyond this week’s capacity: waiting' });
  return joinReasons(said);
}
