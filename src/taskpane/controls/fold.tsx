import { ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** Something that is there for whoever wants to see it. */
export function Fold({
  title,
  aside,
  isOpen = false,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  /** Whether it stands open at first. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="fold" open={isOpen || undefined}>
      <summary>
        <ChevronRight16Regular className="fold-mark" aria-hidden />
        <span className="fold-title">{title}</span>
        {aside}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
