import { urgency } from '../../../src/methods/urgency/urgency';
import { dates } from '../../support/columns';
import { runMethod, tiersOf } from '../../support/run-method';

const closing = (days: readonly (string | undefined)[], asOf: string, params = {}): string[] =>
  tiersOf(runMethod(urgency, [dates('expectedCloseDate', days)], params, asOf), 'urgency');

describe('urgency', () => {
  it('counts calendar months from the as-of date, both ends included', () => {
    expect(
      closing(
        ['2026-06-29', '2026-06-30', '2026-07-30', '2026-07-31', '2026-09-30', '2026-10-01', undefined],
        '2026-06-30',
      ),
    ).toEqual(['overdue', 'eager', 'eager', 'hopeful', 'hopeful', 'wait-and-see', 'no-data']);
  });

  it('ends a month that has no such day on its last day', () => {
    expect(closing(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'], '2026-01-31')).toEqual([
      'eager',
      'hopeful',
      'hopeful',
      'wait-and-see',
    ]);
  });

  it('counts 30 and 90 days when asked to', () => {
    expect(
      closing(['2026-07-30', '2026-07-31', '2026-09-28', '2026-09-29'], '2026-06-30', { unit: 'days' }),
    ).toEqual(['eager', 'hopeful', 'hopeful', 'wait-and-see']);
  });

  it('says how far the day is', () => {
    const result = runMethod(urgency, [dates('expectedCloseDate', ['2026-07-03', '2026-06-20', undefined])]);
    expect(result.reason(0).zh).toBe('预计 2026-07-03 成交（还有 3 天）；渴望');
    expect(result.reason(1).en).toBe('Expected to close on 2026-06-20 (10 days ago); Overdue');
    expect(result.reason(2).zh).toBe('没有预计成交日');
  });
});
