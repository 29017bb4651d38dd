import { ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** Something that is there for whoever wants to see it. */
export function Fold({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <details className="fold">
      <summary>
        <ChevronRight16Regular className="fold-mark" aria-hidden />
        <span className="fold-title">{title}</span>
        {aside}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
