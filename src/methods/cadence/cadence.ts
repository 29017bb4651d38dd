import type { Text } from '../../locales/text';
import { monthsLater } from '../../table/cells/months-later';
import { mayContact } from '../../table/privacy/may-contact';
import { labelOf, type DateColumn, type TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type RunContext,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { consentInput, noConsentReason, noConsentTier } from '../shared/consent';
import { issue } from '../shared/input-issues';
import { lazyNumbers } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { countText, dayText, emptyText, joinReasons, plainText } from '../shared/wording';
import { withinCapacity } from './capacity';
import { collisions, type Collision } from './collisions';
import { cadencePlanSchema, cadenceText, nextAfter, sourcePlan, type Cadence } from './plan';

const tiers: readonly Tier[] = [
  { id: 'overdue', label: { zh: '已逾期', en: 'Overdue' }, tone: 'warning' },
  { id: 'due-this-week', label: { zh: '本周应联系', en: 'Due this week' }, tone: 'best' },
  { id: 'later', label: { zh: '尚未到期', en: 'Later' }, tone: 'good' },
  { id: 'no-plan', label: { zh: '该层级无计划', en: 'No plan for the tier' }, tone: 'low' },
  noDataTier,
];
const code = { overdue: 0, dueThisWeek: 1, later: 2, noPlan: 3, noData: 4 } as const;

const lists: readonly Tier[] = [
  { id: 'on-the-list', label: { zh: '列入本周名单', en: 'On the list' }, tone: 'best' },
  { id: 'waiting', label: { zh: '候补', en: 'Waiting' }, tone: 'middle' },
  { id: 'not-due', label: { zh: '本周不需联系', en: 'Not due' }, tone: 'low' },
];

const owners: readonly Tier[] = [
  { id: 'serving-unit', label: { zh: '服务单位', en: 'Serving unit' }, tone: 'best' },
  { id: 'adviser', label: { zh: '顾问', en: 'Adviser' }, tone: 'good' },
  { id: 'customer-service', label: { zh: '客户服务部', en: 'Customer service' }, tone: 'middle' },
  noDataTier,
];

/** The next contact of each row. */
interface Plan {
  /** 1 for whoever did not agree to be contacted: nothing is due. */
  readonly refused: Int32Array;
  readonly lines: readonly (Cadence | undefined)[];
  readonly due: Float64Array;
  readonly kinds: Uint8Array;
}

/**
 * Visit cadence: each tier has so many calls and visits a period; the next contact is due one interval after the latest
 * (visits count as contacts), and a visit one visiting interval after the latest visit; what comes first is due. The week
 * runs from Monday to Sunday. Ownership by time since service: one month the serving unit, one year the adviser, then
 * customer service. Two people with one customer on one day is a collision. Given a capacity, the due customers that fit
 * a manager's week by priority are the list, the others wait. Without consent, where the sheet tells, no contact is due.
 */
export const cadence = defineMethod({
  id: 'cadence',
  label: { zh: '拜访计划', en: 'Visit cadence' },
  description: {
    zh: '按层级的电话与拜访频次，算出下次联系日、逾期天数、本周名单与归属，并列出撞单。',
    en: 'From each tier’s calls and visits: next contact, days overdue, this week’s list, owner, and collisions.',
  },
  source: {
    zh: '客户管理文献：A 类每月两电一访、B 类一电一访，各级客户的拜访频次；服务后 1 个月内由服务单位、1 年内由顾问、之后由客服联系；同日两人联系同一客户为撞单。C 类与普通客户频次为本产品默认值。',
    en: 'Customer-management literature: A two calls and one visit a month, B one and one, levels with their cadence; contact by the serving unit for a month after service, the adviser for a year, then customer service; two people with one customer on one day collide. C and ordinary customers are our defaults.',
  },
  inputs: {
    tier: { role: 'tierLevel', kind: 'text' },
    lastContact: { role: 'lastContactDate', kind: 'date' },
    lastVisit: { role: 'lastVisitDate', kind: 'date', optional: true },
    service: { role: 'serviceDate', kind: 'date', optional: true },
    manager: { role: 'manager', kind: 'text', optional: true },
    priority: { role: 'priorityRank', kind: 'number', optional: true },
    consent: consentInput,
  },
  sheets: {
    contacts: {
      label: { zh: '联系记录', en: 'Contact log' },
      help: { zh: '每行一次联系：客户、日期、联系人', en: 'One contact a row: customer, day, by whom' },
      optional: true,
      inputs: {
        customer: { role: 'customerId', kind: 'text', orRole: 'name' },
        day: { role: 'lastContactDate', kind: 'date', orRole: 'transactionDate' },
        person: { role: 'manager', kind: 'text' },
      },
    },
  },
  params: {
    plan: {
      kind: 'structure',
      editor: 'cadence',
      label: { zh: '各层级频次', en: 'Cadence of each tier' },
      origin: 'source',
      default: sourcePlan,
      schema: cadencePlanSchema,
    },
    capacity: {
      kind: 'count',
      label: { zh: '每位经理每周可联系户数', en: 'Contacts a manager a week' },
      help: { zh: '0 为不限', en: '0 is without limit' },
      origin: 'ours',
      default: 0,
      min: 0,
      max: 1000,
    },
    servingMonths: months('服务单位负责（月）', 'Serving unit, months', 1),
    adviserMonths: months('顾问负责（月）', 'Adviser, months', 12),
  },
  run({ tier, lastContact, lastVisit, service, manager, priority, consent }, params, context) {
    const refused = tier.codes.map((_, row) => (mayContact(consent, row) ? 0 : 1));
    const withConsent = (classes: readonly Tier[]) => (consent ? [...classes, noConsentTier] : classes);
    const plan = planOf(tier, lastContact, lastVisit, params.plan, refused);
    const status: TierOutput = {
      id: 'contact',
      label: { zh: '联系状态', en: 'Contact' },
      kind: 'tier',
      tiers: withConsent(tiers),
      codes: statusOf(plan, tier, context.asOf),
    };
    const isDue = status.codes.map((own) => (own <= code.dueThisWeek ? 1 : 0));
    const fits = withinCapacity(isDue, { due: plan.due, priority, manager }, params.capacity, context);
    const list: TierOutput = {
      id: 'list',
      label: { zh: '本周名单', en: 'This week' },
      kind: 'tier',
      tiers: withConsent(lists),
      codes: isDue.map((due, row) =>
        refused[row] === 1 ? lists.length : due === 0 ? 2 : fits[row] === 1 ? 0 : 1,
      ),
    };
    const owner: TierOutput = {
      id: 'owner',
      label: { zh: '联系归属', en: 'Owner' },
      kind: 'tier',
      tiers: owners,
      codes: ownerOf(service, context, params),
    };
    const { contacts } = context.sheets;
    const found = [
      ...collisions(context.customerId, lastContact, manager),
      ...(contacts
        ? collisions(contacts.columns.customer, contacts.columns.day, contacts.columns.person)
        : []),
    ];
    return {
      columns: [
        status,
        {
          id: 'next-due',
          label: { zh: '下次联系日', en: 'Next contact' },
          kind: 'number',
          format: 'date',
          values: plan.due,
        },
        lazyNumbers(
          { id: 'days-overdue', label: { zh: '逾期天数', en: 'Days overdue' }, format: 'integer' },
          () =>
            plan.due.map((day) => (day < Math.floor(context.asOf) ? Math.floor(context.asOf) - day : NaN)),
        ),
        {
          id: 'contact-kind',
          label: { zh: '联系方式', en: 'Kind' },
          kind: 'text',
          text: (row) => kindText(plan, row),
        },
        list,
        owner,
      ],
      reason: (row) => reasonOf(plan, { tier, lastContact, status, list }, context.asOf, row),
      issues: collisionIssues(found),
      summary: [tierSummary(status), tierSummary(list), tierSummary(owner), collisionTable(found)],
    };
  },
});

function months(zh: string, en: string, value: number) {
  return { kind: 'count', label: { zh, en }, origin: 'source', default: value, min: 0, max: 120 } as const;
}

const visit = 1;

function planOf(
  tier: TextColumn,
  lastContact: DateColumn,
  lastVisit: DateColumn | undefined,
  given: readonly Cadence[],
  refused: Int32Array,
): Plan {
  const lines = tier.dictionary.map((name) => given.find((line) => isNamed(line, name)));
  const due = new Float64Array(tier.codes.length).fill(NaN);
  const kinds = new Uint8Array(due.length);
  for (let row = 0; row < due.length; row++) {
    const line = lines[tier.codes[row]!];
    if (!line || refused[row] === 1) continue;
    const contact = lastContact.values[row]!;
    const seen = lastVisit?.values[row] ?? NaN;
    const latest = seen > contact || Number.isNaN(contact) ? seen : contact;
    const call = nextAfter(latest, line.calls, line.callPeriod);
    const visited = nextAfter(Number.isNaN(seen) ? contact : seen, line.visits, line.visitPeriod);
    kinds[row] = visited <= call ? visit : 0;
    const first = Math.min(call, visited);
    due[row] = first < Infinity ? first : NaN;
  }
  return { refused, lines, due, kinds };
}

/** A tier goes by its id or by its label in either language. */
function isNamed({ tier, label }: Cadence, name: string): boolean {
  const folded = name.toLowerCase();
  return [tier, label.zh, label.en].some((own) => own.toLowerCase() === folded);
}

function statusOf({ refused, lines, due }: Plan, tier: TextColumn, asOf: number): Uint8Array {
  const today = Math.floor(asOf);
  // Excel's day 2 is a Monday.
  const sunday = today + 6 - ((((today - 2) % 7) + 7) % 7);
  return Uint8Array.from(due, (day, row) => {
    if (refused[row] === 1) return tiers.length;
    const own = tier.codes[row]!;
    if (own < 0) return code.noData;
    const line = lines[own];
    if (!line || hasNoContacts(line)) return code.noPlan;
    if (Number.isNaN(day)) return code.noData;
    return day < today ? code.overdue : day <= sunday ? code.dueThisWeek : code.later;
  });
}

function hasNoContacts({ calls, visits }: Cadence): boolean {
  return calls + visits === 0;
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

function kindText({ due, kinds }: Plan, row: number): Text {
  if (Number.isNaN(due[row]!)) return emptyText;
  return kinds[row] === visit ? { zh: '拜访', en: 'visit' } : { zh: '电话', en: 'call' };
}

/** `A 类：每月电话 2 次、每月拜访 1 次；上次联系 2026-06-01，下次电话 2026-06-16；逾期 14 天`. */
function reasonOf(
  plan: Plan,
  {
    tier,
    lastContact,
    status,
    list,
  }: { tier: TextColumn; lastContact: DateColumn; status: TierOutput; list: TierOutput },
  asOf: number,
  row: number,
): Text {
  if (plan.refused[row] === 1) return noConsentReason;
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

function collisionIssues(found: readonly Collision[]): Issue[] {
  if (found.length === 0) return [];
  const text = countText(found.length);
  return [
    issue(
      'contact-collision',
      'warning',
      `${text} 次撞单：同一天两人联系同一客户`,
      `${text} collisions: two people with one customer on one day`,
      found.length,
      found.slice(0, 5).map(({ customer, day, people }) => ({
        cell: '',
        value: `${customer} ${dayText(day)} ${people.join('、')}`.slice(0, 60),
      })),
    ),
  ];
}

function collisionTable(found: readonly Collision[]): SummaryTable {
  return {
    id: 'collisions',
    label: { zh: '撞单', en: 'Collisions' },
    columns: [
      { id: 'customer', label: { zh: '客户', en: 'Customer' }, format: 'text' },
      { id: 'day', label: { zh: '日期', en: 'Day' }, format: 'date' },
      { id: 'people', label: { zh: '联系人', en: 'People' }, format: 'text' },
    ],
    rows: found
      .slice(0, 100)
      .map(({ customer, day, people }) => [plainText(customer), day, plainText(people.join('、'))]),
  };
}
