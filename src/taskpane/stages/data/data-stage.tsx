import { Button } from '@fluentui/react-components';
import { ArrowSync16Regular, TableSearch20Regular } from '@fluentui/react-icons';
import { ColumnList } from './column-list';
import { Doctor } from './doctor';
import { RememberedRun } from './remembered-run';
import { SheetCard } from './sheet-card';
import { WordsNote } from './words-note';
import { openSheet, setRole } from '../../state/read-sheet';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';

/** Read, recognise, check: the list as it was understood, and what is wrong with it. */
export function DataStage() {
  const { sheet, facts, activity } = usePane();
  if (!sheet) return activity ? null : <NoSheet />;
  return (
    <>
      <SheetCard sheet={sheet} facts={facts} />
      <RememberedRun />
      <WordsNote />
      <ColumnList columns={sheet.columns} onRole={(header, role) => void setRole(header, role)} />
      {facts && <Doctor issues={[...sheet.issues, ...facts.issues]} />}
    </>
  );
}

function NoSheet() {
  const say = useSay();
  return (
    <div className="empty">
      <TableSearch20Regular className="empty-mark" aria-hidden />
      <p>
        {say({
          zh: '打开有客户清单的工作表，然后读取它。',
          en: 'Open the sheet with the customer list, then read it.',
        })}
      </p>
      <Button appearance="primary" icon={<ArrowSync16Regular />} onClick={() => void openSheet()}>
        {say({ zh: '读取当前工作表', en: 'Read the sheet in front' })}
      </Button>
    </div>
  );
}
