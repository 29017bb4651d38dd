import { Field, Switch } from '@fluentui/react-components';
import { leftOutText } from '../../../scheme/results/call-list/left-out-words';
import { countsAt, type CallListFindings } from '../../../session/findings/call-list-counts';
import { NumberInput } from '../../forms/inputs/number-input';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';

/** Whether the list to work from is written, and how many customers each manager has time for in a week. */
export function CallListChoice({ list }: { list: CallListFindings }) {
  const { isOn, capacity } = usePane((state) => state.callList);
  const say = useSay();
  const isWanted = isOn ?? list.byDefault;
  const most = capacity ?? list.capacity;
  return (
    <div className="call-list-choice">
      <Switch
        checked={isWanted}
        label={say({ zh: '写“本周名单”', en: 'Write the call list of the week' })}
        onChange={(_event, { checked }) =>
          usePane.setState(({ callList }) => ({ callList: { ...callList, isOn: checked } }))
        }
      />
      {isWanted && (
        <>
          <Field
            orientation="horizontal"
            size="small"
            label={say({ zh: '每位经理每周户数', en: 'Customers a manager and week' })}
            hint={say({ zh: '0 为不限', en: '0 is without limit' })}
          >
            <NumberInput
              label={say({ zh: '每位经理每周户数', en: 'Customers a manager and week' })}
              kind="count"
              min={0}
              max={1000}
              value={most}
              onChange={(value) =>
                usePane.setState(({ callList }) => ({ callList: { ...callList, capacity: value } }))
              }
            />
          </Field>
          <Listed list={list} capacity={most} />
        </>
      )}
    </div>
  );
}

function Listed({ list, capacity }: { list: CallListFindings; capacity: number }) {
  const say = useSay();
  const format = useFormat();
  const { listed, waiting } = countsAt(list, capacity);
  const [on, later] = [format(listed, 'integer'), format(waiting, 'integer')];
  const out = leftOutText(list.leftOut);
  return (
    <p className="quiet" aria-live="polite">
      {say({
        zh: `名单上 ${on} 位${waiting > 0 ? `，另有 ${later} 位排不下` : ''}`,
        en: `${on} on the list${waiting > 0 ? `, ${later} more do not fit` : ''}`,
      })}
      {out && `${say({ zh: '；', en: '. ' })}${say(out)}`}
    </p>
  );
}
