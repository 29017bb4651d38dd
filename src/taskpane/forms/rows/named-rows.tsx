import type { ReactNode } from 'react';
import type { Text } from '../../../locales/text';
import type { Tone } from '../../../methods/shared/contract';
import { useSay } from '../../state/use-say';
import { NameInput } from '../inputs/name-input';
import { RowsEditor, type RowsEditorProps } from './rows-editor';

interface NamedRow {
  readonly label: Text;
  readonly tone?: Tone;
}

interface NamedRowsProps<T> extends Omit<RowsEditorProps<T>, 'nameOf' | 'toneOf' | 'children'> {
  /** What the field of the name is called, for screen readers. */
  readonly nameLabel: Text;
  /** The fields of a row below its name. */
  readonly children: (row: T, change: (row: T) => void, index: number) => ReactNode;
}

/** Rows that begin with their name, beside which their buttons stand, and that have their colour where they have one. */
export function NamedRows<T extends NamedRow>({ nameLabel, children, ...rows }: NamedRowsProps<T>) {
  const say = useSay();
  return (
    <RowsEditor nameOf={({ label }) => say(label)} toneOf={({ tone }) => tone} {...rows}>
      {(row, change, buttons, index) => (
        <>
          <div className="row-line">
            <NameInput label={nameLabel} value={row.label} onChange={(label) => change({ ...row, label })} />
            {buttons}
          </div>
          {children(row, change, index)}
        </>
      )}
    </RowsEditor>
  );
}
