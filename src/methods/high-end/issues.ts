import type { Issue } from '../../table/issues/issue';
import type { InputsOf } from '../shared/contract';
import { issue } from '../shared/input-issues';
import type { HighEndFacts } from './explanation';
import { highEndInputs } from './parameters';

export function missingColumns(inputs: InputsOf<typeof highEndInputs>, facts: HighEndFacts): Issue[] {
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
