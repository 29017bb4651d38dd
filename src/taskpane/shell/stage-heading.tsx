import { useEffect } from 'react';
import type { Text } from '../../locales/text';
import { useSay } from '../state/use-say';

const headingId = 'stage-heading';
let isFirst = true;

/** Puts the keyboard to the heading of the step that is shown, at its top. */
export function focusHeading(): void {
  document.getElementById(headingId)?.focus({ preventScroll: true });
}

/**
 * What the step is called, for screen readers, and where the keyboard goes when it opens: what had it belongs to the step before. It is
 * left where it is while somebody works in the sheet, and on the tabs, which are walked with the arrow keys.
 */
export function StageHeading({ name }: { name: Text }) {
  const say = useSay();
  useEffect(() => {
    const isStart = isFirst;
    isFirst = false;
    const isOnTabs = document.activeElement?.getAttribute('role') === 'tab';
    if (!isStart && !isOnTabs && document.hasFocus()) focusHeading();
  }, []);
  return (
    <h2 id={headingId} className="hidden-text" tabIndex={-1}>
      {say(name)}
    </h2>
  );
}
