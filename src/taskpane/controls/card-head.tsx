import type { ReactNode } from 'react';

interface CardHeadProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: string;
  /** What can be done with the card as a whole. */
  readonly children?: ReactNode;
}

/** The head of a card: what it is of, and the facts in one line. */
export function CardHead({ icon, title, detail, children }: CardHeadProps) {
  return (
    <div className="card-head">
      {icon}
      <div className="card-title">
        <strong>{title}</strong>
        <span className="quiet">{detail}</span>
      </div>
      {children}
    </div>
  );
}
