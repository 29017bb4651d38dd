import { monthsLater } from '../../table/cells/months-later';
import { defineMethod, type TierOutput } from '../shared/contract';
import { lazyNumbers } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { liftOf, nextText, reasonOf, type Facts } from './explanation';
import { verificationParameters } from './parameters';
import { code, nextStep, steps, tiers, type Flags } from './steps';

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
  params: verificationParameters,
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
    const facts: Facts = { output, tier, date, flags, inDoubt, next };
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
      reason: (row) => reasonOf(facts, row),
      lift: (row) => liftOf(facts, row),
      issues: [],
      summary: [tierSummary(output)],
    };
  },
});

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
