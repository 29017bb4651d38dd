import { Select } from '@fluentui/react-components';
import type { Text } from '../../locales/text';
import type { Indicator } from '../../methods/shared/weighted/indicators';
import { useSay } from '../state/use-say';
import { NumberField } from './number-field';
import { ReferenceSelect } from './rows/reference-select';
import { RowsEditor } from './rows/rows-editor';
import { useReferences, type Reference } from './rules/use-references';
import { ScaleInput } from './structures/scale-input';

interface IndicatorsEditorProps {
  readonly value: readonly Indicator[];
  readonly onChange: (indicators: readonly Indicator[]) => void;
}

const weight = {
  kind: 'number',
  label: { zh: '权重', en: 'Weight' },
  origin: 'ours',
  default: 25,
  min: 0,
  max: 100,
} as const;

const scalings: Readonly<Record<Indicator['normalise'], Text>> = {
  'percent-rank': { zh: '百分位', en: 'percent rank' },
  'min-max': { zh: '最小–最大', en: 'min to max' },
  'z-score': { zh: '标准分', en: 'z-score' },
};

/** What a score is made of: columns, their weights, and how each is made comparable. */
export function IndicatorsEditor({ value, onChange }: IndicatorsEditorProps) {
  const say = useSay();
  const references = useReferences();
  const free = references.find(
    ({ reference, kind }) => kind === 'number' && !value.some(({ column }) => column === reference),
  );
  const sum = value.reduce((all, one) => all + one.weight, 0);
  return (
    <>
      <RowsEditor
        rows={value}
        nameOf={(indicator) => say(nameOf(indicator))}
        most={free ? 30 : 0}
        addLabel={{ zh: '添加指标', en: 'Add an indicator' }}
        made={() => free && added(free)}
        onChange={onChange}
      >
        {(indicator, change, buttons) => (
          <IndicatorFields
            indicator={indicator}
            references={references}
            buttons={buttons}
            onChange={change}
          />
        )}
      </RowsEditor>
      <p className={sum === 100 ? 'quiet' : 'draft-note'} role="status">
        {say({
          zh: `权重合计 ${String(sum)}，应为 100`,
          en: `Weights add up to ${String(sum)}; they should make 100`,
        })}
      </p>
    </>
  );
}

function nameOf({ label, column }: Indicator): Text {
  return label ?? { zh: column, en: column };
}

function added({ reference, label }: Reference): Indicator {
  return { column: reference, label, weight: 10, normalise: 'percent-rank', better: 'higher' };
}

interface IndicatorFieldsProps {
  readonly indicator: Indicator;
  readonly references: readonly Reference[];
  readonly buttons: React.ReactNode;
  readonly onChange: (indicator: Indicator) => void;
}

function IndicatorFields({ indicator, references, buttons, onChange }: IndicatorFieldsProps) {
  const say = useSay();
  const { zh, en } = nameOf(indicator);
  const isText = references.find(({ reference }) => reference === indicator.column)?.kind === 'text';
  return (
    <>
      <div className="row-line">
        <ReferenceSelect
          label={say({ zh: '指标的列', en: 'Column of the indicator' })}
          references={references}
          value={indicator.column}
          onChange={({ reference, label }) => onChange({ ...indicator, column: reference, label })}
        />
        {buttons}
      </div>
      {(isText || indicator.scale) && (
        <ScaleInput
          name={{ zh, en }}
          scale={indicator.scale ?? {}}
          onChange={(scale) => onChange({ ...indicator, scale })}
        />
      )}
      <NumberField
        declaration={weight}
        value={indicator.weight}
        onChange={(changed) => onChange({ ...indicator, weight: changed })}
      />
      <div className="row-line">
        <Select
          size="small"
          aria-label={say({ zh: `“${zh}”如何换算`, en: `How "${en}" is scaled` })}
          value={indicator.normalise}
          onChange={(_event, { value }) =>
            onChange({ ...indicator, normalise: value as Indicator['normalise'] })
          }
        >
          {Object.entries(scalings).map(([id, label]) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={say({ zh: `“${zh}”的方向`, en: `Direction of "${en}"` })}
          value={indicator.better}
          onChange={(_event, { value }) => onChange({ ...indicator, better: value as Indicator['better'] })}
        >
          <option value="higher">{say({ zh: '越高越好', en: 'higher is better' })}</option>
          <option value="lower">{say({ zh: '越低越好', en: 'lower is better' })}</option>
        </Select>
      </div>
    </>
  );
}
