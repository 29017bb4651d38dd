import type { WritingOptions } from '../../session/findings/writing-plan';
import type { PaneState } from './store';

/** The list to work from as it would be written; undefined where there is none, or nobody wants it. */
export function wantedList({
  findings,
  callList,
}: Pick<PaneState, 'findings' | 'callList'>): WritingOptions['callList'] {
  const offered = findings?.callList;
  if (!offered || !(callList.isOn ?? offered.byDefault)) return undefined;
  return { capacity: callList.capacity ?? offered.capacity };
}
