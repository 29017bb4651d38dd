import { Select } from '@fluentui/react-components';
import type { Text } from '../../../locales/text';
import type { Cadence } from '../../../methods/cadence/plan';
import { useSay } from '../../state/use-say';
import { DraftNote } from '../rows/draft-note';
import { freeId } from '../rows/free-id';
import { NameInput } from '../rows/name-input';
import { NumberInput } from '../rows/number-input';
import { RowsEditor } from '../rows/rows-editor';
import { useDraft } from '../rows/use-draft';
import { namesProblem } from './structure-problems';

interface CadenceEditorProps {
  readonly value: readonly Cadence[];
  readonly onChange: (plan: readonly Cadence[]) => void;
}

type Period = Cadence['callPeriod'];

const periods: Readonly<Record<Period, Text>> = {
  week: { zh: '每周', en: 'a week' },
  'two-weeks': { zh: '每两周', en: 'every two weeks' },
  month: { zh: '每月', en: 'a month' },
};

/** How often each tier is called and visited: a sentence a kind of contact. */
export function CadenceEditor({ value, onChange }: CadenceEditorProps) {
  const say = useSay();
  const { shown, problem, change } = useDraft(value, cadenceProblem, onChange);
  return (
    <>
      <RowsEditor
        rows={shown}
        nameOf={({ label }) => say(label)}
        addLabel={{ zh: '添加一级', en: 'Add a tier' }}
        made={() => newLine(shown)}
        onChange={change}
      >
        {(line, changeLine, buttons) => (
          <>
            <div className="row-line">
              <NameInput
                label={{ zh: '层级名称', en: 'Name of the tier' }}
                value={line.label}
                onChange={(label) => changeLine({ ...line, label })}
              />
              {buttons}
            </div>
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
      </RowsEditor>
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
      <Select
        size="small"
        aria-label={named('周期', 'in which time')}
        value={period}
        onChange={(_event, { value }) => onChange(count, value as Period)}
      >
        {Object.entries(periods).map(([id, label]) => (
          <option key={id} value={id}>
            {say(label)}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** What is wrong with a plan: its names. */
export function cadenceProblem(plan: readonly Cadence[]): Text | undefined {
  return namesProblem(plan.map(({ label }) => label));
}

function newLine(plan: readonly Cadence[]): Cadence {
  const tier = freeId(
    'tier',
    plan.map((line) => line.tier),
  );
  const number = tier.slice(tier.lastIndexOf('-') + 1);
  const label = { zh: `第 ${number} 级`, en: `Tier ${number}` };
  return { tier, label, calls: 1, callPeriod: 'month', visits: 0, visitPeriod: 'month' };
}
