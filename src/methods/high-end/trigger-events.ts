import type { Text } from '../../locales/text';
import { textAt, type Column, type TextColumn } from '../../table/columns/column';
import type { TriggerSettings } from '../shared/triggers/settings';
import { triggers } from '../shared/triggers/library';
import { findTrigger, type TriggerFinding } from '../shared/triggers/trigger';
import { plainText } from '../shared/wording';

/** The trigger events of all customers. */
export interface TriggerEvents {
  /** 1 where at least one was found: ★. */
  readonly found: Uint8Array;
  /** The events of a row in words; none where none was found. */
  readonly of: (row: number) => readonly Text[];
  /** How many customers each source of events speaks of. */
  readonly counts: readonly { readonly label: Text; readonly count: number }[];
}

/** What is written in the trigger column, and what the library finds in the other columns. */
export function triggerEvents(
  rowCount: number,
  written: TextColumn | undefined,
  noEvent: readonly string[],
  columns: Readonly<Record<string, Column | undefined>>,
  settings: TriggerSettings,
  asOf: number,
): TriggerEvents {
  const sources: { label: Text; finding: TriggerFinding }[] = [];
  if (written) sources.push({ label: plainText(written.header), finding: writtenEvents(written, noEvent) });
  for (const trigger of triggers) {
    const own = settings[trigger.id];
    const finding = own?.on ? findTrigger(trigger, columns, own, asOf) : undefined;
    if (finding) sources.push({ label: trigger.label, finding });
  }
  const found = new Uint8Array(rowCount);
  return {
    found,
    of: (row) => sources.flatMap(({ finding }) => (finding.found[row] === 1 ? [finding.evidence(row)] : [])),
    counts: sources.map(({ label, finding }) => ({ label, count: mark(finding.found, found) })),
  };
}

/** Any text is an event, except the words that say that there is none. */
function writtenEvents(column: TextColumn, noEvent: readonly string[]): TriggerFinding {
  const none = new Set(noEvent.map(fold));
  const ofText = Uint8Array.from(column.dictionary, (text) => (none.has(fold(text)) ? 0 : 1));
  const found = new Uint8Array(column.codes.length);
  for (let row = 0; row < found.length; row++) {
    const code = column.codes[row]!;
    found[row] = code < 0 ? 0 : ofText[code]!;
  }
  return { found, evidence: (row) => plainText(textAt(column, row) ?? '') };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function mark(found: Uint8Array, into: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < found.length; row++) {
    if (found[row] === 1) {
      into[row] = 1;
      count++;
    }
  }
  return count;
}
