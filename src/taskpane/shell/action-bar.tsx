import { Button } from '@fluentui/react-components';
import {
  ArrowRight20Regular,
  ArrowUndo20Regular,
  Checkmark20Filled,
  DataBarVerticalStar20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Text } from '../../locales/text';
import { preview } from '../state/run-scheme';
import type { Stage } from '../state/stages';
import { usePane, type PaneState } from '../state/store';
import { useSay } from '../state/use-say';
import { apply, undo } from '../state/write-run';

interface Action {
  readonly label: Text;
  readonly Icon: FluentIcon;
  readonly act: () => unknown;
  /** The way on, rather than back. */
  readonly isPrimary: boolean;
  readonly isIconAfter?: boolean;
  readonly isPossible?: (state: PaneState) => boolean;
}

const toScheme: Action = {
  label: { zh: '选择方案', en: 'Choose a scheme' },
  Icon: ArrowRight20Regular,
  act: () => usePane.setState({ stage: 'scheme' }),
  isPrimary: true,
  isIconAfter: true,
};

const toPreview: Action = {
  label: { zh: '预览', en: 'Preview' },
  Icon: DataBarVerticalStar20Regular,
  act: preview,
  isPrimary: true,
};

const actions: Readonly<Record<Stage, readonly Action[]>> = {
  data: [toScheme],
  words: [{ ...toScheme, isPrimary: false }, toPreview],
  scheme: [toPreview],
  preview: [
    {
      label: { zh: '写入工作表', en: 'Apply' },
      Icon: Checkmark20Filled,
      act: apply,
      isPrimary: true,
      isPossible: ({ findings, isFollowing }) => findings !== null && !isFollowing,
    },
  ],
  result: [
    {
      label: { zh: '撤销', en: 'Undo' },
      Icon: ArrowUndo20Regular,
      act: undo,
      isPrimary: false,
      isPossible: ({ canUndo }) => canUndo,
    },
    {
      label: { zh: '再次运行', en: 'Run again' },
      Icon: DataBarVerticalStar20Regular,
      act: preview,
      isPrimary: true,
    },
  ],
};

/** The next thing to do, always in the same place. */
export function ActionBar() {
  const { stage, sheet } = usePane();
  if (!sheet) return null;
  return (
    <footer className="actions">
      {actions[stage].map((action) => (
        <ActionButton key={action.label.en} action={action} />
      ))}
    </footer>
  );
}

function ActionButton({
  action: { label, Icon, act, isPrimary, isIconAfter, isPossible },
}: {
  action: Action;
}) {
  const state = usePane();
  const say = useSay();
  const isBusy = state.activity !== null;
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      icon={<Icon />}
      iconPosition={isIconAfter ? 'after' : 'before'}
      disabled={isBusy || isPossible?.(state) === false}
      onClick={() => void act()}
    >
      {say(label)}
    </Button>
  );
}
