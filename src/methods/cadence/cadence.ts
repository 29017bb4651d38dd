import { defineMethod, type Tier, type TierOutput } from '../shared/contract';
import { consentInputs, contactRule, noContactTier } from '../shared/consent';
import { lazyNumbers, numberColumn } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { withinCapacity } from './capacity';
import { collisionIssues, collisions, collisionTable } from './collisions';
import { reasonOf } from './explanation';
import { code, kindText, planOf, statusOf, tiers } from './next-contact';
import { ownership } from './ownership';
import { cadenceParameters } from './parameters';

const lists: readonly Tier[] = [
  { id: 'on-the-list', label: { zh: '列入本周名单', en: 'On the list' }, tone: 'best' },
  { id: 'waiting', label: { zh: '候补', en: 'Waiting' }, tone: 'middle' },
  { id: 'not-due', label: { zh: '本周不需联系', en: 'Not due' }, tone: 'low' },
];

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
    zh: '客户管理文献：A、B 类每月两电一访（A 由店长，B 由经理），各级客户的拜访频次；服务后 1 个月内由服务单位、1 年内由顾问、之后由客服联系；同日两人联系同一客户为撞单。C 类、普通客户及高端识别、成交紧迫性各层的频次为本产品默认值。',
    en: 'Customer-management literature: A and B two calls and one visit a month (A by the store manager, B by the manager), levels with their cadence; contact by the serving unit for a month after service, the adviser for a year, then customer service; two people with one customer on one day collide. C, ordinary customers and the tiers of high-end identification and urgency are our defaults.',
  },
  inputs: {
    tier: { role: 'tierLevel', kind: 'text' },
    lastContact: { role: 'lastContactDate', kind: 'date' },
    lastVisit: { role: 'lastVisitDate', kind: 'date', optional: true },
    service: { role: 'serviceDate', kind: 'date', optional: true },
    manager: { role: 'manager', kind: 'text', optional: true },
    priority: { role: 'priorityRank', kind: 'number', optional: true },
    ...consentInputs,
  },
  sheets: {
    contacts: {
      label: { zh: '联系记录', en: 'Contact log' },
      help: { zh: '每行一次联系：客户、日期、联系人', en: 'One contact a row: customer, day, by whom' },
      optional: true,
      inputs: {
        customer: { role: 'customerId', kind: 'text', orRole: 'name' },
        day: { role: 'lastContactDate', kind: 'date', orRole: 'transactionDate' },
        person: { role: 'manager', kind: 'text', orRole: 'name' },
      },
    },
  },
  params: cadenceParameters,
  run({ tier, lastContact, lastVisit, service, manager, priority, ...inputs }, params, context) {
    const today = Math.floor(context.asOf);
    const contact = contactRule(inputs, context);
    const refused = tier.codes.map((_, row) => (contact.mayContact(row) ? 0 : 1));
    const withConsent = (classes: readonly Tier[]) =>
      contact.isAsked ? [...classes, noContactTier] : classes;
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
      role: 'contactList',
      label: { zh: '本周名单', en: 'This week' },
      kind: 'tier',
      tiers: withConsent(lists),
      codes: isDue.map((due, row) =>
        refused[row] === 1 ? lists.length : due === 0 ? 2 : fits[row] === 1 ? 0 : 1,
      ),
    };
    const owner = ownership(service, context, params);
    const log = context.sheets.contacts?.columns;
    const found = [
      ...collisions(context.customerId, lastContact, manager),
      ...(log ? collisions(log.customer, log.day, log.person) : []),
    ];
    return {
      columns: [
        status,
        { ...numberColumn('next-due', '下次联系日', 'Next contact', 'date', plan.due), role: 'nextContact' },
        lazyNumbers(
          { id: 'days-overdue', label: { zh: '逾期天数', en: 'Days overdue' }, format: 'integer' },
          () => plan.due.map((day) => (day < today ? today - day : NaN)),
        ),
        {
          id: 'contact-kind',
          role: 'contactKind',
          label: { zh: '联系方式', en: 'Kind' },
          kind: 'text',
          text: (row) => kindText(plan, row),
        },
        list,
        owner,
      ],
      reason: (row) => reasonOf({ plan, tier, lastContact, status, list, contact, asOf: today }, row),
      issues: [...contact.issues, ...collisionIssues(found)],
      words: contact.words,
      summary: [tierSummary(status), tierSummary(list), tierSummary(owner), collisionTable(found)],
    };
  },
});
