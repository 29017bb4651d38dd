import { defineMethod, type TierOutput } from '../shared/contract';
import { remembered } from '../shared/remembered';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { detailText, liftText, reasonText, type HighEndFacts } from './explanation';
import { missingColumns } from './issues';
import { starOutput, textOutputs } from './outputs';
import { highEndInputs, highEndParameters } from './parameters';
import { triggerSummary } from './summary';
import { positionTest, rangeTest, type TargetTest } from './target-tests';
import { positionAndEvents, tierCodes, tiers, tierTable } from './tiers';
import { triggerEvents, type TriggerEvents } from './trigger-events';

const positionsOnce = remembered<TargetTest>();
const eventsOnce = remembered<TriggerEvents>();
const withoutRangeOnce = remembered<Uint8Array>();

/**
 * High-end identification: target range (who can pay) AND target position (who decides) make a potential customer; a
 * trigger event (an occasion to buy) makes him high-end. AND can be OR. What is missing is unknown, and three-valued
 * logic decides: without AUM a teacher is undifferentiated all the same, a chairman is no data. A test for which the sheet has no column
 * at all is left out, which is said, and the other one decides. ★ marks an event at any tier; an event that is an occasion only makes
 * nobody high-end; what is stated of who has died is none. Marked for removal is who fails both tests and has no event.
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
  run(inputs, params, context) {
    const { rowCount, asOf, sheetRows, chosenReadings } = context;
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
      triggerEvents(rowCount, inputs.trigger, { ...inputs, aum: inputs.amount }, settings, context),
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
    return {
      columns: [tier, starOutput(events), ...textOutputs(facts, sheetRows)],
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
