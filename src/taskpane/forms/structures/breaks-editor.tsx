import { useState } from 'react';
import { Input } from '@fluentui/react-components';
import { useSay } from '../../state/use-say';
import { DraftNote } from '../rows/draft-note';
import { ReferenceSelect } from '../rows/reference-select';
import { readWords } from '../rows/read-words';
import { RowsEditor } from '../rows/rows-editor';
import { useDraft } from '../rows/use-draft';
import { useReferences } from '../rules/use-references';
import { breaksProblem, type ColumnBreaks } from './breaks';

type BreaksRow = readonly [column: string, breaks: readonly number[]];

interface BreaksEditorProps {
  readonly value: ColumnBreaks;
  readonly onChange: (breaks: ColumnBreaks) => void;
}

/** Columns that are cut at numbers of one's own, each with its breaks. */
export function BreaksEditor({ value, onChange }: BreaksEditorProps) {
  const say = useSay();
  const numbers = useReferences().filter(({ kind }) => kind === 'number');
  const { shown, problem, change } = useDraft(value, breaksProblem, onChange);
  const free = numbers.find(({ reference }) => !Object.hasOwn(shown, reference));
  return (
    <>
      <RowsEditor
        rows={Object.entries(shown).map((row): BreaksRow => row)}
        nameOf={([column]) => column}
        fewest={0}
        addLabel={{ zh: '添加一列', en: 'Add a column' }}
        most={free ? Infinity : 0}
        made={(): BreaksRow | undefined => (free ? [free.reference, [0]] : undefined)}
        onChange={(rows) => change(Object.fromEntries(rows))}
      >
        {([column, breaks], changeRow, buttons) => (
          <>
            <div className="row-line">
              <ReferenceSelect
                label={say({ zh: '分箱的列', en: 'Column with breaks' })}
                references={numbers.filter(
                  ({ reference }) => reference === column || !Object.hasOwn(shown, reference),
                )}
                value={column}
                onChange={({ reference }) => changeRow([reference, breaks])}
              />
              {buttons}
            </div>
            <BreaksInput
              column={column}
              breaks={breaks}
              onChange={(changed) => changeRow([column, changed])}
            />
          </>
        )}
      </RowsEditor>
      <DraftNote problem={problem} />
    </>
  );
}

interface BreaksInputProps {
  readonly column: string;
  readonly breaks: readonly number[];
  readonly onChange: (breaks: readonly number[]) => void;
}

function BreaksInput({ column, breaks, onChange }: BreaksInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      size="small"
      aria-label={say({ zh: `“${column}”的界限，从小到大`, en: `Breaks of "${column}", ascending` })}
      value={typed ?? breaks.join(say({ zh: '、', en: ', ' }))}
      onChange={(_event, { value }) => {
        setTyped(value);
        onChange(readWords(value).map(Number));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
