import { Switch } from '@fluentui/react-components';
import type { RuleSet } from '../../../methods/rules/rule-set';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NameInput } from '../inputs/name-input';
import { ToneSelect } from '../inputs/tone-select';
import { CareInput } from './care-input';
import { withCare } from './with-care';

/** A tier for everybody whom no other takes. */
export function OtherwiseEditor({ value: rules, onChange }: Edited<RuleSet>) {
  const say = useSay();
  const { otherwise, ...others } = rules;
  return (
    <div className="rows">
      <Switch
        checked={otherwise !== undefined}
        label={say({ zh: '其余客户归入一级', en: 'A tier for all others' })}
        onChange={(_event, { checked }) => onChange(checked ? { ...others, otherwise: rest } : others)}
      />
      {otherwise && (
        <div className={`row-item tone-${otherwise.tone}`}>
          <div className="row-line">
            <NameInput
              label={{ zh: '其余客户的层级名称', en: 'Name of the tier of all others' }}
              value={otherwise.label}
              onChange={(label) => onChange({ ...rules, otherwise: { ...otherwise, label } })}
            />
            <ToneSelect
              name={say(otherwise.label)}
              value={otherwise.tone}
              onChange={(tone) => onChange({ ...rules, otherwise: { ...otherwise, tone } })}
            />
          </div>
          <CareInput
            tier={otherwise.label}
            care={otherwise.care}
            onChange={(care) => onChange({ ...rules, otherwise: withCare(otherwise, care) })}
          />
        </div>
      )}
    </div>
  );
}

const rest: NonNullable<RuleSet['otherwise']> = {
  id: 'others',
  label: { zh: '其余客户', en: 'All others' },
  tone: 'low',
};
