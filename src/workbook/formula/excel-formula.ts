import type {
  Arithmetic,
  Cases,
  Comparison,
  Condition,
  Expression,
  Numeric,
  Wording,
} from '../../methods/shared/expression/expression';
import { kindOf } from '../../methods/shared/expression/kind-of';
import { bandsFormula, canLookUp, lookedUpBands } from './bands-formula';
import { areNumbers, cellFormula, flagFormula, textFormula } from './cell-formula';
import { Certainty } from './certainty';
import {
  all,
  any,
  blank,
  call,
  day,
  either,
  number,
  operation,
  orElse,
  sum,
  text,
  truth,
  unknown,
  type Formula,
} from './formula';
import { rankingFormula } from './ranking-formula';
import { refused } from './refusals';
import { settled } from './settled';
import { hasWordFormula, isOneOfFormula, lookupFormula, type SheetTexts } from './text-formulas';

/**
 * Says an expression in Excel's own functions. A cell that holds no number is asked for by ISNUMBER or COUNT before it is
 * calculated with, for Excel would calculate with a blank as with 0; what may be missing for other reasons is an error
 * within, and looks blank in the end. Figures of all customers are those that the run found.
 *
 * @throws Problem `no-formula` where Excel would say something else, or nothing
 */
export function excelFormula(expression: Expression, texts: SheetTexts): Formula {
  const whole = settled(expression);
  const writer = new ExcelWriter(texts);
  if (whole.node === 'missing') throw refused.noColumn();
  switch (kindOf(whole)) {
    case 'truth':
      return writer.condition(whole as Condition, Certainty.none);
    case 'text':
      return writer.wording(whole as Wording, Certainty.none);
    case 'number':
    case 'day':
      return writer.shown(whole as Numeric, Certainty.none);
  }
}

class ExcelWriter {
  constructor(private readonly texts: SheetTexts) {}

  /** A number as it is shown: blank where it is missing. */
  shown(expression: Numeric, here: Certainty): Formula {
    const write = (part: Numeric, where: Certainty): Formula => this.shown(part, where);
    if (expression.node === 'missing') return blank;
    if (expression.node === 'cases') return this.cases(expression, here, write);
    if (expression.node === 'bands') return bandsFormula(expression, here, this.parts, write);
    const cells = here.openCells(expression);
    const known = here.knowing(cells);
    if (known.mayFail(expression)) return orElse(this.number(expression, here), blank);
    return either(areNumbers(cells), this.number(expression, known), blank);
  }

  /** A number to calculate with: an error where it is missing. */
  private number(expression: Numeric, here: Certainty): Formula {
    switch (expression.node) {
      case 'number':
        return number(expression.value);
      case 'day':
        return day(expression.value);
      case 'missing':
      case 'figure':
        return unknown;
      case 'column':
      case 'output': {
        const open = here.openCells(expression);
        return either(areNumbers(open), cellFormula(expression), unknown);
      }
      case 'first-known':
        return this.firstKnown(expression.of, here);
      case 'cases':
        return this.cases(expression, here, (part, where) => this.number(part, where));
      case 'bands':
        return canLookUp(expression, 'without gaps')
          ? lookedUpBands(expression, here, this.parts)
          : bandsFormula(expression, here, this.parts, (part, where) => this.number(part, where));
      case 'arithmetic':
        return this.arithmetic(expression, here);
      case 'least':
      case 'greatest': {
        const parts = expression.of.map((part) => this.number(part, here));
        return call(expression.node === 'least' ? 'MIN' : 'MAX', ...parts);
      }
      case 'rounded':
        return call('ROUND', this.number(expression.value, here), number(expression.decimals));
      case 'day-of':
        return call('INT', this.number(expression.value, here));
      case 'exp':
        return call('EXP', this.number(expression.value, here));
      case 'count':
        return sum(expression.of.map((part) => call('N', this.condition(part, here))));
      case 'lookup':
        return lookupFormula(expression, this.texts);
      case 'ranking': {
        const open = here.openCells(expression);
        return either(areNumbers(open), rankingFormula(expression), unknown);
      }
    }
  }

  private arithmetic({ left, operator, right }: Arithmetic, here: Certainty): Formula {
    return operation(this.operand(left, here), operator, this.operand(right, here));
  }

  /** Operators count a truth as 1 or 0, and a text that is no number as an error. */
  private operand(expression: Numeric, here: Certainty): Formula {
    const [only, ...others] = expression.node === 'count' ? expression.of : [];
    if (only && others.length === 0) return this.condition(only, here);
    if (expression.node === 'bands' && canLookUp(expression, 'with gaps')) {
      return lookedUpBands(expression, here, this.parts);
    }
    return this.number(expression, here);
  }

  private firstKnown(parts: readonly Numeric[], here: Certainty): Formula {
    const [first, ...others] = parts;
    if (!first) return unknown;
    const [second, ...more] = others;
    if (first.node === 'output' && second?.node === 'number' && second.value === 0) {
      // An own cell holds a number or an empty text, which N takes for 0.
      return call('N', cellFormula(first));
    }
    const cells = here.openCells(first);
    const known = here.knowing(cells);
    const last = second && more.length === 0 ? this.number(second, here) : this.firstKnown(others, here);
    return known.mayFail(first)
      ? orElse(this.number(first, here), last)
      : either(areNumbers(cells), this.number(first, known), last);
  }

  wording(expression: Wording, here: Certainty): Formula {
    switch (expression.node) {
      case 'text':
        return text(expression.text);
      case 'column':
        return textFormula(expression);
      case 'cases':
        return this.cases(expression, here, (part, where) => this.wording(part, where));
      case 'bands':
        return bandsFormula(expression, here, this.parts, (part, where) => this.wording(part, where));
    }
  }

  condition(expression: Condition, here: Certainty): Formula {
    switch (expression.node) {
      case 'truth':
        return truth(expression.value);
      case 'is-known': {
        const { value } = expression;
        return value.node === 'column' && value.kind === 'text'
          ? operation(textFormula(value), '<>', blank)
          : this.isKnown(value as Numeric, here);
      }
      case 'says':
        return flagFormula(expression);
      case 'comparison':
        return this.comparison(expression, here);
      case 'and':
        return all(expression.of.map((part) => this.condition(part, here)));
      case 'or':
        return any(expression.of.map((part) => this.condition(part, here)));
      case 'not': {
        const own = this.condition(expression.of, here);
        return own.node === 'truth' ? truth(!own.value) : call('NOT', own);
      }
      case 'is-one-of':
        return isOneOfFormula(expression, this.texts);
      case 'has-word':
        return hasWordFormula(expression, this.texts);
      case 'cases':
        return this.cases(expression, here, (part, where) => this.condition(part, where));
    }
  }

  private isKnown(value: Numeric, here: Certainty): Formula {
    const cells = here.openCells(value);
    return here.knowing(cells).mayFail(value)
      ? call('ISNUMBER', this.number(value, here))
      : areNumbers(cells);
  }

  private comparison({ left, operator, right }: Comparison, here: Certainty): Formula {
    const cells = [...new Set([...here.openCells(left), ...here.openCells(right)])];
    const known = here.knowing(cells);
    const mayFail = known.mayFail(left) || known.mayFail(right);
    const where = mayFail ? here : known;
    const compared = operation(this.operand(left, where), operator, this.operand(right, where));
    return mayFail ? orElse(compared, truth(false)) : either(areNumbers(cells), compared, truth(false));
  }

  private cases<E>(
    { cases, otherwise }: Omit<Cases<E>, 'node'>,
    here: Certainty,
    write: (part: E, here: Certainty) => Formula,
  ): Formula {
    return cases.reduceRight<Formula>(
      (rest, { when, then }) => either(this.condition(when, here), write(then, here.where(when)), rest),
      write(otherwise, here),
    );
  }

  private readonly parts = {
    number: (part: Numeric, here: Certainty) => this.number(part, here),
    isKnown: (part: Numeric, here: Certainty) => this.isKnown(part, here),
  };
}
