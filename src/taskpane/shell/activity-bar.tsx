import { Button, ProgressBar } from '@fluentui/react-components';
import type { Text } from '../../locales/text';
import { usePane, type Activity } from '../state/store';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { shareOf } from './share-of';

const waitings: Readonly<Record<NonNullable<Activity['waiting']>, Text>> = {
  editing: {
    zh: '有单元格正在编辑：请按 Enter 或 Esc 结束编辑，之后自动继续',
    en: 'A cell is being edited: press Enter or Esc, and it goes on by itself',
  },
  busy: { zh: 'Excel 正忙，稍后自动继续', en: 'Excel is busy; it goes on by itself' },
  elsewhere: {
    zh: '前面是另一个工作簿：请回到这个工作簿，之后自动继续',
    en: 'Another workbook is in front: return to this one, and it goes on by itself',
  },
  silent: {
    zh: 'Excel 没有回答：一有回答就会停下并还原；也可以关闭面板，下次打开时会先还原',
    en: 'Excel does not answer: as soon as it does, this stops and is put back. You may also close the pane; it puts things back when opened again',
  },
};

/** What is being done, how far it is, and Cancel. Read out when it begins, not at every row. */
export function ActivityBar() {
  const activity = usePane((state) => state.activity);
  const say = useSay();
  return (
    <div className="activity" data-active={activity !== null}>
      <p className="hidden-text" role="status">
        {activity && say(activity.waiting ? waitings[activity.waiting] : activity.label)}
      </p>
      {activity && <Running activity={activity} />}
    </div>
  );
}

function Running({ activity }: { activity: Activity }) {
  const { label, rows, waiting, cancel } = activity;
  const say = useSay();
  const format = useFormat();
  const share = shareOf(activity);
  return (
    <>
      <div className="activity-line">
        <span className="activity-label">{say(waiting ? waitings[waiting] : label)}</span>
        {share !== undefined && <span className="activity-share">{format(share, 'share')}</span>}
        {cancel && (
          <Button size="small" onClick={cancel}>
            {say({ zh: '取消', en: 'Cancel' })}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={say(label)} thickness="large" {...(share !== undefined && { value: share })} />
      {rows && (
        <div className="activity-rows">
          {say({
            zh: `${format(rows.done, 'integer')} / ${format(rows.total, 'integer')} 行`,
            en: `${format(rows.done, 'integer')} of ${format(rows.total, 'integer')} rows`,
          })}
        </div>
      )}
    </>
  );
}
