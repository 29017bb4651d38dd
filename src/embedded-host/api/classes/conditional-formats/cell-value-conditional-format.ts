import type { Comparison } from '../../../model/parts/conditional-format';
import { object } from '../../base/api-object';
import { changeFormat, ruleOf } from '../../cells/conditional-rules';
import { Words } from '../../cells/words';
import { defineClass, navigation, property } from '../../base/define-class';

const operators = new Words<Comparison>({
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
});

interface CellValueRule {
  readonly operator: string;
  readonly formula1: string | number;
  readonly formula2?: string | number | null;
}

/** A conditional format by comparison with one or two values. */
export const cellValueConditionalFormatClass = defineClass('CellValueConditionalFormat', {
  members: {
    Rule: property(
      (target) => {
        const { operator, formulas } = ruleOf(target, 'cellIs');
        const [formula1 = '', formula2] = formulas.map((formula) => `=${formula}`);
        return { operator: operators.api(operator, 'EqualTo'), formula1, ...(formula2 ? { formula2 } : {}) };
      },
      (target, { operator, formula1, formula2 }: CellValueRule) => {
        const formulas = [formula1, formula2 ?? ''].map((formula) => String(formula).replace(/^=/, ''));
        const rule = { ...ruleOf(target, 'cellIs'), operator: operators.file(operator) };
        changeFormat(target, { rule: { ...rule, formulas: formulas.filter((formula) => formula !== '') } });
      },
    ),
    Format: navigation((target) => object('ConditionalRangeFormat', target)),
  },
});
