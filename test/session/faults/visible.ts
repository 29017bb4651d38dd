import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { snapshot } from '../../support/snapshot';

const ofTheJournal = (line: string) =>
  line.includes('urn:huiyan:journal') || line.includes('_huiyan_anchor_');

/** What people can see of a workbook, and what the add-in remembers in it; a journal and its anchors are not part of it. */
export function visible(workbook: Workbook): string[] {
  return snapshot(workbook).filter((line) => !ofTheJournal(line));
}

/** What a journal left in a workbook. */
export function journalIn(workbook: Workbook): string[] {
  return snapshot(workbook).filter(ofTheJournal);
}
