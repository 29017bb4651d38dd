import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { placeText } from '../../workbook/read/cell-place';
import { takeOut } from '../state/functions';
import { selectCell } from '../state/select-cell';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';

/** What was inserted last, and the way back. */
export function InsertedBar() {
  const { inserted, activity } = usePane();
  const say = useSay();
  if (!inserted) return null;
  const cell = placeText(inserted.place);
  return (
    <footer className="inserted">
      <p role="status">
        <CheckmarkCircle16Filled className="receipt-mark" aria-hidden />
        {say({ zh: `已插入到 ${cell}`, en: `Inserted at ${cell}` })}
      </p>
      <Button size="small" onClick={() => void selectCell(cell)}>
        {say({ zh: '查看', en: 'Show it' })}
      </Button>
      <Button size="small" disabled={activity !== null} onClick={() => void takeOut()}>
        {say({ zh: '取出公式', en: 'Take it out' })}
      </Button>
    </footer>
  );
}
