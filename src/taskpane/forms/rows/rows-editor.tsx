import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Text } from '../../../locales/text';
import type { Tone } from '../../../methods/shared/contract';
import { useSay } from '../../state/use-say';
import { moveRow } from './move-row';
import { RowButtons } from './row-buttons';

export interface RowsEditorProps<T> {
  readonly rows: readonly T[];
  readonly nameOf: (row: T) => string;
  readonly toneOf?: (row: T) => Tone | undefined;
  /** Absent where the order means nothing. */
  readonly isOrdered?: boolean;
  readonly fewest?: number;
  readonly most?: number;
  readonly addLabel: Text;
  /** A new row; undefined where there is none to add. */
  readonly made: () => T | undefined;
  readonly onChange: (rows: readonly T[]) => void;
  /** The fields of a row, with its buttons where they fit best. */
  readonly children: (row: T, change: (row: T) => void, buttons: ReactNode, index: number) => ReactNode;
}

/**
 * Rows of plain fields that can be added, moved and taken away. The keyboard stays where the work is: in a row that was added or
 * moved, and at the Add button when a row is gone.
 */
export function RowsEditor<T>({ rows, onChange, children, ...props }: RowsEditorProps<T>) {
  const { nameOf, toneOf, isOrdered, fewest = 1, most = Infinity, addLabel, made } = props;
  const say = useSay();
  const { box, focusNext } = useRowFocus(rows);
  const remove = (index: number) => {
    focusNext(':scope > button');
    onChange(rows.toSpliced(index, 1));
  };
  const move = (from: number, to: number) => {
    const button = `:scope > ol > li:nth-child(${String(to + 1)}) [data-move]`;
    focusNext(`${button}[data-move=${to < from ? 'up' : 'down'}]:enabled`, `${button}:enabled`);
    onChange(moveRow(rows, from, to));
  };
  const append = () => {
    const row = made();
    if (row === undefined) return;
    focusNext(':scope > ol > li:last-child :is(input, select)');
    onChange([...rows, row]);
  };
  return (
    <div className="rows" ref={box}>
      <ol className="row-list">
        {rows.map((row, index) => (
          // Rows are told apart by where they stand: their names are what is being edited.
          <li key={index} className={itemClass(toneOf?.(row))}>
            {children(
              row,
              (changed) => onChange(rows.with(index, changed)),
              <RowButtons
                name={nameOf(row)}
                index={index}
                count={rows.length}
                onMove={isOrdered ? (to) => move(index, to) : undefined}
                onRemove={rows.length > fewest ? () => remove(index) : undefined}
              />,
              index,
            )}
          </li>
        ))}
      </ol>
      <Button size="small" icon={<Add16Regular />} disabled={rows.length >= most} onClick={append}>
        {say(addLabel)}
      </Button>
    </div>
  );
}

function itemClass(tone: Tone | undefined): string {
  return tone === undefined ? 'row-item' : `row-item tone-${tone}`;
}

/** Puts the keyboard somewhere once the changed rows are there: on the first of these that is. */
function useRowFocus(rows: readonly unknown[]) {
  const box = useRef<HTMLDivElement>(null);
  const waiting = useRef<readonly string[]>([]);
  useEffect(() => {
    const found = waiting.current.map((selector) => box.current?.querySelector<HTMLElement>(selector));
    waiting.current = [];
    found.find(Boolean)?.focus();
  }, [rows]);
  const focusNext = (...selectors: string[]) => {
    waiting.current = selectors;
  };
  return { box, focusNext };
}
