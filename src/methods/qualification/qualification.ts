import type { Text } from '../../locales/text';
import type { FlagColumn, NumberColumn } from '../../table/columns/column';
import { defineMethod, type Tier, type TierOutput } from '../shared/contract';
import { positionExclusions, decidingPositions } from '../shared/words/default-words';
import { withChange, type Lift } from '../shared/lift';
import { both, Truth, truthOf } from '../shared/three-valued';
import { tierSummary } from '../shared/tier-summary';
import { positionOptions, positionReader } from '../shared/readings/position';
import { codesOfReadings, readColumn, type ReadColumn } from '../shared/readings/read-column';
import { joinReasons } from '../shared/wording';
import {
  answerExpressions,
  qualificationExpression,
  toAskExpression,
  type AnswerExpressions,
} from './expressions';

const tiers: readonly Tier[] = [
  { id: 'man', label: { zh: '合格准顾客（MAN）', en: 'Qualified (MAN)' }, tone: 'best' },
  { id: 'prospect', label: { zh: '准顾客', en: 'Prospect' }, tone: 'good' },
  { id: 'no-prospect', label: { zh: '非准顾客', en: 'No prospect' }, tone: 'low' },
  { id: 'to-verify', label: { zh: '待核实', en: 'To verify' }, tone: 'unknown' },
];
const code = { man: 0, prospect: 1, noProspect: 2, toVerify: 3 } as const;

/** The three questions, each answered with a truth a row. */
interface Answers {
  readonly need: Uint8Array;
  readonly money: Uint8Array;
  readonly authority: Uint8Array;
}

/**
 * Prospect qualification. A lead is a prospect who gains from the product and can pay; with authority to decide he is
 * MAN (money, authority, need). Answers are yes, no or unknown, and unknown is never a fail: where what is known decides
 * nothing, the lead is to be verified, and the reason says what to ask. Where a flag is blank, AUM answers whether he can
 * pay and the position whether he decides.
 */
export const qualification = defineMethod({
  id: 'qualification',
  label: { zh: '准顾客鉴定', en: 'Prospect qualification' },
  description: {
    zh: '判断引子是否为准顾客：有需求、有支付能力；再有决定权即为 MAN。',
    en: 'Tells whether a lead is a prospect: gains from the product and can pay; with authority to decide, MAN.',
  },
  source: {
    zh: '客户管理文献：引子能从产品受益且有支付能力即为准顾客；MAN 法则（金钱、权力、需求）。未知不算不符合，列为待核实。以资产和职位代答为本产品默认。',
    en: 'Customer-management literature: a lead who gains and can pay is a prospect; MAN (money, authority, need). Unknown is no fail but to be verified. Answering by AUM and position is our default.',
  },
  playbooks: [
    {
      description: {
        zh: '判断引子是否为准顾客，列出待核实的事项。适合潜在客户名单，含是否有需求、支付能力、决定权，或资产与职位。',
        en: 'Tells prospects from leads and lists what to find out. For lists of leads with need, means and authority, or AUM and position.',
      },
      sample: 'en-service.xlsx',
    },
  ],
  inputs: {
    need: { role: 'need', kind: 'flag' },
    canPay: { role: 'canPay', kind: 'flag', optional: true },
    decides: { role: 'decides', kind: 'flag', optional: true },
    aum: { role: 'aum', kind: 'number', optional: true },
    position: { role: 'position', kind: 'text', optional: true },
  },
  params: {
    affordable: {
      kind: 'money',
      label: { zh: '支付能力：资产不少于', en: 'Can pay: AUM at least' },
      help: { zh: '支付能力一列空白时才用', en: 'Used where the flag is blank' },
      origin: 'ours',
      default: 50_000,
      min: 0,
    },
    positions: {
      kind: 'words',
      label: { zh: '有决定权的职位', en: 'Positions that decide' },
      help: { zh: '决定权一列空白时才用', en: 'Used where the flag is blank' },
      origin: 'ours',
      default: decidingPositions,
    },
    exclusions: {
      kind: 'words',
      label: { zh: '不算有决定权', en: 'Positions that do not' },
      origin: 'ours',
      default: positionExclusions,
    },
  },
  run(
    { need, canPay, decides, aum, position },
    { affordable, positions, exclusions },
    { rowCount, chosenReadings },
  ) {
    const reader = { options: positionOptions, read: positionReader(positions, exclusions) };
    const words = position && readColumn(position, reader, chosenReadings);
    const answers: Answers = {
      need: answered(need, rowCount),
      money: affords(answered(canPay, rowCount), aum, affordable),
      authority: hasAuthority(answered(decides, rowCount), words),
    };
    const read = (reading: string): string[] =>
      words ? words.dictionary.filter((_, code) => words.readings[code]!.reading === reading) : [];
    const declared = (): AnswerExpressions =>
      answerExpressions(
        {
          ...{ need, canPay, decides, aum },
          position: position && { column: position, deciding: read('target'), others: read('not-target') },
        },
        affordable,
      );
    const sheet = { canPay: canPay !== undefined, decides: decides !== undefined };
    const output: TierOutput = {
      id: 'qualification',
      label: { zh: '准顾客鉴定', en: 'Qualification' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: classify(answers),
      expression: () => qualificationExpression(declared(), tiers),
    };
    return {
      columns: [
        output,
        {
          id: 'to-ask',
          label: toAsk,
          kind: 'text',
          text: (row) => openQuestions(answers, row),
          expression: () =>
            toAskExpression(
              declared(),
              questions.map(({ label }) => label),
            ),
        },
      ],
      reason: (row) => joinReasons([...said(answers, row), tiers[output.codes[row]!]!.label]),
      lift: (row) => liftOf(answers, output.codes[row]!, row, sheet),
      issues: [],
      words: words ? [words] : [],
      summary: [tierSummary(output)],
    };
  },
});

const toAsk: Text = { zh: '待核实事项', en: 'To ask' };
const questions: readonly { readonly key: keyof Answers; readonly label: Text }[] = [
  { key: 'need', label: { zh: '需求', en: 'need' } },
  { key: 'money', label: { zh: '支付能力', en: 'money' } },
  { key: 'authority', label: { zh: '决定权', en: 'authority' } },
];

function answered(flag: FlagColumn | undefined, rowCount: number): Uint8Array {
  const truths = new Uint8Array(rowCount).fill(Truth.unknown);
  if (!flag) return truths;
  for (let row = 0; row < rowCount; row++) {
    const value = flag.values[row]!;
    truths[row] = truthOf(value < 0 ? undefined : value === 1);
  }
  return truths;
}

function affords(told: Uint8Array, aum: NumberColumn | undefined, least: number): Uint8Array {
  if (!aum) return told;
  return told.map((truth, row) => {
    const assets = aum.values[row]!;
    return truth === Truth.unknown && !Number.isNaN(assets) ? truthOf(assets >= least) : truth;
  });
}

const truths = { target: Truth.yes, 'not-target': Truth.no };

function hasAuthority(told: Uint8Array, words: ReadColumn | undefined): Uint8Array {
  if (!words) return told;
  const position = codesOfReadings(words, truths, Truth.unknown);
  return told.map((truth, row) => (truth === Truth.unknown ? position[row]! : truth));
}

function classify({ need, money, authority }: Answers): Uint8Array {
  return both(need, money).map((prospect, row) => {
    if (prospect === Truth.no) return code.noProspect;
    if (prospect === Truth.unknown) return code.toVerify;
    return authority[row] === Truth.yes ? code.man : code.prospect;
  });
}

/** `需求：是；支付能力：未知`. */
function said(answers: Answers, row: number): Text[] {
  const words: Readonly<Record<number, Text>> = {
    [Truth.yes]: { zh: '是', en: 'yes' },
    [Truth.no]: { zh: '否', en: 'no' },
    [Truth.unknown]: { zh: '未知', en: 'unknown' },
  };
  return questions.map(({ key, label }) => {
    const word = words[answers[key][row]!]!;
    return { zh: `${label.zh}：${word.zh}`, en: `${label.en}: ${word.en}` };
  });
}

/** What is unknown and could still change the answer: of somebody who does not qualify, nothing. */
function openQuestions(answers: Answers, row: number, asked = questions): Text {
  const decided = answers.need[row] === Truth.no || answers.money[row] === Truth.no;
  const open = decided ? [] : asked.filter(({ key }) => answers[key][row] === Truth.unknown);
  return {
    zh: open.map(({ label }) => label.zh).join('、'),
    en: open.map(({ label }) => label.en).join(', '),
  };
}

function liftOf(
  answers: Answers,
  tier: number,
  row: number,
  sheet: { readonly canPay: boolean; readonly decides: boolean },
): Lift | undefined {
  if (tier === code.toVerify) {
    const open = openQuestions(answers, row, questions.slice(0, 2));
    const words = { zh: `核实${open.zh}`, en: `find out about ${open.en}` };
    if (answers.money[row] === Truth.yes) return withChange(words, 'need', true);
    return withChange(words, 'canPay', answers.need[row] === Truth.yes && sheet.canPay ? true : undefined);
  }
  if (tier !== code.prospect) return undefined;
  const words = { zh: '找到有决定权的人', en: 'find who decides' };
  return withChange(words, 'decides', sheet.decides ? true : undefined);
}
