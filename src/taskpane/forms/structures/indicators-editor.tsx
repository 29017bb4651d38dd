import type { ReactNode } from 'react';
import type { Text } from '../../../locales/text';
import type { Indicator } from '../../../methods/shared/weighted/indicators';
import { OptionSelect, optionsOf } from '../../controls/option-select';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberField } from '../inputs/number-field';
import { ReferenceSelect } from '../inputs/reference-select';
import { useReferences, type Reference } from '../inputs/use-references';
import { RowsEditor } from '../rows/rows-editor';
import { ScaleInput } from './scale-input';

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

const directions: Readonly<Record<Indicator['better'], Text>> = {
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
};

/** What a score is made of: columns, their weights, and how each is made comparable. */
export function IndicatorsEditor({ value, onChange }: Edited<readonly Indicator[]>) {
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
          <IndicatorFields value={indicator} references={references} buttons={buttons} onChange={change} />
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

interface IndicatorFieldsProps extends Edited<Indicator> {
  readonly references: readonly Reference[];
  readonly buttons: ReactNode;
}

function IndicatorFields({ value: indicator, references, buttons, onChange }: IndicatorFieldsProps) {
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
        <OptionSelect
          label={say({ zh: `“${zh}”如何换算`, en: `How "${en}" is scaled` })}
          options={optionsOf(scalings)}
          value={indicator.normalise}
          onChange={(normalise) => onChange({ ...indicator, normalise })}
        />
        <OptionSelect
          label={say({ zh: `“${zh}”的方向`, en: `Direction of "${en}"` })}
          options={optionsOf(directions)}
          value={indicator.better}
          onChange={(better) => onChange({ ...indicator, better })}
        />
      </div>
    </>
  );
}
