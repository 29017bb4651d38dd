import { Switch } from '@fluentui/react-components';
import type { RuleSet } from '../../../methods/rules/rule-set';
import { OptionSelect } from '../../controls/option-select';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberInput } from '../inputs/number-input';
import { referenceOptions, ReferenceSelect } from '../inputs/reference-select';
import { withReference, type Reference } from '../inputs/use-references';

interface GraceEditorProps extends Edited<RuleSet> {
  readonly references: readonly Reference[];
}

type Grace = NonNullable<RuleSet['grace']>;

/** Up at once, down only after some months in a row below the tier: how many for each tier, and where the months stand. */
export function GraceEditor({ value: rules, references, onChange }: GraceEditorProps) {
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
          <GraceColumns value={grace} references={references} onChange={change} />
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

interface GraceColumnsProps extends Edited<Grace> {
  readonly references: readonly Reference[];
}

function GraceColumns({ value: grace, references, onChange }: GraceColumnsProps) {
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
        <OptionSelect
          options={[
            ['', { zh: '算出层级的上一级', en: 'the one above the tier found' }],
            ...referenceOptions(held),
          ]}
          value={heldTier ?? ''}
          onChange={(column) => onChange(column === '' ? others : { ...grace, heldTier: column })}
        />
      </label>
    </>
  );
}

/** No months are no grace: the tier is then not named. */
function withMonths(months: Grace['months'], tier: string, count: number): Grace['months'] {
  const others = Object.fromEntries(Object.entries(months).filter(([id]) => id !== tier));
  return count === 0 ? others : { ...others, [tier]: count };
}
