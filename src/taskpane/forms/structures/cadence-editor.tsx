import type { Text } from '../../../locales/text';
import type { Cadence } from '../../../methods/cadence/plan';
import { OptionSelect, optionsOf } from '../../controls/option-select';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberInput } from '../inputs/number-input';
import { DraftNote } from '../rows/draft-note';
import { freshName } from '../rows/fresh-name';
import { NamedRows } from '../rows/named-rows';
import { rowNamesProblem } from '../rows/names-problem';
import { useDraft } from '../rows/use-draft';

type Period = Cadence['callPeriod'];

const periods: Readonly<Record<Period, Text>> = {
  week: { zh: '每周', en: 'a week' },
  'two-weeks': { zh: '每两周', en: 'every two weeks' },
  month: { zh: '每月', en: 'a month' },
};

/** How often each tier is called and visited: a sentence a kind of contact. */
export function CadenceEditor({ value, onChange }: Edited<readonly Cadence[]>) {
  const { shown, problem, change } = useDraft(value, rowNamesProblem, onChange);
  return (
    <>
      <NamedRows
        rows={shown}
        nameLabel={{ zh: '层级名称', en: 'Name of the tier' }}
        addLabel={{ zh: '添加一级', en: 'Add a tier' }}
        made={() => newLine(shown)}
        onChange={change}
      >
        {(line, changeLine) => (
          <>
            <Often
              what={{ zh: '电话', en: 'Calls' }}
              tier={line.label}
              count={line.calls}
              period={line.callPeriod}
              onChange={(calls, callPeriod) => changeLine({ ...line, calls, callPeriod })}
            />
            <Often
              what={{ zh: '拜访', en: 'Visits' }}
              tier={line.label}
              count={line.visits}
              period={line.visitPeriod}
              onChange={(visits, visitPeriod) => changeLine({ ...line, visits, visitPeriod })}
            />
          </>
        )}
      </NamedRows>
      <DraftNote problem={problem} />
    </>
  );
}

interface OftenProps {
  readonly what: Text;
  readonly tier: Text;
  readonly count: number;
  readonly period: Period;
  readonly onChange: (count: number, period: Period) => void;
}

function Often({ what, tier, count, period, onChange }: OftenProps) {
  const say = useSay();
  const named = (zh: string, en: string) =>
    say({ zh: `“${tier.zh}”的${what.zh}：${zh}`, en: `${what.en} of "${tier.en}": ${en}` });
  return (
    <div className="row-line row-often">
      <span className="row-word">{say(what)}</span>
      <NumberInput
        kind="count"
        label={named('次数', 'how many')}
        value={count}
        min={0}
        max={31}
        onChange={(changed) => onChange(changed, period)}
      />
      <OptionSelect
        label={named('周期', 'in which time')}
        options={optionsOf(periods)}
        value={period}
        onChange={(changed) => onChange(count, changed)}
      />
    </div>
  );
}

function newLine(plan: readonly Cadence[]): Cadence {
  const tiers = plan.map(({ tier }) => tier);
  const { id: tier, label } = freshName('tier', tiers, (number) => ({
    zh: `第 ${number} 级`,
    en: `Tier ${number}`,
  }));
  return { tier, label, calls: 1, callPeriod: 'month', visits: 0, visitPeriod: 'month' };
}
