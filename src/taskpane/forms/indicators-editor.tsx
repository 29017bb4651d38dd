import { Button, Select } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import type { Text } from '../../locales/text';
import type { Indicator } from '../../methods/composite/indicators';
import { useSay } from '../state/use-say';
import { NumberField } from './number-field';
import { useReferences, withReference, type Reference } from './rules/use-references';

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
  return (
    <div className="rules">
      <ul className="rule-tiers">
        {value.map((indicator, index) => (
          <IndicatorItem
            key={index}
            indicator={indicator}
            references={references}
            canRemove={value.length > 1}
            onChange={(changed) => onChange(value.with(index, changed))}
            onRemove={() => onChange(value.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <Button
        size="small"
        icon={<Add16Regular />}
        disabled={!free}
        onClick={() => free && onChange([...value, added(free)])}
      >
        {say({ zh: '添加指标', en: 'Add an indicator' })}
      </Button>
    </div>
  );
}

function added({ reference, label }: Reference): Indicator {
  return { column: reference, label, weight: 10, normalise: 'percent-rank', better: 'higher' };
}

interface IndicatorItemProps {
  readonly indicator: Indicator;
  readonly references: readonly Reference[];
  readonly canRemove: boolean;
  readonly onChange: (indicator: Indicator) => void;
  readonly onRemove: () => void;
}

function IndicatorItem({ indicator, references, canRemove, onChange, onRemove }: IndicatorItemProps) {
  const say = useSay();
  const known = withReference(references, indicator.column);
  const name = say(indicator.label ?? { zh: indicator.column, en: indicator.column });
  return (
    <li className="rule-tier">
      <div className="rule-line">
        <Select
          size="small"
          aria-label={say({ zh: '指标的列', en: 'Column of the indicator' })}
          value={indicator.column}
          onChange={(_event, { value }) => {
            const label = known.find(({ reference }) => reference === value)?.label;
            onChange({ ...indicator, column: value, ...(label && { label }) });
          }}
        >
          {known.map(({ reference, label }) => (
            <option key={reference} value={reference}>
              {say(label)}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          disabled={!canRemove}
          aria-label={say({ zh: `删除“${name}”`, en: `Delete "${name}"` })}
          onClick={onRemove}
        />
      </div>
      <NumberField
        declaration={weight}
        value={indicator.weight}
        onChange={(changed) => onChange({ ...indicator, weight: changed })}
      />
      <div className="rule-line">
        <Select
          size="small"
          aria-label={say({ zh: `“${name}”如何换算`, en: `How "${name}" is scaled` })}
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
          aria-label={say({ zh: `“${name}”的方向`, en: `Direction of "${name}"` })}
          value={indicator.better}
          onChange={(_event, { value }) => onChange({ ...indicator, better: value as Indicator['better'] })}
        >
          <option value="higher">{say({ zh: '越高越好', en: 'higher is better' })}</option>
          <option value="lower">{say({ zh: '越低越好', en: 'lower is better' })}</option>
        </Select>
      </div>
    </li>
  );
}
