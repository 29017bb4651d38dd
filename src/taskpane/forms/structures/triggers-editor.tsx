import { Switch } from '@fluentui/react-components';
import type { TriggerSettings } from '../../../methods/shared/triggers/settings';
import type { DeclaredTrigger } from '../../../session/engine/catalogue';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberField } from '../inputs/number-field';

/** The trigger events: each can be switched off, and its numbers changed. */
export function TriggersEditor({ value, onChange }: Edited<TriggerSettings>) {
  const triggers = usePane((state) => state.catalogue.triggers);
  return (
    <ul className="triggers">
      {triggers.map((trigger) => (
        <TriggerItem
          key={trigger.id}
          trigger={trigger}
          value={value[trigger.id] ?? { on: true, decides: trigger.decides }}
          onChange={(settings) => onChange({ ...value, [trigger.id]: settings })}
        />
      ))}
    </ul>
  );
}

const decidesLabel = {
  zh: '决定层级（关闭则只作时机，标 ★）',
  en: 'Decides the tier (off: an occasion, ★ only)',
};

interface TriggerItemProps extends Edited<TriggerSettings[string]> {
  readonly trigger: DeclaredTrigger;
}

function TriggerItem({ trigger: { label, params, expiry }, value: settings, onChange }: TriggerItemProps) {
  const say = useSay();
  return (
    <li>
      <Switch
        label={say(label)}
        checked={settings.on}
        onChange={(_event, { checked }) => onChange({ ...settings, on: checked })}
      />
      {settings.on && (
        <div className="form trigger-form">
          <Switch
            label={say(decidesLabel)}
            checked={settings.decides}
            onChange={(_event, { checked }) => onChange({ ...settings, decides: checked })}
          />
          {Object.entries(params).map(([name, declaration]) => (
            <NumberField
              key={name}
              declaration={declaration}
              value={Number(settings[name] ?? declaration.default)}
              onChange={(number) => onChange({ ...settings, [name]: number })}
            />
          ))}
          <span className="quiet">
            {say({ zh: '有效期：', en: 'Lasts: ' })}
            {say(expiry)}
          </span>
        </div>
      )}
    </li>
  );
}
