import type { KeyboardEvent, PointerEvent } from 'react';

const step = 16;

export interface SplitterProps {
  readonly label: string;
  /** Width of what stands on the right, in pixels. */
  readonly width: number;
  readonly narrowest: number;
  readonly widest: number;
  readonly onResize: (width: number) => void;
}

/** A line between two parts of the page that is drawn, or moved by arrow keys (ARIA window splitter pattern). */
export function Splitter({ label, width, narrowest, widest, onResize }: SplitterProps) {
  const resize = (wanted: number) => onResize(Math.min(widest, Math.max(narrowest, wanted)));
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') resize(width + step);
    if (key === 'ArrowRight') resize(width - step);
    if (key === 'Home') resize(widest);
    if (key === 'End') resize(narrowest);
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent) => {
    if (currentTarget.hasPointerCapture(pointerId)) resize(window.innerWidth - clientX);
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
