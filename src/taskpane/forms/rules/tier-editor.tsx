import { Button, Select } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Rule } from '../../../methods/rules/rule-set';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { NameInput } from '../rows/name-input';
import { ToneSelect } from '../rows/tone-select';
import { CareInput } from './care-input';
import { newTest } from './edit-rules';
import { TestEditor } from './test-editor';
import type { Reference } from './use-references';
import { withCare } from './with-care';

interface TierEditorProps {
  readonly tier: Rule;
  /** How many customers of the sheet it takes. */
  readonly customers: number | undefined;
  readonly references: readonly Reference[];
  readonly buttons: ReactNode;
  readonly onChange: (tier: Rule) => void;
}

/** One tier: its name and colour, how its tests combine, the tests, and how its customers are looked after. */
export function TierEditor({ tier, customers, references, buttons, onChange }: TierEditorProps) {
  const say = useSay();
  const format = useFormat();
  const { tests } = tier;
  const name = say(tier.label);
  return (
    <>
      <div className="row-line">
        <NameInput
          label={{ zh: '层级名称', en: 'Name of the tier' }}
          value={tier.label}
          onChange={(label) => onChange({ ...tier, label })}
        />
        {buttons}
      </div>
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
        <CombineSelect name={name} tier={tier} onChange={(combine) => onChange({ ...tier, combine })} />
      )}
      <ul className="rule-tests">
        {tests.map((test, index) => (
          <TestEditor
            // Tests have no names of their own; they are told apart by where they stand.
            key={index}
            test={test}
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

interface CombineProps {
  readonly name: string;
  readonly tier: Rule;
  readonly onChange: (combine: Rule['combine']) => void;
}

function CombineSelect({ name, tier: { combine, tests }, onChange }: CombineProps) {
  const say = useSay();
  return (
    <Select
      size="small"
      aria-label={say({ zh: `“${name}”的条件如何组合`, en: `How the tests of "${name}" combine` })}
      value={typeof combine === 'string' ? combine : String(combine.atLeast)}
      onChange={(_event, { value }) =>
        onChange(value === 'all' || value === 'any' ? value : { atLeast: Number(value) })
      }
    >
      <option value="all">{say({ zh: '全部满足', en: 'All of these hold' })}</option>
      <option value="any">{say({ zh: '满足任意一项', en: 'Any of these holds' })}</option>
      {tests.slice(2).map((_, index) => (
        <option key={index} value={index + 2}>
          {say({ zh: `至少满足 ${String(index + 2)} 项`, en: `At least ${String(index + 2)} of these hold` })}
        </option>
      ))}
    </Select>
  );
}
