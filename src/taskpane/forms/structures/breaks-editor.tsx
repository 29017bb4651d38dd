import { listSeparator, useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { readWords } from '../inputs/read-words';
import { ReferenceSelect } from '../inputs/reference-select';
import { TypedInput } from '../inputs/typed-input';
import { useReferences } from '../inputs/use-references';
import { DraftNote } from '../rows/draft-note';
import { RowsEditor } from '../rows/rows-editor';
import { useDraft } from '../rows/use-draft';
import { breaksProblem, type ColumnBreaks } from './breaks';

type BreaksRow = readonly [column: string, breaks: readonly number[]];

/** Columns that are cut at numbers of one's own, each with its breaks. */
export function BreaksEditor({ value, onChange }: Edited<ColumnBreaks>) {
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
            <TypedInput
              label={say({ zh: `“${column}”的界限，从小到大`, en: `Breaks of "${column}", ascending` })}
              written={breaks.join(say(listSeparator))}
              onType={(typed) => changeRow([column, readWords(typed).map(Number)])}
            />
          </>
        )}
      </RowsEditor>
      <DraftNote problem={problem} />
    </>
  );
}
