import { changeFormat, ruleOf } from '../../cells/conditional-rules';
import { defineClass, property } from '../../base/define-class';
import type { ConditionalFormatTarget } from '../../base/targets';

/** The formula of a conditional format, seen from its first cell. */
export const conditionalFormatRuleClass = defineClass('ConditionalFormatRule', {
  members: {
    Formula: property(readFormula, writeFormula),
    FormulaLocal: property(readFormula, writeFormula),
  },
});

function readFormula(target: ConditionalFormatTarget): string {
  return `=${ruleOf(target, 'expression').formula}`;
}

function writeFormula(target: ConditionalFormatTarget, formula: string): void {
  changeFormat(target, { rule: { ...ruleOf(target, 'expression'), formula: formula.replace(/^=/, '') } });
}
