import { classifyFailure } from '../../conversation/host-problem';
import type { OwnSheetKind } from '../../memory/identity';
import { jsonToXml, xmlToJson } from '../../memory/xml-json';
import type { Decoration, SheetLayout, WorkbookState } from '../../memory/state';

/** A value as it is put into a cell: '' clears, null leaves as it is. */
export type CellContent = string | number | boolean | null;

/**
 * A step of a run, as it is written down before it is done: all that is needed to take it back, whether it was done,
 * half done or not done at all. Every operation can be taken back twice.
 */
export type Operation =
  /** Hidden names on the cells left and right of a place where columns are going to be inserted. */
  | {
      readonly kind: 'insert-columns';
      readonly sheet: string;
      readonly left: string;
      readonly right: string;
      readonly count: number;
      readonly keys: readonly string[];
    }
  /** A customer sheet gets its marker; a copy of another one had that of the other. */
  | { readonly kind: 'mark-source'; readonly sheet: string; readonly before?: string }
  /** Names of own columns that were wrong go, and columns that were found again get theirs. */
  | {
      readonly kind: 'column-names';
      readonly sheet: string;
      readonly given: readonly string[];
      readonly dropped: readonly { readonly name: string; readonly formula: string }[];
    }
  /** The key column gets a hidden name for the time of the run. */
  | { readonly kind: 'anchor-keys'; readonly sheet: string; readonly name: string }
  /** A Table is widened to take in own columns at its right. */
  | {
      readonly kind: 'widen-table';
      readonly sheet: string;
      readonly table: string;
      readonly keys: readonly string[];
    }
  /**
   * Cells of own columns that were there before: {@link JournalledRows}, packed, with a cell for each of the keys. `anchor` is the name on
   * the header of the key column. Only where there are formulas among them, `stood` says where the headers of all columns were: elsewhere
   * a formula would mean something else.
   */
  | {
      readonly kind: 'column-cells';
      readonly sheet: string;
      readonly keys: readonly string[];
      readonly packed: string;
      readonly anchor: string;
      readonly stood?: string;
    }
  /** How an own column looked that was there before. */
  | {
      readonly kind: 'decoration';
      readonly sheet: string;
      readonly key: string;
      readonly before: Decoration;
      readonly after: Decoration;
    }
  /** A sheet that is added. */
  | { readonly kind: 'add-sheet'; readonly sheet: string; readonly own: OwnSheetKind }
  /** The layout and the cells of an own sheet that was there before. */
  | {
      readonly kind: 'sheet-layout';
      readonly sheet: string;
      readonly own: OwnSheetKind;
      readonly before: SheetLayout;
      readonly after: SheetLayout;
    }
  | {
      readonly kind: 'sheet-cells';
      readonly sheet: string;
      readonly own: OwnSheetKind;
      readonly firstRow: number;
      /** A `CellContent[][]`. */
      readonly packed: string;
    }
  /** Rows of the customer sheet that are hidden: {@link RowsByKey}, packed. `anchor` is the name on the header of the key column. */
  | { readonly kind: 'hide-rows'; readonly sheet: string; readonly packed: string; readonly anchor: string };

/** Rows of a customer sheet that are found again wherever they were moved. */
export interface RowsByKey {
  /** How many rows below the one under the header each stands, ascending. */
  readonly rows: readonly number[];
  /** By what each is known again: the hash of its key. */
  readonly hashes: readonly number[];
}

/** Rows of own columns as a journal keeps them. */
export interface JournalledRows extends RowsByKey {
  /** The cells of each; null for one that is not written to. */
  readonly cells: readonly (readonly CellContent[])[];
  /** Of each row, the formulas that the cells are the results of; null where there is none. Absent where there are none at all. */
  readonly formulas?: readonly (readonly (string | null)[])[];
}

const headNamespace = 'urn:huiyan:journal-head:1';
const entryNamespace = 'urn:huiyan:journal:1';

/**
 * What a journal begins with. It is written first and deleted first: entries without their head are what is left of a journal that was
 * being deleted, and count for nothing.
 */
interface Head {
  readonly run: number;
  /** The state before the run. */
  readonly state: WorkbookState;
  /** Taking back has begun, and must be finished, also where the run itself was finished. */
  readonly isTakenBack: boolean;
  /** Own sheets that taking back leaves as they are: decided once, when it begins. */
  readonly keep?: readonly OwnSheetKind[];
  /** Rows of the customer sheet were hidden for this run and not shown again since. */
  readonly hides?: boolean;
}

interface Entry {
  readonly run: number;
  readonly sequence: number;
  readonly operation: Operation;
}

/** What the journal that stands in a workbook begins with. */
export interface StandingHead extends Head {
  /** Where it is kept. */
  readonly part: Excel.CustomXmlPart;
  /** How many entries follow. */
  readonly entries: number;
}

/** The journal that stands in a workbook. */
export interface StandingJournal extends StandingHead {
  /** In the order they were written down. */
  readonly operations: readonly Operation[];
  /** How many entries cannot be read. */
  readonly unread: number;
}

/**
 * Writes the journal of one run into the workbook, an entry a custom XML part, so that it survives the death of the pane and
 * travels with the file. An entry goes into the same request as the step that it describes, ahead of it: Excel carries out the
 * actions of a request in order, so no step is ever done without its entry.
 */
export class Journal {
  /** @param sequence how many entries the journal has already */
  constructor(
    readonly run: number,
    private sequence = 0,
  ) {}

  /** Queues the head: before any entry. */
  begin(context: Excel.RequestContext, state: WorkbookState): void {
    const head: Head = { run: this.run, state, isTakenBack: false };
    context.workbook.customXmlParts.add(jsonToXml(headNamespace, head));
  }

  /** Queues the entry; the caller's next sync sends it. */
  add(context: Excel.RequestContext, operation: Operation): void {
    const entry: Entry = { run: this.run, sequence: this.sequence++, operation };
    context.workbook.customXmlParts.add(jsonToXml(entryNamespace, entry));
  }
}

/** The head of the journal in the workbook; undefined without a journal. */
export async function readHead(context: Excel.RequestContext): Promise<StandingHead | undefined> {
  const { heads, entries } = await findJournal(context);
  const [part] = heads;
  const [head] = await contentsOf(context, heads);
  return part && head !== undefined ? { ...(head as Head), part, entries: entries.length } : undefined;
}

/** The journal in the workbook; undefined without one. */
export async function readJournal(context: Excel.RequestContext): Promise<StandingJournal | undefined> {
  const { heads, entries } = await findJournal(context);
  const [part] = heads;
  if (!part) return undefined;
  const [first, ...others] = await contentsOf(context, [part, ...entries]);
  const head = first as Head | undefined;
  if (!head) return undefined;
  const known = (others as (Partial<Entry> | undefined)[]).map((entry) =>
    entry?.operation === undefined ? undefined : (entry as Entry),
  );
  const operations = known
    .flatMap((entry) => (entry?.run === head.run ? [entry] : []))
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ operation }) => operation);
  const unread = known.filter((entry) => entry === undefined).length;
  return { ...head, operations, unread, part, entries: entries.length };
}

/** Queues the note that taking back has begun, and which own sheets it leaves as they are. Safe to do twice. */
export function markTakenBack({ run, state, part }: StandingHead, keep: readonly OwnSheetKind[]): void {
  const head: Head = { run, state, isTakenBack: true, ...(keep.length > 0 && { keep }) };
  part.setXml(jsonToXml(headNamespace, head));
}

/** Queues the note whether rows are hidden for the run. Safe to do twice. */
export function markHiding({ run, state, isTakenBack, keep, part }: StandingHead, hides: boolean): void {
  const head: Head = { run, state, isTakenBack, ...(keep && { keep }), ...(hides && { hides }) };
  part.setXml(jsonToXml(headNamespace, head));
}

/** Queues the deletion of the journal: the run can no longer be taken back. Safe to do twice. */
export function deleteJournal({ heads, entries }: JournalParts): void {
  for (const part of [...heads, ...entries]) part.delete();
}

/** How many parts are read at once at first: an entry seldom takes more than a quarter of a request. */
const partsAtOnce = 4;

/** The contents of parts, a few parts a request: halved where Excel finds the answer too large. */
async function contentsOf(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<unknown[]> {
  const contents: unknown[] = [];
  for (let most = partsAtOnce; contents.length < parts.length;) {
    const texts = parts.slice(contents.length, contents.length + most).map((part) => part.getXml());
    try {
      await context.sync();
    } catch (error) {
      if (classifyFailure(error) !== 'too-large' || texts.length === 1) throw error;
      most = Math.ceil(texts.length / 2);
      continue;
    }
    contents.push(...texts.map(({ value }) => xmlToJson(value)));
  }
  return contents;
}

/** The parts that a journal is kept in. */
export interface JournalParts {
  readonly heads: readonly Excel.CustomXmlPart[];
  readonly entries: readonly Excel.CustomXmlPart[];
}

/** Where a journal is kept; no parts without one. */
export async function findJournal(context: Excel.RequestContext): Promise<JournalParts> {
  const [heads, entries] = [headNamespace, entryNamespace].map((namespace) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    return parts.load('items/id');
  });
  await context.sync();
  return { heads: heads?.items ?? [], entries: entries?.items ?? [] };
}
