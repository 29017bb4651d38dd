import { Button, Input, Select } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Text } from '../../../locales/text';
import type { Test } from '../../../methods/rules/rule-set';
import { formatParameter } from '../../../scheme/format-parameter';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';
import { readNumber } from '../read-number';
import { operatorsOf, withColumn, withOperator } from './edit-rules';
import { withReference, type Reference } from './use-references';

interface TestEditorProps {
  readonly test: Test;
  readonly tierName: string;
  readonly references: readonly Reference[];
  readonly canRemove: boolean;
  readonly onChange: (test: Test) => void;
  readonly onRemove: () => void;
}

const operatorNames: Readonly<Record<Test['is'], Text>> = {
  'at-least': { zh: '不少于', en: 'is at least' },
  above: { zh: '高于', en: 'is above' },
  below: { zh: '低于', en: 'is below' },
  'at-most': { zh: '不超过', en: 'is at most' },
  equal: { zh: '等于', en: 'is' },
  between: { zh: '介于（含前不含后）', en: 'is from … to under' },
  'within-days': { zh: '距基准日的天数', en: 'is this many days from the as-of day' },
  'one-of': { zh: '属于', en: 'is one of' },
  'has-word': { zh: '含有', en: 'has the word' },
  yes: { zh: '为“是”', en: 'is yes' },
  no: { zh: '为“否”', en: 'is no' },
  blank: { zh: '为空', en: 'is blank' },
  known: { zh: '有值', en: 'is known' },
};

/** A test as a sentence: column, what is asked of it, and how much. */
export function TestEditor({ test, tierName, references, canRemove, onChange, onRemove }: TestEditorProps) {
  const say = useSay();
  const known = withReference(references, test.column);
  const kind = known.find(({ reference }) => reference === test.column)?.kind ?? 'number';
  const operators = operatorsOf[kind].includes(test.is) ? operatorsOf[kind] : [test.is, ...operatorsOf[kind]];
  return (
    <li className="rule-test">
      <div className="rule-line">
        <Select
          size="small"
          aria-label={say({ zh: `“${tierName}”的条件：列`, en: `Test of "${tierName}": column` })}
          value={test.column}
          onChange={(_event, { value }) =>
            onChange(
              withColumn(test, value, known.find(({ reference }) => reference === value)?.kind ?? 'number'),
            )
          }
        >
          {known.map(({ reference, label }) => (
            <option key={reference} value={reference}>
              {say(label)}
            </option>
          ))}
        </Select>
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
      <div className={'from' in test ? 'rule-line rule-two' : 'rule-line'}>
        <Select
          size="small"
          aria-label={say({ zh: `“${tierName}”的条件：要求`, en: `Test of "${tierName}": what is asked` })}
          value={test.is}
          onChange={(_event, { value }) => onChange(withOperator(test, value as Test['is']))}
        >
          {operators.map((operator) => (
            <option key={operator} value={operator}>
              {say(operatorNames[operator])}
            </option>
          ))}
        </Select>
        <Operands test={test} onChange={onChange} />
      </div>
    </li>
  );
}

function Operands({ test, onChange }: Pick<TestEditorProps, 'test' | 'onChange'>) {
  const say = useSay();
  if ('value' in test) {
    return (
      <NumberInput
        label={say({ zh: '数值', en: 'Value' })}
        value={test.value}
        onChange={(value) => onChange({ ...test, value })}
      />
    );
  }
  if ('from' in test) {
    return (
      <>
        <NumberInput
          label={say({ zh: '从', en: 'From' })}
          value={test.from}
          onChange={(from) => onChange({ ...test, from })}
        />
        <NumberInput
          label={say({ zh: '到', en: 'To' })}
          value={test.to}
          onChange={(to) => onChange({ ...test, to })}
        />
      </>
    );
  }
  if ('words' in test) {
    return (
      <WordsInput
        label={say({ zh: '词语，用逗号分隔', en: 'Words, between commas' })}
        words={test.words}
        onChange={(words) => onChange({ ...test, words })}
      />
    );
  }
  return null;
}

const amount = {
  kind: 'money',
  label: { zh: '数值', en: 'Value' },
  origin: 'ours',
  default: 0,
} as const;

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberInput({ label, value, onChange }: NumberInputProps) {
  const language = usePane((state) => state.preferences.language);
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      size="small"
      className="rule-operand"
      aria-label={label}
      value={typed ?? formatParameter(amount, value, language)}
      onChange={(_event, data) => {
        setTyped(data.value);
        const read = readNumber(amount, data.value);
        if ('value' in read) onChange(read.value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

interface WordsInputProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
}

function WordsInput({ label, words, onChange }: WordsInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      size="small"
      className="rule-operand"
      aria-label={label}
      value={typed ?? words.join(say({ zh: '、', en: ', ' }))}
      onChange={(_event, { value }) => {
        setTyped(value);
        onChange(
          value
            .split(/[,，、;；]/u)
            .map((word) => word.trim())
            .filter(Boolean),
        );
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
