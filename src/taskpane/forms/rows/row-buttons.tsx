import { Button } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useSay } from '../../state/use-say';

interface RowButtonsProps {
  /** What the row is called, for screen readers. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  /** Absent where the order means nothing. */
  readonly onMove?: ((to: number) => void) | undefined;
  /** Absent where the row must stay. */
  readonly onRemove?: (() => void) | undefined;
}

/** Moves a row and takes it away. */
export function RowButtons({ name, index, count, onMove, onRemove }: RowButtonsProps) {
  const say = useSay();
  return (
    <span className="row-buttons">
      {onMove && (
        <>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUp16Regular />}
            data-move="up"
            disabled={index === 0}
            aria-label={say({ zh: `上移“${name}”`, en: `Move "${name}" up` })}
            onClick={() => onMove(index - 1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDown16Regular />}
            data-move="down"
            disabled={index === count - 1}
            aria-label={say({ zh: `下移“${name}”`, en: `Move "${name}" down` })}
            onClick={() => onMove(index + 1)}
          />
        </>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<Delete16Regular />}
        disabled={!onRemove}
        aria-label={say({ zh: `删除“${name}”`, en: `Delete "${name}"` })}
        onClick={onRemove}
      />
    </span>
  );
}
