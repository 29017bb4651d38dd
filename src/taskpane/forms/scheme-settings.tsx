import { Button } from '@fluentui/react-components';
import type { DeclaredMethod } from '../../scheme/definition/declared-method';
import { Fold } from '../controls/fold';
import { OptionSelect, type Options } from '../controls/option-select';
import { Section } from '../controls/section';
import { changeParameters } from '../state/schemes/choose-scheme';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { declaredSteps, type DeclaredStep } from './declared-steps';
import { IdleParameters } from './idle-parameters';
import { takesEffect } from './takes-effect';
import { ParameterField } from './fields/parameter-field';

/** The settings of the chosen scheme, method by method, as the methods declare them. */
export function SchemeSettings() {
  const scheme = usePane((state) => state.scheme);
  const say = useSay();
  const methods = usePane((state) => state.catalogue.methods);
  const steps = declaredSteps(scheme, methods);
  return (
    <Section title={say({ zh: '参数', en: 'Settings' })}>
      {steps.map((step) => (
        <Fold key={step.id} title={say(step.method.label)}>
          <StepSettings step={step} />
        </Fold>
      ))}
    </Section>
  );
}

function StepSettings({ step: { method, params, index } }: { step: DeclaredStep }) {
  const say = useSay();
  const declared = Object.entries(method.params);
  return (
    <div className="form">
      <p className="quiet">{say(method.description)}</p>
      {method.presets && <Presets method={method} step={index} />}
      {declared.map(([name, declaration]) =>
        takesEffect(declaration, params) ? (
          <ParameterField
            key={name}
            declaration={declaration}
            value={params[name]}
            onChange={(value) => changeParameters(index, { [name]: value })}
          />
        ) : (
          <IdleParameters key={name} declarations={[declaration]} method={method} />
        ),
      )}
      <Button
        size="small"
        appearance="subtle"
        onClick={() =>
          changeParameters(
            index,
            Object.fromEntries(declared.map(([name, { default: value }]) => [name, value])),
          )
        }
      >
        {say({ zh: '恢复默认值', en: 'Back to the defaults' })}
      </Button>
      <p className="source">{say(method.source)}</p>
    </div>
  );
}

/** Sets of parameters that the sources give. */
function Presets({ method, step }: { method: DeclaredMethod; step: number }) {
  const say = useSay();
  const label = say({ zh: '套用现成参数', en: 'Take a ready-made set' });
  return (
    <OptionSelect
      label={label}
      options={[['', { zh: `${label}…`, en: `${label}…` }], ...presetNames(method)]}
      value=""
      onChange={(id) => {
        const preset = method.presets?.[id];
        if (preset) changeParameters(step, preset.params);
      }}
    />
  );
}

function presetNames({ presets = {} }: DeclaredMethod): Options<string> {
  return Object.entries(presets).map(([id, { label }]) => [id, label]);
}
