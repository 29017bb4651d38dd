import { Select, Switch } from '@fluentui/react-components';
import type { RuleSet } from '../../../methods/rules/rule-set';
import { useSay } from '../../state/use-say';
import { NumberInput } from '../rows/number-input';
import { ReferenceSelect } from '../rows/reference-select';
import { withReference, type Reference } from './use-references';

interface GraceEditorProps {
  readonly rules: RuleSet;
  readonly references: readonly Reference[];
  readonly onChange: (rules: RuleSet) => void;
}

type Grace = NonNullable<RuleSet['grace']>;

/** Up at once, down only after some months in a row below the tier: how many for each tier, and where the months stand. */
export function GraceEditor({ rules, references, onChange }: GraceEditorProps) {
  const say = useSay();
  const { grace, ...others } = rules;
  const change = (changed: Grace) => onChange({ ...rules, grace: changed });
  return (
    <div className="rows">
      <Switch
        checked={grace !== undefined}
        label={say({ zh: '升级立即生效，降级有宽限', en: 'Up at once, down with grace' })}
        onChange={(_event, { checked }) =>
          onChange(checked ? { ...others, grace: { missedMonths: 'missedMonths', months: {} } } : others)
        }
      />
      {grace && (
        <div className="row-item">
          <GraceColumns grace={grace} references={references} onChange={change} />
          <p className="quiet">
            {say({ zh: '连续未达标多少个月才降级：', en: 'Lost only after so many missed months in a row:' })}
          </p>
          {rules.tiers.slice(0, -1).map(({ id, label }) => (
            <div className="row-line row-months" key={id}>
              <span className="row-word">{say(label)}</span>
              <NumberInput
                kind="count"
                label={say({
                  zh: `“${label.zh}”连续多少个月未达标才降级，0 为立即`,
                  en: `Missed months in a row after which "${label.en}" is lost; 0 is at once`,
                })}
                value={grace.months[id] ?? 0}
                min={0}
                max={120}
                onChange={(months) => change({ ...grace, months: withMonths(grace.months, id, months) })}
              />
              <span className="row-word">{say({ zh: '个月', en: 'months' })}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function GraceColumns({
  grace,
  references,
  onChange,
}: Omit<GraceEditorProps, 'rules' | 'onChange'> & {
  readonly grace: Grace;
  readonly onChange: (grace: Grace) => void;
}) {
  const say = useSay();
  const { heldTier, ...others } = grace;
  const texts = references.filter(({ kind }) => kind === 'text');
  const held = heldTier === undefined ? texts : withReference(texts, heldTier);
  return (
    <>
      <label className="row-field">
        <span className="quiet">{say({ zh: '未达标月数在哪一列', en: 'Column of the missed months' })}</span>
        <ReferenceSelect
          label={say({ zh: '未达标月数的列', en: 'Column of the missed months' })}
          references={references.filter(({ kind }) => kind === 'number')}
          value={grace.missedMonths}
          onChange={({ reference }) => onChange({ ...grace, missedMonths: reference })}
        />
      </label>
      <label className="row-field">
        <span className="quiet">{say({ zh: '客户现在的层级', en: 'The tier that a customer holds' })}</span>
        <Select
          size="small"
          value={heldTier ?? ''}
          onChange={(_event, { value }) => onChange(value === '' ? others : { ...grace, heldTier: value })}
        >
          <option value="">{say({ zh: '算出层级的上一级', en: 'the one above the tier found' })}</option>
          {held.map(({ reference, label }) => (
            <option key={reference} value={reference}>
              {say(label)}
            </option>
          ))}
        </Select>
      </label>
    </>
  );
}

/** No months are no grace: the tier is then not named. */
function withMonths(months: Grace['months'], tier: string, count: number): Grace['months'] {
  const others = Object.fromEntries(Object.entries(months).filter(([id]) => id !== tier));
  return count === 0 ? others : { ...others, [tier]: count };
}
