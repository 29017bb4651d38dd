import { Button } from '@fluentui/react-components';
import {
  ArrowRight20Regular,
  ArrowUndo20Regular,
  Checkmark20Filled,
  DataBarVerticalStar20Regular,
} from '@fluentui/react-icons';
import { preview } from '../state/run-scheme';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { apply, undo } from '../state/write-run';

/** The next thing to do, always in the same place. */
export function ActionBar() {
  const { stage, sheet, activity, isFollowing } = usePane();
  if (!sheet) return null;
  const isBusy = activity !== null || isFollowing;
  return (
    <footer className="actions">
      {stage === 'data' && <ChooseButton isBusy={isBusy} />}
      {stage === 'scheme' && <PreviewButton isBusy={isBusy} />}
      {stage === 'preview' && <ApplyButton isBusy={isBusy} />}
      {stage === 'result' && <ResultButtons isBusy={isBusy} />}
    </footer>
  );
}

interface Busy {
  readonly isBusy: boolean;
}

function ChooseButton({ isBusy }: Busy) {
  const say = useSay();
  return (
    <Button
      appearance="primary"
      icon={<ArrowRight20Regular />}
      iconPosition="after"
      disabled={isBusy}
      onClick={() => usePane.setState({ stage: 'scheme' })}
    >
      {say({ zh: '选择方案', en: 'Choose a scheme' })}
    </Button>
  );
}

function PreviewButton({ isBusy }: Busy) {
  const say = useSay();
  return (
    <Button
      appearance="primary"
      icon={<DataBarVerticalStar20Regular />}
      disabled={isBusy}
      onClick={() => void preview()}
    >
      {say({ zh: '预览', en: 'Preview' })}
    </Button>
  );
}

function ApplyButton({ isBusy }: Busy) {
  const say = useSay();
  return (
    <Button appearance="primary" icon={<Checkmark20Filled />} disabled={isBusy} onClick={() => void apply()}>
      {say({ zh: '写入工作表', en: 'Apply' })}
    </Button>
  );
}

function ResultButtons({ isBusy }: Busy) {
  const canUndo = usePane((state) => state.canUndo);
  const say = useSay();
  return (
    <>
      <Button icon={<ArrowUndo20Regular />} disabled={isBusy || !canUndo} onClick={() => void undo()}>
        {say({ zh: '撤销', en: 'Undo' })}
      </Button>
      <Button
        appearance="primary"
        icon={<DataBarVerticalStar20Regular />}
        disabled={isBusy}
        onClick={() => void preview()}
      >
        {say({ zh: '再次运行', en: 'Run again' })}
      </Button>
    </>
  );
}
