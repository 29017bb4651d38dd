import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type InputsOf,
  type StarOutput,
  type SummaryTable,
  type TextOutput,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { issue } from '../shared/input-issues';
import { remembered } from '../shared/remembered';
import { Truth } from '../shared/three-valued';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { emptyText, joinReasons } from '../shared/wording';
import { baseTruth, liftText, reasonText, removalText, type HighEndFacts } from './explanation';
import { highEndInputs, highEndParameters } from './parameters';
import { rangeTest, wordTest } from './target-tests';
import { triggerEvents, type TriggerEvents } from './trigger-events';

const tiers: readonly Tier[] = [
  { id: 'high-end', label: { zh: '高端客户', en: 'High-end' }, tone: 'best' },
  { id: 'potential', label: { zh: '潜在客户', en: 'Potential' }, tone: 'good' },
  { id: 'undifferentiated', label: { zh: '无差别客户', en: 'Undifferentiated' }, tone: 'low' },
  noDataTier,
];
const code = { highEnd: 0, potential: 1, undifferentiated: 2, noData: 3 } as const;

const positionsOnce = remembered<Uint8Array>();
const eventsOnce = remembered<TriggerEvents>();
const withoutRangeOnce = remembered<Uint8Array>();

/**
 * High-end identification: target range (who can pay) AND target position (who decides) make a potential customer; a
 * trigger event (an occasion to buy) makes him high-end. AND can be OR. What is missing is unknown, and three-valued
 * logic decides: without AUM a teacher is undifferentiated all the same, a chairman is no data. ★ marks a trigger event
 * at any tier. Customers who fail both tests are marked for removal; the lack of a trigger is never a reason for that.
 */
export const highEnd = defineMethod({
  id: 'high-end',
  label: { zh: '高端客户识别', en: 'High-end identification' },
  description: {
    zh: '目标范围、目标职位、触发事件三项判断：前两项符合为潜在客户，又有触发事件为高端客户。',
    en: 'Three tests: target range and target position make a potential customer, a trigger event as well a high-end one.',
  },
  source: {
    zh: '客户管理文献的高端客户识别法（范围、职位、触发事件）；范围与职位默认为“且”，可改为“或”；门槛与词表为本产品默认值。',
    en: 'High-end identification of the customer-management literature (range, position, trigger event); range AND position by default, OR as a switch; threshold and words are our defaults.',
  },
  inputs: highEndInputs,
  params: highEndParameters,
  run(inputs, params, { rowCount, asOf, sheetRows }) {
    const amount = inputs.amount ?? inputs.balance;
    const range = rangeTest(rowCount, amount, params.minimum, [
      { column: inputs.product, words: params.products },
      { column: inputs.segment, words: params.segments },
    ]);
    const { position: title } = inputs;
    const words = [params.positions, params.positionExclusions];
    const position = title
      ? positionsOnce([title], words, () => wordTest(title, params.positions, params.positionExclusions))
      : new Uint8Array(rowCount).fill(Truth.unknown);
    const { noEventWords, triggers } = params;
    const events = eventsOnce([sheetRows, ...Object.values(inputs)], [noEventWords, triggers, asOf], () =>
      triggerEvents(rowCount, inputs.trigger, noEventWords, inputs, triggers, asOf),
    );
    const withoutRange = withoutRangeOnce([position, events.found], [], () =>
      positionAndEvents(position, events.found),
    );
    const tier: TierOutput = {
      id: 'tier',
      label: { zh: '客户层级', en: 'Tier' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: tierCodes(range, withoutRange, tierTable(params.combine)),
    };
    const star: StarOutput = {
      id: 'star',
      label: { zh: '★', en: '★' },
      role: 'star',
      kind: 'star',
      values: events.found,
    };
    const facts: HighEndFacts = {
      amount,
      position: inputs.position,
      range,
      positions: position,
      params,
      events,
    };
    return {
      columns: [tier, star, ...textOutputs(facts)],
      reason: (row) => reasonText(facts, row),
      lift: (row) => liftText(facts, row),
      issues: missingColumns(inputs, params, events),
      summary: [tierSummary(tier, amount ? [measureOf(amount)] : []), triggerSummary(events)],
    };
  },
});

/** Where the truth of the position and whether a trigger event was found lead in the {@link tierTable}. */
function positionAndEvents(position: Uint8Array, found: Uint8Array): Uint8Array {
  const places = new Uint8Array(position.length);
  for (let row = 0; row < places.length; row++) places[row] = 3 * (2 * position[row]! + found[row]!);
  return places;
}

/** One pass over the rows and no array between: a slider moves the range, and everything else waits for this. */
function tierCodes(range: Uint8Array, withoutRange: Uint8Array, tierAt: Uint8Array): Uint8Array {
  const codes = new Uint8Array(range.length);
  for (let row = 0; row < codes.length; row++) codes[row] = tierAt[withoutRange[row]! + range[row]!]!;
  return codes;
}

/** The tier by the truth of the position, whether a trigger event was found, and by the truth of the range. */
function tierTable(combine: 'and' | 'or'): Uint8Array {
  return Uint8Array.from({ length: 18 }, (_, place) => {
    const [position, found, range] = [Math.floor(place / 6), Math.floor(place / 3) % 2, place % 3];
    return tierOf[2 * baseTruth(range, position, combine) + found]!;
  });
}

/** By the truth of the base (no, unknown, yes), then by whether a trigger event was found. */
const tierOf = Uint8Array.of(
  ...[code.undifferentiated, code.undifferentiated, code.noData, code.noData, code.potential, code.highEnd],
);

function textOutputs(facts: HighEndFacts): readonly TextOutput[] {
  return [
    {
      id: 'trigger-found',
      label: { zh: '发现的触发事件', en: 'Trigger found' },
      kind: 'text',
      text: (row) =>
        facts.events.found[row] === 1 ? joinReasons(facts.events.of(row)) : { zh: '未发现', en: 'not found' },
    },
    {
      id: 'removal-reason',
      label: { zh: '剔除原因', en: 'Removal reason' },
      kind: 'text',
      text: (row) => removalText(facts, row) ?? emptyText,
    },
  ];
}

function missingColumns(
  inputs: InputsOf<typeof highEndInputs>,
  { products, segments }: { readonly products: readonly string[]; readonly segments: readonly string[] },
  events: TriggerEvents,
): Issue[] {
  const issues: Issue[] = [];
  const wordsDecide = (inputs.product && products.length > 0) || (inputs.segment && segments.length > 0);
  if (!inputs.amount && (inputs.balance || !wordsDecide)) {
    issues.push(
      inputs.balance
        ? issue(
            'balance-for-aum',
            'note',
            '没有资产规模列，以余额判断范围',
            'No AUM column: the balance decides the range',
            1,
          )
        : issue(
            'no-range-column',
            'warning',
            '没有资产规模或余额列，目标范围未知',
            'No AUM or balance column: the range is unknown',
            1,
          ),
    );
  }
  if (!inputs.position) {
    issues.push(
      issue(
        'no-position-column',
        'warning',
        '没有职位列，目标职位未知',
        'No position column: the position is unknown',
        1,
      ),
    );
  }
  if (events.counts.length === 0) {
    issues.push(
      issue('no-trigger-column', 'warning', '没有可查触发事件的列', 'No column to find trigger events in', 1),
    );
  }
  return issues;
}

function triggerSummary({ counts }: TriggerEvents): SummaryTable {
  return {
    id: 'triggers',
    label: { zh: '触发事件', en: 'Trigger events' },
    columns: [
      { id: 'trigger', label: { zh: '触发事件', en: 'Trigger event' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
    ],
    rows: counts.map(({ label, count }) => [label, count]),
  };
}
