import type { ReactNode } from 'react';
import { selectCell } from '../state/select-cell';

interface PlaceLinkProps {
  /** Cells, rows or columns: `'Sheet 1'!A1`, `3:5`. */
  readonly to: string;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Selects a place of the workbook. */
export function PlaceLink({ to, className = 'plain-link', title, children }: PlaceLinkProps) {
  return (
    <button type="button" className={className} title={title} onClick={() => void selectCell(to)}>
      {children}
    </button>
  );
}
