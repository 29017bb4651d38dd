import { Button } from '@fluentui/react-components';
import { Eye16Regular, EyeOff16Regular } from '@fluentui/react-icons';
import { hideMarked, showMarked } from '../../state/hide-removed';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';

/** Hides the rows that the run in the sheet marks for removal, and shows them again; nothing where it marks none. */
export function MarkedRows() {
  const { receipt, findings, written, hidden, activity } = usePane();
  const say = useSay();
  const format = useFormat();
  const areHidden = hidden !== null;
  const marked = receipt && written ? written.removed : 0;
  if (!areHidden && marked === 0) return null;
  const count = format(areHidden ? hidden.rows.length : marked, 'integer');
  // What the preview tries since marks others than what stands in the sheet.
  const isTried = findings !== written;
  return (
    <div className="marked-rows">
      <Button
        size="small"
        icon={areHidden ? <Eye16Regular /> : <EyeOff16Regular />}
        disabled={activity !== null || (isTried && !areHidden)}
        onClick={() => void (areHidden ? showMarked() : hideMarked())}
      >
        {areHidden
          ? say({ zh: `重新显示 ${count} 行`, en: `Show the ${count} rows again` })
          : say({ zh: `隐藏标记为剔除的 ${count} 行`, en: `Hide ${count} rows marked for removal` })}
      </Button>
      <span className="quiet" role="status">
        {areHidden
          ? say({ zh: '已隐藏；撤销时也会重新显示', en: 'Hidden; Undo shows them again too' })
          : say({ zh: '行不会被删除', en: 'No row is deleted' })}
      </span>
    </div>
  );
}
