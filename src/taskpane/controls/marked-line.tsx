import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface MarkedLineProps {
  readonly Icon: FluentIcon;
  readonly className: 'all-well' | 'draft-note' | 'hint' | 'lift';
  readonly children: ReactNode;
}

/** A sentence behind a mark. */
export function MarkedLine({ Icon, className, children }: MarkedLineProps) {
  return (
    <p className={className}>
      <Icon aria-hidden />
      {children}
    </p>
  );
}
