import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import type { Text } from '../../../locales/text';
import type { Rule } from '../../../methods/rules/rule-set';
import { OptionSelect } from '../../controls/option-select';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { ToneSelect } from '../inputs/tone-select';
import type { Reference } from '../inputs/use-references';
import { CareInput } from './care-input';
import { newTest } from './edit-rules';
import { TestEditor } from './test-editor';
import { withCare } from './with-care';

interface TierFieldsProps extends Edited<Rule> {
  /** How many customers of the sheet it takes. */
  readonly customers: number | undefined;
  readonly references: readonly Reference[];
}

/** A tier below its name: its colour, how its tests combine, the tests, and how its customers are looked after. */
export function TierFields({ value: tier, customers, references, onChange }: TierFieldsProps) {
  const say = useSay();
  const format = useFormat();
  const { tests } = tier;
  const name = say(tier.label);
  return (
    <>
      <div className="row-line">
        <span className="row-word row-count">
          {customers !== undefined &&
            say({
              zh: `本表 ${format(customers, 'integer')} 户`,
              en: `${format(customers, 'integer')} customers here`,
            })}
        </span>
        <ToneSelect name={name} value={tier.tone} onChange={(tone) => onChange({ ...tier, tone })} />
      </div>
      {tests.length > 1 && (
        <CombineSelect
          name={name}
          testCount={tests.length}
          value={tier.combine}
          onChange={(combine) => onChange({ ...tier, combine })}
        />
      )}
      <ul className="rule-tests">
        {tests.map((test, index) => (
          <TestEditor
            // Tests have no names of their own; they are told apart by where they stand.
            key={index}
            value={test}
            tierName={name}
            references={references}
            canRemove={tests.length > 1}
            onChange={(changed) => onChange({ ...tier, tests: tests.with(index, changed) })}
            onRemove={() => onChange({ ...tier, tests: tests.toSpliced(index, 1) })}
          />
        ))}
      </ul>
      <Button
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        onClick={() => onChange({ ...tier, tests: [...tests, newTest(references[0]?.reference ?? 'aum')] })}
      >
        {say({ zh: '添加条件', en: 'Add a test' })}
      </Button>
      <CareInput tier={tier.label} care={tier.care} onChange={(care) => onChange(withCare(tier, care))} />
    </>
  );
}

interface CombineProps extends Edited<Rule['combine']> {
  readonly name: string;
  readonly testCount: number;
}

function CombineSelect({ name, testCount, value, onChange }: CombineProps) {
  const say = useSay();
  const numbers = Array.from({ length: testCount - 2 }, (_, index) => String(index + 2));
  return (
    <OptionSelect
      label={say({ zh: `“${name}”的条件如何组合`, en: `How the tests of "${name}" combine` })}
      options={[
        ['all', { zh: '全部满足', en: 'All of these hold' }],
        ['any', { zh: '满足任意一项', en: 'Any of these holds' }],
        ...numbers.map((number): [string, Text] => [
          number,
          { zh: `至少满足 ${number} 项`, en: `At least ${number} of these hold` },
        ]),
      ]}
      value={typeof value === 'string' ? value : String(value.atLeast)}
      onChange={(id) => onChange(id === 'all' || id === 'any' ? id : { atLeast: Number(id) })}
    />
  );
}
