import * as v from 'valibot';
import { idSchema, textSchema, toneSchema } from '../shared/schemas';

const bound = v.pipe(v.number(), v.finite());
const words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1), v.maxLength(500));

/** What every test has: the column, by role or header, and what a missing value counts as. */
const common = {
  column: v.pipe(v.string(), v.nonEmpty()),
  ifMissing: v.exactOptional(v.picklist(['unknown', 'fails', 'holds']), 'unknown'),
};

/**
 * A test on a column. Bounds are half-open, [from, to). `one-of` compares whole texts, `has-word` finds words in a text
 * with exclusions (see {@link wordMatcher}); both without regard to case and width. `within-days` counts from the as-of
 * day: from -30 to 1 is the last 30 days and today.
 */
const testSchema = v.variant('is', [
  v.strictObject({ ...common, is: v.literal('at-least'), value: bound }),
  v.strictObject({ ...common, is: v.literal('above'), value: bound }),
  v.strictObject({ ...common, is: v.literal('below'), value: bound }),
  v.strictObject({ ...common, is: v.literal('at-most'), value: bound }),
  v.strictObject({ ...common, is: v.literal('equal'), value: bound }),
  v.strictObject({ ...common, is: v.literal('between'), from: bound, to: bound }),
  v.strictObject({ ...common, is: v.literal('within-days'), from: bound, to: bound }),
  v.strictObject({ ...common, is: v.literal('one-of'), words }),
  v.strictObject({
    ...common,
    is: v.literal('has-word'),
    words,
    exclusions: v.exactOptional(v.array(v.string()), []),
  }),
  v.strictObject({ ...common, is: v.literal('yes') }),
  v.strictObject({ ...common, is: v.literal('no') }),
  v.strictObject({ ...common, is: v.literal('blank') }),
  v.strictObject({ ...common, is: v.literal('known') }),
]);

const tierHead = {
  id: idSchema,
  label: textSchema,
  tone: toneSchema,
  /** How customers of the tier are looked after: calls and visits. */
  care: v.exactOptional(textSchema),
};

/**
 * Tiers from best to worst: the first that holds wins, `otherwise` takes the rest. `combine` says how many of the tests
 * must hold. `grace`: up at once, down only after some months in a row below the tier.
 */
export const ruleSetSchema = v.strictObject({
  tiers: v.pipe(
    v.array(
      v.strictObject({
        ...tierHead,
        combine: v.union([
          v.picklist(['all', 'any']),
          v.strictObject({ atLeast: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
        ]),
        tests: v.pipe(v.array(testSchema), v.minLength(1), v.maxLength(50)),
      }),
    ),
    v.minLength(1),
    v.maxLength(60),
  ),
  otherwise: v.exactOptional(v.strictObject(tierHead)),
  grace: v.exactOptional(
    v.strictObject({
      /** The column of the months in a row that the customer was below the tier. */
      missedMonths: v.string(),
      /** The column of the tier that the customer holds; without it, the tier above the one found. */
      heldTier: v.exactOptional(v.string()),
      /** Of each tier, after how many missed months a customer leaves it. */
      months: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
});

export type RuleSet = v.InferOutput<typeof ruleSetSchema>;
export type Rule = RuleSet['tiers'][number];
export type Test = Rule['tests'][number];

/** How many of the tests of a rule must hold. */
export function neededTests({ combine, tests }: Rule): number {
  return combine === 'all' ? tests.length : combine === 'any' ? 1 : Math.min(combine.atLeast, tests.length);
}
