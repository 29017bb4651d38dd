import type { DateColumn, NumberColumn } from '../../table/columns/column';
import type { Tier } from '../shared/contract';
import {
  all,
  arithmetic,
  compare,
  day,
  dayOf,
  isKnown,
  isOneOf,
  missing,
  not,
  number,
  numberCases,
  output,
  text,
  textCases,
} from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Condition, Numeric, Wording } from '../shared/expression/expression';
import { bothHold, said, unknown, type Kleene } from '../shared/expression/kleene';
import type { Places, StageColumns } from './place';
import type { Stage } from './stages';

/** A condition, and the number of the stage where it is the first that holds; `stages.length` for a lost deal. */
type StageBranch = readonly [when: Condition, stage: number];

/**
 * The stages of deals: `placesOf` as an expression. A word is in the stage that it was read as; one that nobody read is in
 * none.
 */
export function stageBranches(
  columns: StageColumns,
  stages: readonly Stage[],
  firstPayment: number,
  read: Places['read'],
): readonly StageBranch[] {
  const says = (holds: (stage: number) => boolean): Condition =>
    isOneOf(
      cellOf(columns.stage),
      columns.stage.dictionary.filter((word) => holds(read(word))),
    );
  const isLost = says((stage) => stage === stages.length);
  const bySaid = stages.map((_, index): StageBranch => [says((stage) => stage === index), index]);
  const signedStage = stages.findIndex((stage) => stage.signed);
  if (signedStage < 0) return [[isLost, stages.length], ...bySaid];
  const signed = signedTruth(columns, firstPayment);
  const isFurther = says((stage) => stage >= signedStage && stage < stages.length);
  return [
    [isLost, stages.length],
    [all([signed.holds, not(isFurther)]), signedStage],
    [all([not(signed.mayHold), says((stage) => stage === signedStage)]), Math.max(0, signedStage - 1)],
    ...bySaid,
  ];
}

function signedTruth({ amount, contract, paid }: StageColumns, firstPayment: number): Kleene {
  const needed = arithmetic(number(firstPayment), '*', cellOf(amount));
  const sufficient: Kleene = paid
    ? {
        holds: compare(cellOf(paid), '>=', needed),
        mayHold: not(compare(cellOf(paid), '<', needed)),
      }
    : unknown;
  return bothHold([contract ? said(cellOf(contract)) : unknown, sufficient]);
}

/** The tier of the stage; tiers stand from the last stage to the first, then lost, then no data. */
export function stageExpression(
  branches: readonly StageBranch[],
  stages: number,
  tiers: readonly Tier[],
): Wording {
  const label = (stage: number): Wording => text(tiers[stage < stages ? stages - 1 - stage : stage]!.label);
  return textCases(
    branches.map(([when, stage]) => [when, label(stage)]),
    label(stages + 1),
  );
}

/**
 * The sheet's probability, else that of the stage; none where it is not within 0 and 1; of a lost deal 0.
 */
export function probabilityExpression(
  branches: readonly StageBranch[],
  stages: readonly Stage[],
  column: NumberColumn | undefined,
): Numeric {
  const given = column && cellOf(column);
  const ofStage = ({ probability }: Stage): Numeric => {
    if (!given) return number(probability);
    const isShare = all([compare(given, '>=', number(0)), compare(given, '<=', number(1))]);
    return numberCases([[isKnown(given), numberCases([[isShare, given]], missing)]], number(probability));
  };
  return numberCases(
    branches.map(([when, stage]) => [when, stages[stage] ? ofStage(stages[stage]) : number(0)]),
    missing,
  );
}

/** Amount x the probability beside it. */
export function expectedExpression(amount: NumberColumn): Numeric {
  return arithmetic(cellOf(amount), '*', output('probability'));
}

/** The expected value beside it less that of the earlier forecast. */
export function deviationExpression(previous: NumberColumn | undefined): Numeric {
  return previous ? arithmetic(output('expected'), '-', cellOf(previous)) : missing;
}

/** Whole days; a date after today is none. */
export function daysSinceExpression(column: DateColumn | undefined, today: number): Numeric {
  if (!column) return missing;
  const entered = dayOf(cellOf(column));
  return numberCases([[compare(entered, '<=', day(today)), arithmetic(day(today), '-', entered)]], missing);
}
