import { Button, Input, Select } from '@fluentui/react-components';
import { Add16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import type { Text } from '../../../locales/text';
import type { Rule } from '../../../methods/rules/rule-set';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { newTest } from './edit-rules';
import { TestEditor } from './test-editor';
import type { Reference } from './use-references';

interface TierEditorProps {
  readonly tier: Rule;
  /** How many customers of the sheet it takes. */
  readonly customers: number | undefined;
  readonly references: readonly Reference[];
  readonly isFirst: boolean;
  readonly isOnly: boolean;
  readonly onChange: (changed: Partial<Rule>) => void;
  readonly onRaise: () => void;
  readonly onRemove: () => void;
}

/** One tier: its name, how its tests combine, and the tests. */
export function TierEditor({ tier, customers, references, onChange, ...rest }: TierEditorProps) {
  const say = useSay();
  const format = useFormat();
  const { tests } = tier;
  const name = say(tier.label);
  return (
    <li className={`rule-tier edge-${tier.tone}`}>
      <div className="rule-head">
        <NameInput label={tier.label} onChange={(label) => onChange({ label })} />
        {customers !== undefined && (
          <span className="quiet rule-count">
            {say({ zh: `${format(customers, 'integer')} 户`, en: format(customers, 'integer') })}
          </span>
        )}
        <TierButtons name={name} {...rest} />
      </div>
      {tests.length > 1 && (
        <CombineSelect name={name} tier={tier} onChange={(combine) => onChange({ combine })} />
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
            onChange={(changed) => onChange({ tests: tests.with(index, changed) })}
            onRemove={() => onChange({ tests: tests.toSpliced(index, 1) })}
          />
        ))}
      </ul>
      <Button
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        onClick={() => onChange({ tests: [...tests, newTest(references[0]?.reference ?? 'aum')] })}
      >
        {say({ zh: '添加条件', en: 'Add a test' })}
      </Button>
    </li>
  );
}

function NameInput({ label, onChange }: { label: Text; onChange: (label: Text) => void }) {
  const language = usePane((state) => state.preferences.language);
  const say = useSay();
  const isSame = label.zh === label.en;
  return (
    <Input
      size="small"
      className="rule-name"
      aria-label={say({ zh: '层级名称', en: 'Name of the tier' })}
      value={say(label)}
      onChange={(_event, { value }) => {
        const own = language === 'zh-CN' ? { zh: value } : { en: value };
        onChange(isSame ? { zh: value, en: value } : { ...label, ...own });
      }}
    />
  );
}

type TierButtonsProps = { readonly name: string } & Pick<
  TierEditorProps,
  'isFirst' | 'isOnly' | 'onRaise' | 'onRemove'
>;

function TierButtons({ name, isFirst, isOnly, onRaise, onRemove }: TierButtonsProps) {
  const say = useSay();
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        disabled={isFirst}
        aria-label={say({ zh: `上移“${name}”`, en: `Move "${name}" up` })}
        onClick={onRaise}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Delete16Regular />}
        disabled={isOnly}
        aria-label={say({ zh: `删除“${name}”`, en: `Delete "${name}"` })}
        onClick={onRemove}
      />
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
