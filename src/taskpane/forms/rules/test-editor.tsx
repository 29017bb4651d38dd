import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { Text } from '../../../locales/text';
import type { Test } from '../../../methods/rules/rule-set';
import { OptionSelect, optionsOf } from '../../controls/option-select';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberInput } from '../inputs/number-input';
import { ReferenceSelect } from '../inputs/reference-select';
import type { Reference } from '../inputs/use-references';
import { WordsInput } from '../inputs/words-input';
import { operatorsOf, withColumn, withOperator } from './edit-rules';

interface TestEditorProps extends Edited<Test> {
  readonly tierName: string;
  readonly references: readonly Reference[];
  readonly canRemove: boolean;
  readonly onRemove: () => void;
}

const operatorNames: Readonly<Record<Test['is'], Text>> = {
  'at-least': { zh: '不少于', en: 'is at least' },
  above: { zh: '高于', en: 'is above' },
  below: { zh: '低于', en: 'is below' },
  'at-most': { zh: '不超过', en: 'is at most' },
  equal: { zh: '等于', en: 'is' },
  between: { zh: '介于（含前不含后）', en: 'is from … to under' },
  'within-days': { zh: '距截至日期的天数', en: 'is this many days from the as-of date' },
  'one-of': { zh: '属于', en: 'is one of' },
  'has-word': { zh: '含有', en: 'has the word' },
  yes: { zh: '为“是”', en: 'is yes' },
  no: { zh: '为“否”', en: 'is no' },
  blank: { zh: '为空', en: 'is blank' },
  known: { zh: '有值', en: 'is known' },
};

const missingNames: Readonly<Record<Test['ifMissing'], Text>> = {
  unknown: { zh: '为空时：无法判断', en: 'if blank: cannot be told' },
  fails: { zh: '为空时：算不满足', en: 'if blank: does not hold' },
  holds: { zh: '为空时：算满足', en: 'if blank: holds' },
};

/** A test as a sentence: column, what is asked of it, how much, and what a blank counts as. */
export function TestEditor(props: TestEditorProps) {
  const { value: test, tierName, references, canRemove, onChange, onRemove } = props;
  const say = useSay();
  const kind = references.find(({ reference }) => reference === test.column)?.kind ?? 'number';
  const operators = operatorsOf[kind].includes(test.is) ? operatorsOf[kind] : [test.is, ...operatorsOf[kind]];
  const named = (zh: string, en: string) =>
    say({ zh: `“${tierName}”的条件：${zh}`, en: `Test of "${tierName}": ${en}` });
  return (
    <li className="rule-test">
      <div className="row-line">
        <ReferenceSelect
          label={named('列', 'column')}
          references={references}
          value={test.column}
          onChange={(chosen) => onChange(withColumn(test, chosen.reference, chosen.kind))}
        />
        {canRemove && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={say({ zh: '删除这个条件', en: 'Delete this test' })}
            onClick={onRemove}
          />
        )}
      </div>
      <div className={'value' in test || 'words' in test ? 'row-line' : 'row-line row-two'}>
        <OptionSelect
          label={named('要求', 'what is asked')}
          options={operators.map((operator) => [operator, operatorNames[operator]])}
          value={test.is}
          onChange={(is) => onChange(withOperator(test, is))}
        />
        <Operands value={test} onChange={onChange} />
      </div>
      {test.is !== 'blank' && test.is !== 'known' && (
        <OptionSelect
          label={named('为空时', 'if the cell is blank')}
          options={optionsOf(missingNames)}
          value={test.ifMissing}
          onChange={(ifMissing) => onChange({ ...test, ifMissing })}
        />
      )}
    </li>
  );
}

function Operands({ value: test, onChange }: Edited<Test>) {
  const say = useSay();
  const number = (name: Text, value: number, change: (value: number) => void) => (
    <NumberInput
      kind={test.is === 'within-days' ? 'number' : 'money'}
      label={say(name)}
      value={value}
      onChange={change}
    />
  );
  if ('value' in test) {
    return number({ zh: '数值', en: 'Value' }, test.value, (value) => onChange({ ...test, value }));
  }
  if ('from' in test) {
    return (
      <>
        {number({ zh: '从', en: 'From' }, test.from, (from) => onChange({ ...test, from }))}
        {number({ zh: '到', en: 'To' }, test.to, (to) => onChange({ ...test, to }))}
      </>
    );
  }
  if (!('words' in test)) return null;
  return (
    <>
      <WordsInput
        label={say({ zh: '词语，用逗号分隔', en: 'Words, between commas' })}
        words={test.words}
        onChange={(words) => onChange({ ...test, words })}
      />
      {test.is === 'has-word' && (
        <WordsInput
          label={say({ zh: '但不含这些词，用逗号分隔', en: 'But none of these words, between commas' })}
          placeholder={say({ zh: '但不含', en: 'but not' })}
          words={test.exclusions}
          onChange={(exclusions) => onChange({ ...test, exclusions })}
        />
      )}
    </>
  );
}
