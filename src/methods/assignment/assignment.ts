import { textAt, type TextColumn } from '../../table/columns/column';
import { defineMethod, type TierOutput } from '../shared/contract';
import { tierSummary } from '../shared/tier-summary';
import { plainText } from '../shared/wording';
import { assignOrphans, type Signings } from './assign';
import { reasonOf, type Facts } from './explanation';
import { sellerIssues } from './issues';
import { outcomeOf, tiers } from './outcomes';
import { assignmentParameters } from './parameters';
import { recallable } from './recall';
import { readSellers, type Seller } from './sellers';
import { sellerTable } from './summary';

/**
 * Assignment of orphan customers. An orphan has no seller, one who is no longer active, or a source (resigned, requested,
 * customer's change, moved in, lapsed, recalled). He goes to the latest active seller who signed him within a year, then
 * the next; else from the pool to the eligible seller with the fewest customers. Attendance last month above 80 % takes
 * orphans directly, 50 to 80 % on request (applications on Monday and Wednesday), below 50 % none; who joined within a
 * month takes none. Of sellers who developed less than 5 % of the customers whose year since receipt is over, 30 % of these
 * may be recalled.
 */
export const assignment = defineMethod({
  id: 'assignment',
  label: { zh: '孤单分配', en: 'Orphan customers' },
  description: {
    zh: '把无人负责的客户分给合格的业务员：先签单人，后孤单池，均衡且可解释；并列出可收回的客户。',
    en: 'Gives customers without a seller to eligible sellers: who signed first, then the pool, evenly and with reasons; and names who may be recalled.',
  },
  source: {
    zh: '客户管理文献的孤单分配规则：一年内签单的最近在职业务员优先；上月出勤率 >80% 直接分配，50–80% 特别申请（周一、周三受理），<50% 不分配；入职满 1 个月；接收满一年后，其间二次开发率 <5% 可收回 30%。每人上限 150 为本产品默认值。',
    en: 'Orphan rules of the customer-management literature: the latest active signer within a year first; attendance above 80 % direct, 50-80 % special request (Monday and Wednesday), below 50 % none; joined over a month ago; when the year since receipt is over and development in it was below 5 %: 30 % may be recalled. At most 150 a seller is our default.',
  },
  playbooks: [
    {
      id: 'orphan-customers',
      description: {
        zh: '把没有业务员的客户分给合格的业务员，并列出可收回的客户。适合含客户经理的客户清单，另需一张业务员表。',
        en: 'Gives customers without a seller to eligible ones and names who may be recalled. For lists with the seller of each customer, and a sheet of sellers.',
      },
      sample: 'en-service.xlsx',
      sheets: { sellers: 'Sellers' },
    },
  ],
  inputs: {
    manager: { role: 'manager', kind: 'text' },
    source: { role: 'orphanSource', kind: 'text', optional: true },
    signer: { role: 'signer', kind: 'text', optional: true },
    signed: { role: 'signedDate', kind: 'date', optional: true },
    received: { role: 'receivedDate', kind: 'date', optional: true },
    developed: { role: 'developed', kind: 'flag', optional: true },
  },
  sheets: {
    sellers: {
      label: { zh: '业务员表', en: 'Sellers' },
      help: { zh: '每行一位业务员', en: 'One seller a row' },
      inputs: {
        seller: { role: 'manager', kind: 'text', orRole: 'name' },
        attendance: { role: 'attendanceRate', kind: 'number' },
        joined: { role: 'joinDate', kind: 'date' },
        employed: { role: 'employed', kind: 'flag', optional: true },
        requested: { role: 'requested', kind: 'flag', optional: true },
        held: { role: 'heldCustomers', kind: 'number', optional: true },
      },
    },
    signings: {
      label: { zh: '签单记录', en: 'Signings' },
      help: { zh: '每行一次签单：客户、业务员、日期', en: 'One signing a row: customer, seller, day' },
      optional: true,
      inputs: {
        customer: { role: 'customerId', kind: 'text' },
        signer: { role: 'signer', kind: 'text', orRole: 'manager' },
        day: { role: 'signedDate', kind: 'date', orRole: 'transactionDate' },
      },
    },
  },
  params: assignmentParameters,
  run({ manager, source, signer, signed, received, developed }, params, context) {
    const { sellers: list, signings } = context.sheets;
    const sellers = readSellers({ ...list.columns }, { ...params, asOf: context.asOf });
    const isOrphan = orphans(manager, source, sellers);
    const own: Signings | undefined = context.customerId &&
      signer &&
      signed && { customer: context.customerId, signer, day: signed };
    const given = assignOrphans(isOrphan, signings?.columns ?? own, sellers, params, context);
    const isKept = isOrphan.map((orphan) => 1 - orphan);
    const recall = recallable(isKept, { manager, received, developed }, params, context);
    const output: TierOutput = {
      id: 'assignment',
      label: { zh: '分配结果', en: 'Assignment' },
      kind: 'tier',
      tiers,
      codes: isOrphan.map((orphan, row) => outcomeOf(orphan === 1, given, recall.marks[row]!, row)),
    };
    const loads = new Map([...sellers.values()].map(({ name, held }) => [name, held]));
    const facts: Facts = {
      output,
      manager,
      source,
      assignment: given,
      sellers,
      records: recall.records,
      loads,
    };
    return {
      columns: [
        output,
        {
          id: 'seller',
          label: { zh: '分配给', en: 'Assigned to' },
          kind: 'text',
          text: (row) => plainText(given.sellers[row] ?? ''),
        },
      ],
      reason: (row) => reasonOf(facts, row),
      issues: sellerIssues(sellers, context),
      summary: [tierSummary(output), sellerTable(facts)],
    };
  },
});

/** Without a seller, with one who left, or named as an orphan by a source (a change that was asked for, a recall). */
function orphans(
  manager: TextColumn,
  source: TextColumn | undefined,
  sellers: ReadonlyMap<string, Seller>,
): Uint8Array {
  const leftByCode = manager.dictionary.map((name) => sellers.get(name)?.active === false);
  return Uint8Array.from(manager.codes, (own, row) => {
    const named = source !== undefined && textAt(source, row) !== undefined;
    return own < 0 || leftByCode[own] || named ? 1 : 0;
  });
}
