import { addressOf } from '../places/address';
import { shownCell, type Cell } from '../cells/cell';
import type { Text } from '../../locales/text';
import type { Issue, IssueExample } from '../issues/issue';
import { compareIssueKinds, makeIssue, type IssueKind } from '../issues/issue-kinds';

/** How many cells an issue names. */
export const exampleLimit = 5;

interface Entry {
  count: number;
  detail: string | Text;
  readonly examples: IssueExample[];
}

/** Collects the issues of one column while it is read: counts, and the first few cells. */
export class IssueLog {
  private readonly entries = new Map<IssueKind, Entry>();

  constructor(
    private readonly header: string,
    private readonly sheetColumn: number,
  ) {}

  /** Notes one cell. `sheetRow` is zero-based; `cell` is what stands there. */
  add(kind: IssueKind, sheetRow: number, cell: Cell, detail: string | Text = ''): void {
    let entry = this.entries.get(kind);
    if (entry === undefined) this.entries.set(kind, (entry = { count: 0, detail, examples: [] }));
    entry.count += 1;
    if (entry.examples.length < exampleLimit) {
      entry.examples.push({ cell: addressOf(sheetRow, this.sheetColumn), value: shownCell(cell) });
    }
  }

  /** Notes rows that were found together, with one of their texts. */
  addRows(kind: IssueKind, count: number, value: string, detail: string | Text = ''): void {
    if (count > 0) this.entries.set(kind, { count, detail, examples: [{ cell: '', value }] });
  }

  /** Everything noted, in the order of the registry of kinds. */
  issues(): Issue[] {
    return [...this.entries]
      .sort(([left], [right]) => compareIssueKinds(left, right))
      .map(([kind, entry]) => makeIssue(kind, { ...entry, column: this.header }));
  }
}
