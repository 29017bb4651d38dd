import type { Text } from '../../locales/text';
import { labelOf, type FlagColumn } from '../../table/columns/column';
import { monthsLater } from '../../table/cells/months-later';
import { defineMethod, type Tier, type TierOutput } from '../shared/contract';
import { lazyNumbers } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { dayText, emptyText, joinReasons, joinTexts } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'served', label: { zh: '核身完成', en: 'Verified' }, tone: 'best' },
  { id: 'in-progress', label: { zh: '核身中', en: 'In progress' }, tone: 'middle' },
  { id: 'due', label: { zh: '待核身', en: 'To verify' }, tone: 'warning' },
  { id: 'not-key', label: { zh: '非重点客户', en: 'No key customer' }, tone: 'low' },
  { id: 'no-data', label: { zh: '数据不足', en: 'No data' }, tone: 'unknown' },
];
const code = { served: 0, inProgress: 1, due: 2, notKey: 3, noData: 4 } as const;

/** The steps, in their order. The document is asked for only where the steps before leave a doubt. */
const steps = [
  { key: 'collected', label: { zh: '收集资料', en: 'collect the facts' } },
  { key: 'compared', label: { zh: '比对信息', en: 'compare them' } },
  { key: 'asked', label: { zh: '询问往来', en: 'ask about history' } },
  { key: 'document', label: { zh: '核验证件（如需要）', en: 'ask for the document, if needed' } },
] as const;

type Flags = Readonly<Partial<Record<(typeof steps)[number]['key'], FlagColumn | undefined>>>;

/**
 * Identity check list for key customers: collect, compare, ask about history, ask for the document if needed, serve.
 * What was done stands in yes-or-no columns, a blank is not done; date and result stand beside it. A result that names a
 * doubt makes the document needed. A check that is older than its validity is to be done again. There is no field for
 * anybody's appearance.
 */
export const verification = defineMethod({
  id: 'verification',
  label: { zh: '重点客户核身', en: 'Identity check list' },
  description: {
    zh: '重点客户的核身清单：收集、比对、询问、必要时核验证件、服务；给出下一步与到期日。',
    en: 'The identity check list of key customers: collect, compare, ask, the document if needed, serve; with the next step and when it is due again.',
  },
  source: {
    zh: '客户管理文献：收集—比对—询问往来—必要时要求证件—服务。不设外貌字段。有效期与重点层级为本产品默认值。',
    en: 'Customer-management literature: collect, compare, ask about history, ask for the document if needed, serve. No field for appearance. Validity and key tiers are our defaults.',
  },
  inputs: {
    tier: { role: 'tierLevel', kind: 'text' },
    collected: { role: 'factsCollected', kind: 'flag', optional: true },
    compared: { role: 'factsCompared', kind: 'flag', optional: true },
    asked: { role: 'historyAsked', kind: 'flag', optional: true },
    document: { role: 'documentSeen', kind: 'flag', optional: true },
    date: { role: 'verifiedDate', kind: 'date', optional: true },
    result: { role: 'verificationResult', kind: 'text', optional: true },
  },
  params: {
    keyTiers: {
      kind: 'words',
      label: { zh: '重点层级', en: 'Key tiers' },
      help: { zh: '层级的编号或名称', en: 'Ids or names of tiers' },
      origin: 'ours',
      default: [
        'high-end',
        '高端客户',
        'a',
        'A 类',
        'key-account',
        '大客户',
        '重点客户',
        'vip',
        'strategic',
        'private-banking',
      ],
    },
    doubts: {
      kind: 'words',
      label: { zh: '存疑用词', en: 'Words of doubt' },
      help: { zh: '结果含这些词时须核验证件', en: 'A result with one of these needs the document' },
      origin: 'ours',
      default: ['存疑', '不符', '不一致', '可疑', '疑', 'doubt', 'mismatch', 'differs'],
    },
    validMonths: {
      kind: 'count',
      label: { zh: '有效期（月）', en: 'Valid for months' },
      origin: 'ours',
      default: 12,
      min: 1,
      max: 120,
    },
  },
  run(
    { tier, collected, compared, asked, document, date, result },
    { keyTiers, doubts, validMonths },
    { asOf },
  ) {
    const flags: Flags = { collected, compared, asked, document };
    const key = new Set(keyTiers.map(folded));
    const isKey = tier.dictionary.map((name) => key.has(folded(name)));
    const doubtful = (result?.dictionary ?? []).map((text) =>
      doubts.some((word) => folded(text).includes(folded(word))),
    );
    const inDoubt = (row: number): boolean => doubtful[result?.codes[row] ?? -1] ?? false;
    const next = (row: number): number => nextStep(flags, inDoubt(row), row);
    const until = (row: number): number => monthsLater(date?.values[row] ?? NaN, validMonths);
    const output: TierOutput = {
      id: 'verification',
      label: { zh: '核身状态', en: 'Identity check' },
      kind: 'tier',
      tiers,
      codes: Uint8Array.from(tier.codes, (own, row) => {
        if (own < 0) return code.noData;
        if (!isKey[own]) return code.notKey;
        if (next(row) < steps.length) return next(row) === 0 ? code.due : code.inProgress;
        return until(row) >= Math.floor(asOf) ? code.served : code.due;
      }),
    };
    return {
      columns: [
        output,
        {
          id: 'next-step',
          label: { zh: '下一步', en: 'Next step' },
          kind: 'text',
          text: (row) => nextText(output.codes[row]!, next(row)),
        },
        lazyNumbers({ id: 'valid-until', label: { zh: '有效期至', en: 'Valid until' }, format: 'date' }, () =>
          Float64Array.from(tier.codes, (_, row) => (output.codes[row]! < code.notKey ? until(row) : NaN)),
        ),
      ],
      reason: (row) => {
        const own = output.codes[row]!;
        const given = tier.codes[row]!;
        if (given < 0) return { zh: `缺少${tier.header}`, en: `"${tier.header}" is missing` };
        const name = labelOf(tier, given);
        if (own === code.notKey) return { zh: `${name.zh}不是重点层级`, en: `"${name.en}" is no key tier` };
        const day = date?.values[row] ?? NaN;
        return joinReasons([
          tiers[own]!.label,
          doneText(flags, row),
          Number.isNaN(day)
            ? { zh: '没有核身日期', en: 'no date of a check' }
            : { zh: `核身日期 ${dayText(day)}`, en: `checked on ${dayText(day)}` },
          inDoubt(row) ? { zh: '结果存疑', en: 'result in doubt' } : emptyText,
        ]);
      },
      lift: (row) => {
        const own = output.codes[row]!;
        return own === code.inProgress || own === code.due ? nextText(own, next(row)) : undefined;
      },
      issues: [],
      summary: [tierSummary(output)],
    };
  },
});

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** The first step that is not done; the number of steps where all are. */
function nextStep(flags: Flags, inDoubt: boolean, row: number): number {
  const open = steps.findIndex(({ key }) => flags[key]?.values[row] !== 1 && (key !== 'document' || inDoubt));
  return open < 0 ? steps.length : open;
}

function nextText(tier: number, next: number): Text {
  if (tier >= code.notKey) return emptyText;
  if (tier === code.served) return { zh: '正常服务', en: 'serve' };
  return steps[next]?.label ?? { zh: '重新核身', en: 'check again' };
}

function doneText(flags: Flags, row: number): Text {
  const done = steps.filter(({ key }) => flags[key]?.values[row] === 1).map(({ label }) => label);
  if (done.length === 0) return { zh: '尚无已完成步骤', en: 'nothing done yet' };
  const list = joinTexts(done, '、', ', ');
  return { zh: `已完成：${list.zh}`, en: `done: ${list.en}` };
}
