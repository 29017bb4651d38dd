import type { Text } from '../../locales/text';
import { textAt, type TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type RunContext,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { issue } from '../shared/input-issues';
import { tierSummary } from '../shared/tier-summary';
import { countText, emptyText, joinReasons, plainText, shareText } from '../shared/wording';
import { assignOrphans, type Assignment, type Signings } from './assign';
import { assignmentParameters } from './parameters';
import { recallable, type Development } from './recall';
import { isApplicationDay, readSellers, type Seller } from './sellers';

const tiers: readonly Tier[] = [
  { id: 'to-signer', label: { zh: '分给签单业务员', en: 'To who signed' }, tone: 'best' },
  { id: 'from-pool', label: { zh: '由孤单池分配', en: 'From the pool' }, tone: 'good' },
  { id: 'in-pool', label: { zh: '留在孤单池', en: 'In the pool' }, tone: 'warning' },
  { id: 'recallable', label: { zh: '可收回', en: 'May be recalled' }, tone: 'middle' },
  { id: 'kept', label: { zh: '在管', en: 'Kept' }, tone: 'low' },
  noDataTier,
];
const code = { toSigner: 0, fromPool: 1, inPool: 2, recallable: 3, kept: 4, noData: 5 } as const;

/** What decided, as far as words need it. */
interface Facts {
  readonly output: TierOutput;
  readonly manager: TextColumn;
  readonly source: TextColumn | undefined;
  readonly assignment: Assignment;
  readonly sellers: ReadonlyMap<string, Seller>;
  readonly records: ReadonlyMap<string, Development>;
  readonly loads: ReadonlyMap<string, number>;
}

/**
 * Assignment of orphan customers. An orphan has no seller, one who is no longer active, or a source (resigned, requested,
 * customer's change, moved in, lapsed, recalled). He goes to the latest active seller who signed him within a year, then
 * the next; else from the pool to the eligible seller with the fewest customers. Attendance last month above 80 % takes
 * orphans directly, 50 to 80 % on request (applications on Monday and Wednesday), below 50 % none; who joined within a
 * month takes none. Held customers of sellers who developed less than 5 % within a year of receipt may be recalled, 30 %
 * of them.
 */
export const assignment = defineMethod({
  id: 'assignment',
  label: { zh: '孤单分配', en: 'Orphan customers' },
  description: {
    zh: '把无人负责的客户分给合格的业务员：先签单人，后孤单池，均衡且可解释；并列出可收回的客户。',
    en: 'Gives customers without a seller to eligible sellers: who signed first, then the pool, evenly and with reasons; and names who may be recalled.',
  },
  source: {
    zh: '客户管理文献的孤单分配规则：一年内签单的最近在职业务员优先；上月出勤率 >80% 直接分配，50–80% 特别申请（周一、周三受理），<50% 不分配；入职满 1 个月；一年内二次开发率 <5% 可收回 30%。每人上限 150 为本产品默认值。',
    en: 'Orphan rules of the customer-management literature: the latest active signer within a year first; attendance above 80 % direct, 50-80 % special request (Monday and Wednesday), below 50 % none; joined over a month ago; development below 5 % within a year: 30 % may be recalled. At most 150 a seller is our default.',
  },
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
      codes: isOrphan.map((orphan, row) => classOf(orphan === 1, given, recall.marks[row]!, row)),
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

function classOf(orphan: boolean, { sellers, bySigner }: Assignment, recalled: number, row: number): number {
  if (!orphan) return recalled === 1 ? code.recallable : code.kept;
  if (sellers[row] === undefined) return code.inPool;
  return bySigner[row] === 1 ? code.toSigner : code.fromPool;
}

/** `原业务员王五已离职；签单业务员张三在职，上月出勤率 92%；分给张三`. */
function reasonOf(facts: Facts, row: number): Text {
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

function sellerIssues(
  sellers: ReadonlyMap<string, Seller>,
  { rowCount, asOf }: Pick<RunContext, 'rowCount' | 'asOf'>,
): Issue[] {
  if (rowCount === 0) return [];
  const all = [...sellers.values()];
  const issues: Issue[] = [];
  const unknown = all.filter(({ eligibility }) => eligibility === 'unknown').length;
  if (unknown > 0) {
    const text = countText(unknown);
    issues.push(
      issue(
        'unknown-eligibility',
        'warning',
        `${text} 位业务员缺出勤率或入职日期，不参与分配`,
        `${text} sellers lack attendance or day of joining and take no part`,
        unknown,
      ),
    );
  }
  const waiting = all.filter(({ eligibility, requested }) => eligibility === 'request' && !requested).length;
  if (waiting > 0) {
    const text = countText(waiting);
    const today = isApplicationDay(asOf);
    issues.push(
      issue(
        'special-request',
        'note',
        `${text} 位业务员须特别申请（周一、周三受理${today ? '' : '，基准日不受理'}）`,
        `${text} sellers must apply (Monday and Wednesday${today ? '' : '; not on the as-of day'})`,
        waiting,
      ),
    );
  }
  return issues;
}

const eligibilities: Readonly<Record<Seller['eligibility'], Text>> = {
  direct: { zh: '直接分配', en: 'direct' },
  request: { zh: '特别申请', en: 'special request' },
  none: { zh: '不分配', en: 'none' },
  unknown: noDataTier.label,
};

function sellerTable({ sellers, assignment: given, records, loads }: Facts): SummaryTable {
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
