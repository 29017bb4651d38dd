import type { Text } from '../../locales/text';
import type { Lift } from '../shared/lift';
import { Truth } from '../shared/three-valued';
import { amountText, countText, joinReasons, joinTexts } from '../shared/wording';
import { changeTo, truthInCells } from './change';
import type { ColumnCells } from './column-cells';
import type { Grace } from './grace';
import { neededTests, type Rule, type RuleSet, type Test } from './rule-set';
import { columnName, valueAt, valueText, wantedText } from './wording';

/** What a run found out, as far as words need it. */
export interface RuleFacts {
  readonly rules: RuleSet;
  readonly cells: ReadonlyMap<string, ColumnCells>;
  readonly grace: Grace | undefined;
}

/** Which tests decided, and which kept the customer from the tier above: `AUM 65万 不少于 50万；未达私人银行：…`. */
export function reasonText(facts: RuleFacts, row: number): Text {
  const { tiers, otherwise } = facts.rules;
  const decided = tiers.findIndex((rule) => truthOfRule(facts, rule, row) !== Truth.no);
  const rule = tiers[decided];
  const above = tiers[(rule ? decided : tiers.length) - 1];
  if (rule && truthOfRule(facts, rule, row) === Truth.unknown) return unknownText(facts, rule, row);
  const reached: Text = rule
    ? testsText(facts, rule, row, Truth.yes)
    : otherwise
      ? { zh: `其余客户归入${otherwise.label.zh}`, en: `The rest is ${otherwise.label.en}` }
      : { zh: '不符合任何一级', en: 'No tier holds' };
  return joinReasons([
    reached,
    graceText(facts, row),
    above ? failedText(facts, above, row) : { zh: '', en: '' },
  ]);
}

/** What is missing for the tier above. */
export function liftText(facts: RuleFacts, row: number): Lift | undefined {
  const { tiers } = facts.rules;
  const decided = tiers.findIndex((rule) => truthOfRule(facts, rule, row) !== Truth.no);
  const current = tiers[decided];
  if (current && truthOfRule(facts, current, row) === Truth.unknown) return undefined;
  const wanted = (current ? decided : tiers.length) - 1;
  const above = tiers[wanted];
  if (!above) return undefined;
  const failed = above.tests.filter((test) => truthOfTest(facts, test, row) !== Truth.yes);
  const missing = neededTests(above) - (above.tests.length - failed.length);
  const gaps = joinTexts(
    failed.map((test) => gapText(facts, test, row)),
    '，',
    ', ',
  );
  const choice: Text =
    missing < failed.length
      ? { zh: `以下再满足 ${String(missing)} 项：`, en: `${String(missing)} more of: ` }
      : { zh: '', en: '' };
  const words = {
    zh: `距${above.label.zh}：${choice.zh}${gaps.zh}`,
    en: `To ${above.label.en}: ${choice.en}${gaps.en}`,
  };
  // Who missed a tier for some months may stay on watch whatever he reaches now.
  const change =
    facts.grace && facts.grace.missed[row]! >= 1 ? undefined : changeTo(wanted, tiers, facts.cells, row);
  return change ? { ...words, change } : words;
}

function truthOfTest({ cells }: RuleFacts, test: Test, row: number): number {
  const column = cells.get(test.column)!;
  return column.truths.get(test)![column.cellOf[row]!]!;
}

function truthOfRule(facts: RuleFacts, rule: Rule, row: number): number {
  return truthInCells(rule, facts.cells, ({ cellOf }) => cellOf[row]!);
}

/** The tests of a rule that gave this answer, each with the value and what is wanted. */
function testsText(facts: RuleFacts, rule: Rule, row: number, truth: number): Text {
  // A test that counts twice is said once.
  const tests = [...new Set(rule.tests)].filter((test) => truthOfTest(facts, test, row) === truth);
  return joinTexts(
    tests.map((test) => {
      const own = facts.cells.get(test.column)!;
      const name = columnName(test.column, own.column);
      const value = valueText(valueAt(own.column, row), own.kind);
      const wanted = wantedText(test, own.kind);
      return {
        zh: `${name.zh} ${value.zh}${truth === Truth.no ? '，应' : ' '}${wanted.zh}`,
        en: `${name.en} ${value.en}${truth === Truth.no ? ', wanted' : ' is'} ${wanted.en}`,
      };
    }),
    '、',
    ', ',
  );
}

function failedText(facts: RuleFacts, rule: Rule, row: number): Text {
  const failed = testsText(facts, rule, row, Truth.no);
  return { zh: `未达${rule.label.zh}：${failed.zh}`, en: `not ${rule.label.en}: ${failed.en}` };
}

function unknownText(facts: RuleFacts, rule: Rule, row: number): Text {
  const unknown = rule.tests.filter((test) => truthOfTest(facts, test, row) === Truth.unknown);
  const references = [...new Set(unknown.map(({ column }) => column))];
  const names = joinTexts(
    references.map((reference) => columnName(reference, facts.cells.get(reference)?.column)),
    '、',
    ', ',
  );
  return {
    zh: `缺少${names.zh}，无法判断是否为${rule.label.zh}`,
    en: `Missing: ${names.en}; cannot say whether ${rule.label.en}`,
  };
}

function graceText({ rules, grace }: RuleFacts, row: number): Text {
  const held = grace?.held[row] ?? -1;
  const tier = rules.tiers[held];
  if (!grace || !tier) return { zh: '', en: '' };
  const months = countText(grace.missed[row]!);
  const limit = String(rules.grace?.months[tier.id] ?? 0);
  return {
    zh: `已连续 ${months} 个月未达${tier.label.zh}，满 ${limit} 个月才降级，暂列关注`,
    en: `${months} months in a row below ${tier.label.en}; moves down after ${limit}, on watch until then`,
  };
}

/** How far a value is from what a test wants. */
function gapText({ cells }: RuleFacts, test: Test, row: number): Text {
  const own = cells.get(test.column)!;
  const name = columnName(test.column, own.column);
  const value = valueAt(own.column, row);
  const lowest =
    test.is === 'at-least' || test.is === 'above' ? test.value : test.is === 'between' ? test.from : NaN;
  if (typeof value === 'number' && own.kind === 'number' && value < lowest) {
    const gap = amountText(lowest - value, 'up');
    return { zh: `${name.zh}差 ${gap.zh}`, en: `${name.en} is ${gap.en} short` };
  }
  const wanted = wantedText(test, own.kind);
  return { zh: `${name.zh}应${wanted.zh}`, en: `${name.en} should be ${wanted.en}` };
}
