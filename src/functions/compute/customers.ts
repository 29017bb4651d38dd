import { cadence } from '../../methods/cadence/cadence';
import { highEnd as highEndMethod } from '../../methods/high-end/high-end';
import { urgency as urgencyMethod } from '../../methods/urgency/urgency';
import { runMethod } from '../../scheme/running/run-method';
import { choiceOf, dayOf, numberOf, required, requireSameSize } from './arguments';
import { dateColumn, numberColumn, textColumn } from './columns';
import type { Compute } from './compute';
import { methodBlock } from './method-block';
import { names } from './names';
import { Problem } from '../../locales/problem';
import type { Range } from '../range';

/** HIGHEND(range, position, trigger, [minimum], [combine]) */
export const highEnd: Compute = ([amounts, positions, triggers, minimum, combine], language) => {
  const ranges = [required(amounts, names.range), positions, triggers];
  requireSameSize(ranges);
  const columns = [
    numberColumn('aum', required(amounts, names.range)),
    ...(positions ? [textColumn('position', positions)] : []),
    ...(triggers ? [textColumn('trigger', triggers)] : []),
  ];
  const least = numberOf(minimum, names.minimum);
  const params = {
    combine: choiceOf(combine, names.combine, ['and', 'or']),
    ...(least === undefined ? {} : { minimum: least }),
  };
  return methodBlock(runMethod(highEndMethod, columns, params, 0), ['tier'], { columns, ranges, language });
};

/** STAR(trigger) */
export const star: Compute = ([given], language) => {
  const ranges = [required(given, names.trigger)] as const;
  const columns = [textColumn('trigger', ranges[0])];
  return methodBlock(runMethod(highEndMethod, columns, {}, 0), ['star'], { columns, ranges, language });
};

/** URGENCY(closeDate, asOf, [unit]) */
export const urgency: Compute = ([given, asOf, unit], language) => {
  const ranges = [required(given, names.closeDate)] as const;
  const columns = [dateColumn('expectedCloseDate', ranges[0])];
  const params = { unit: choiceOf(unit, names.unit, ['months', 'days']) };
  const result = runMethod(urgencyMethod, columns, params, requiredDay(asOf));
  return methodBlock(result, ['urgency'], { columns, ranges, language });
};

/** NEXTVISIT(tier, lastContact, asOf) */
export const nextVisit: Compute = ([tiers, contacts, asOf], language) => {
  const ranges = [required(tiers, names.tier), required(contacts, names.lastContact)] as const;
  requireSameSize(ranges);
  const columns = [textColumn('tierLevel', ranges[0]), dateColumn('lastContactDate', ranges[1])];
  const result = runMethod(cadence, columns, {}, requiredDay(asOf));
  return methodBlock(result, ['next-due', 'contact'], { columns, ranges, language });
};

function requiredDay(range: Range | undefined): number {
  const day = dayOf(range, names.asOf);
  if (day !== undefined) return day;
  throw new Problem('missing-as-of', {
    zh: '缺少截至日期。请给出日期，例如放有日期的单元格；函数本身不看时钟。',
    en: 'The as-of day is missing. Give a date, such as a cell that holds one; functions read no clock.',
  });
}
