import { useState } from 'react';
import type { Text } from '../../../locales/text';

/** A value being edited, what is wrong with it, and how it is changed. */
export interface Draft<T> {
  readonly shown: T;
  readonly problem: Text | undefined;
  readonly change: (changed: T) => void;
}

/**
 * Keeps what is half typed until it is complete: only then is it handed on. A value that comes from elsewhere (a preset, the defaults)
 * takes its place.
 *
 * @param problemOf what is wrong with a value; undefined where nothing is.
 */
export function useDraft<T>(
  value: T,
  problemOf: (value: T) => Text | undefined,
  onChange: (value: T) => void,
): Draft<T> {
  const [draft, setDraft] = useState<{ readonly of: T; readonly changed: T }>();
  const shown = draft?.of === value ? draft.changed : value;
  const change = (changed: T) => {
    const isComplete = problemOf(changed) === undefined;
    setDraft(isComplete ? undefined : { of: value, changed });
    if (isComplete) onChange(changed);
  };
  return { shown, problem: problemOf(shown), change };
}
