import type { Text } from '../../../locales/text';
import type { RuleSet, Test } from '../../../methods/rules/rule-set';
import { rowNamesProblem } from '../rows/names-problem';

/** What is still missing in rules that are being typed: a name, words to look for, a range that ends before it begins. */
export function rulesProblem({ tiers, otherwise }: RuleSet): Text | undefined {
  return (
    rowNamesProblem([...tiers, ...(otherwise ? [otherwise] : [])]) ??
    tiers.flatMap(({ label, tests }) => tests.flatMap((test) => testProblem(test, label) ?? [])).at(0)
  );
}

function testProblem(test: Test, { zh, en }: Text): Text | undefined {
  if ('words' in test && test.words.length === 0) {
    return { zh: `“${zh}”有一个条件还没有写上词语`, en: `A test of "${en}" has no words yet` };
  }
  if ('from' in test && test.from >= test.to) {
    return {
      zh: `“${zh}”有一个范围是空的：起点要小于终点`,
      en: `A range of "${en}" is empty: it must begin below its end`,
    };
  }
  return undefined;
}
