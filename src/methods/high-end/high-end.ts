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
import { measureOf, tierSummary } from '../shared/tier-summary';
import { emptyText } from '../shared/wording';
import {
  baseTruth,
  detailText,
  eventsText,
  liftText,
  markedForRemoval,
  reasonText,
  removalText,
  type HighEndFacts,
} from './explanation';
import { highEndInputs, highEndParameters } from './parameters';
import { positionTest, rangeTest, type TargetTest } from './target-tests';
import { triggerEvents, type TriggerEvents } from './trigger-events';

const tiers: readonly Tier[] = [
  { id: 'high-end', label: { zh: '高端客户', en: 'High-end' }, tone: 'best' },
  { id: 'potential', label: { zh: '潜在客户', en: 'Potential' }, tone: 'good' },
  { id: 'undifferentiated', label: { zh: '无差别客户', en: 'Undifferentiated' }, tone: 'low' },
  noDataTier,
];
const code = { highEnd: 0, potential: 1, undifferentiated: 2, noData: 3 } as const;

const positionsOnce = remembered<TargetTest>();
const eventsOnce = remembered<TriggerEvents>();
const withoutRangeOnce = remembered<Uint8Array>();

/**
 * High-end identification: target range (who can pay) AND target position (who decides) make a potential customer; a
 * trigger event (an occasion to buy) makes him high-end. AND can be OR. What is missing is unknown, and three-valued
 * logic decides: without AUM a teacher is undifferentiated all the same, a chairman is no data. A test for which the sheet has no column
 * at all is left out, which is said, and the other one decides. ★ marks an event at any tier; an event that is an occasion only makes
 * nobody high-end. Marked for removal is who fails both tests and has no event.
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
  run(inputs, params, { rowCount, asOf, sheetRows, chosenReadings }) {
    const chosen = chosenReadings ?? {};
    const amount = inputs.amount ?? inputs.balance;
    const range = rangeTest(
      rowCount,
      inputs.inTargetRange,
      amount,
      params.minimum,
      [
        { column: inputs.product, words: params.products },
        { column: inputs.segment, words: params.segments },
      ],
      chosen,
    );
    const { position: title, inTargetPosition: answer } = inputs;
    const { positions, positionExclusions, decidingEvents, occasionEvents, triggers } = params;
    const position = positionsOnce([sheetRows, title, answer], [positions, positionExclusions, chosen], () =>
      positionTest(rowCount, answer, title, positions, positionExclusions, chosen),
    );
    const settings = { decidingEvents, occasionEvents, triggers };
    const events = eventsOnce([sheetRows, ...Object.values(inputs)], [settings, asOf, chosen], () =>
      triggerEvents(rowCount, inputs.trigger, inputs, settings, { asOf, chosenReadings: chosen }),
    );
    const facts: HighEndFacts = {
      amount,
      title,
      range,
      rangeAnswer: inputs.inTargetRange,
      position,
      params,
      events,
    };
    const withoutRange = withoutRangeOnce([position.truth, events.decides], [], () =>
      positionAndEvents(position.truth, events.decides),
    );
    const tier: TierOutput = {
      id: 'tier',
      label: { zh: '客户层级', en: 'Tier' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: tierCodes(range.truth, withoutRange, tierTable(facts)),
    };
    const star: StarOutput = {
      id: 'star',
      label: { zh: '★', en: '★' },
      role: 'star',
      kind: 'star',
      values: events.found,
      decides: events.decides,
    };
    return {
      columns: [tier, star, ...textOutputs(facts, sheetRows)],
      reason: (row) => reasonText(facts, row),
      detail: (row) => detailText(facts, row),
      lift: (row) => liftText(facts, row),
      events: events.of,
      issues: missingColumns(inputs, facts),
      words: [...range.words, ...position.words, ...(events.words ? [events.words] : [])],
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

/** The tier by the truth of the position, whether an event that decides was found, and by the truth of the range. */
function tierTable(facts: HighEndFacts): Uint8Array {
  return Uint8Array.from({ length: 18 }, (_, place) => {
    const [position, found, range] = [Math.floor(place / 6), Math.floor(place / 3) % 2, place % 3];
    return tierOf[2 * baseTruth(facts, range, position) + found]!;
  });
}

/** By the truth of the base (no, unknown, yes), then by whether a trigger event was found. */
const tierOf = Uint8Array.of(
  ...[code.undifferentiated, code.undifferentiated, code.noData, code.noData, code.potential, code.highEnd],
);

const removedOnce = remembered<Uint8Array>();

function textOutputs(facts: HighEndFacts, sheetRows: Int32Array): readonly TextOutput[] {
  const { range, position, events } = facts;
  const removed = removedOnce([sheetRows, range.truth, position.truth, events.found], [], () =>
    markedForRemoval(facts),
  );
  return [
    {
      id: 'trigger-found',
      label: { zh: '发现的触发事件', en: 'Trigger found' },
      kind: 'text',
      text: (row) => (events.found[row] === 1 ? eventsText(facts, row) : { zh: '未发现', en: 'not found' }),
    },
    {
      id: 'removal-reason',
      label: { zh: '剔除原因', en: 'Removal reason' },
      role: 'removal',
      kind: 'text',
      says: removed,
      text: (row) => (removed[row] === 1 ? removalText(facts, row) : emptyText),
    },
  ];
}

function missingColumns(inputs: InputsOf<typeof highEndInputs>, facts: HighEndFacts): Issue[] {
  const issues: Issue[] = [];
  const { range, position, events } = facts;
  if (!range.judged && !position.judged) {
    issues.push({ ...noTest, choose: ['aum', 'position'] });
  } else if (!range.judged) {
    issues.push({ ...noRange, choose: ['aum', 'balance', 'inTargetRange'] });
  } else if (!position.judged) {
    issues.push({ ...noPosition, choose: ['position', 'inTargetPosition'] });
  }
  if (inputs.balance && !inputs.amount && !inputs.inTargetRange) {
    issues.push({ ...balanceForAum, choose: ['aum'] });
  }
  if (events.counts.length === 0) issues.push({ ...noTrigger, choose: ['trigger'] });
  return issues;
}

const assumed = (...given: Parameters<typeof issue>): Issue => ({ ...issue(...given), assumption: true });

const noTest = assumed(
  'no-test-column',
  'error',
  '没有资产规模、余额或职位列：无法判断客户层级',
  'No column of AUM, balance or position: no tier can be judged',
  1,
);
const noRange = assumed(
  'no-range-column',
  'warning',
  '没有资产规模或余额列：未判断目标范围，由职位决定',
  'No AUM or balance column: the range was not judged, the position decides',
  1,
);
const noPosition = assumed(
  'no-position-column',
  'warning',
  '没有职位列：未判断目标职位，由目标范围决定',
  'No position column: position was not judged, the range decides',
  1,
);
const balanceForAum = assumed(
  'balance-for-aum',
  'note',
  '没有资产规模列：以存款余额判断范围',
  'No AUM column: the balance decides the range',
  1,
);
const noTrigger = assumed(
  'no-trigger-column',
  'warning',
  '没有可查触发事件的列：无人可标 ★ 或成为高端客户',
  'No column to find trigger events in: nobody can get ★ or become high-end',
  1,
);

const decisions = {
  decides: { zh: '决定层级', en: 'decides' },
  occasion: { zh: '时机', en: 'occasion' },
} as const;

function triggerSummary({ counts }: TriggerEvents): SummaryTable {
  return {
    id: 'triggers',
    label: { zh: '触发事件', en: 'Trigger events' },
    columns: [
      { id: 'trigger', label: { zh: '触发事件', en: 'Trigger event' }, format: 'text' },
      { id: 'effect', label: { zh: '作用', en: 'Effect' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
    ],
    rows: counts.map(({ label, decides, count }) => [
      label,
      decides ? decisions.decides : decisions.occasion,
      count,
    ]),
  };
}
