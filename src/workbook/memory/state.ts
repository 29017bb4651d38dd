import * as v from 'valibot';
import { readKept, writeKept, type Keeping } from './kept-parts';

const text = v.object({ zh: v.string(), en: v.string() });

/** What an own column looks like, so that it can be put back: its note, number format, width and tier colours. */
const decoration = v.object({
  note: v.string(),
  numberFormat: v.string(),
  width: v.number(),
  /** How many rows below the header it reaches. */
  rows: v.number(),
  tiers: v.array(v.object({ label: v.string(), tone: v.string() })),
});
export type Decoration = v.InferOutput<typeof decoration>;

/** By what own columns are known again: the customers of a few rows, and what was written beside them. */
const proofs = v.object({
  /** The header of the column that tells the customers apart. */
  keyHeader: v.string(),
  /** Their hashes. */
  keys: v.array(v.number()),
  /** Key of an own column → its header, and the hashes of its cells beside these customers. */
  columns: v.record(v.string(), v.object({ header: v.string(), cells: v.array(v.number()) })),
});
export type ColumnProofs = v.InferOutput<typeof proofs>;

/** Header → what parts the decimals of its numbers, as a person said. */
const decimals = v.exactOptional(v.record(v.string(), v.picklist(['comma', 'point'])));

const sourceMemory = v.object({
  /** What the sheet was called. */
  sheet: v.exactOptional(v.string()),
  proofs: v.exactOptional(proofs),
  /** Role → header, as a person confirmed it. */
  mapping: v.record(v.string(), v.string()),
  decimals,
  /** Key of an own column → how it looks. */
  columns: v.record(v.string(), decoration),
  /** Hidden and filtered rows were left out. */
  visibleOnly: v.exactOptional(v.boolean()),
  /** The name that the methods give to a further sheet → where it is, and its mapping. */
  further: v.exactOptional(
    v.record(
      v.string(),
      v.object({ sheet: v.string(), mapping: v.record(v.string(), v.string()), decimals }),
    ),
  ),
});

/** What is remembered of a customer sheet. */
export type SourceMemory = v.InferOutput<typeof sourceMemory>;

/** Where things stand on an own sheet and how they look; the cells themselves are in the sheet. */
const sheetLayout = v.object({
  /** So many rows from the top are somebody else's: a headline that was put above. */
  top: v.exactOptional(v.number()),
  rows: v.number(),
  columns: v.number(),
  widths: v.array(v.number()),
  styles: v.array(
    v.object({ area: v.tuple([v.number(), v.number(), v.number(), v.number()]), style: v.string() }),
  ),
  tables: v.array(
    v.object({ name: v.string(), area: v.tuple([v.number(), v.number(), v.number(), v.number()]) }),
  ),
  /** Cells that are chosen from a list, with what there is to choose. */
  choices: v.exactOptional(
    v.array(
      v.object({
        area: v.tuple([v.number(), v.number(), v.number(), v.number()]),
        options: v.array(v.string()),
      }),
    ),
  ),
  /** Rows that hold several lines. */
  heights: v.exactOptional(v.array(v.object({ row: v.number(), rows: v.number(), lines: v.number() }))),
  /** Set up for A4 across the page; the row down to which it stays on screen, and which is repeated on each page, zero-based. */
  print: v.exactOptional(v.object({ titleRow: v.number() })),
  /** Result columns, by the place of their header cells. */
  results: v.exactOptional(v.array(v.object({ row: v.number(), column: v.number(), decoration }))),
});
export type SheetLayout = v.InferOutput<typeof sheetLayout>;

const runEntry = v.object({
  /** 1 for the first run in this workbook. */
  number: v.number(),
  schemeId: v.string(),
  label: text,
  sheet: v.string(),
  asOf: v.number(),
  /** Where that day came from; absent in what older versions wrote. */
  dayFrom: v.exactOptional(v.picklist(['chosen', 'title', 'newest-row', 'today'])),
  rows: v.number(),
  stars: v.number(),
  tiers: v.record(v.string(), v.number()),
  /** When it ran, ISO 8601; absent where the output must not depend on the clock. */
  at: v.optional(v.string()),
});
export type RunEntry = v.InferOutput<typeof runEntry>;

const stateSchema = v.object({
  version: v.literal(1),
  /** The scheme of the latest run, whole. */
  scheme: v.optional(v.unknown()),
  asOf: v.optional(v.number()),
  language: v.optional(v.picklist(['zh-CN', 'en-US'])),
  /** The latest run wrote formulas where it could. */
  formulas: v.exactOptional(v.boolean()),
  /** The latest run wrote a call list: contacts a manager and week, 0 for no limit. */
  callList: v.exactOptional(v.object({ capacity: v.number() })),
  runs: v.array(runEntry),
  /** Customer sheet, by the id of its marker → what is remembered of it. */
  sources: v.record(v.string(), sourceMemory),
  /** Kind of own sheet → its layout. */
  sheets: v.record(v.string(), sheetLayout),
});

/** All that the add-in remembers in a workbook. */
export type WorkbookState = v.InferOutput<typeof stateSchema>;

/** The state of a workbook that the add-in has never written to. */
export const emptyState: WorkbookState = { version: 1, runs: [], sources: {}, sheets: {} };

/** The latest of the parts: somebody may have brought together two files, or put one back. */
const keeping: Keeping<WorkbookState> = {
  namespace: 'urn:huiyan:state:1',
  read: (json) => {
    const result = v.safeParse(stateSchema, json);
    return result.success ? result.output : undefined;
  },
};

/** What is remembered, and how many parts of it cannot be read. */
export interface Remembered {
  readonly state: WorkbookState;
  readonly unread: number;
}

/** All that can be read of what is remembered in the workbook: of several parts the one with the latest run. */
export async function readRemembered(context: Excel.RequestContext): Promise<Remembered> {
  const { found, unread } = await readKept(context, keeping);
  const states = found.map(({ content }) => content);
  const latest = states.toSorted((a, b) => latestRun(a) - latestRun(b)).at(-1);
  return { state: latest ?? emptyState, unread };
}

/** The state of the workbook; the empty one where none can be read. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  return (await readRemembered(context)).state;
}

function latestRun({ runs }: WorkbookState): number {
  return runs.at(-1)?.number ?? 0;
}

/** Replaces the state; a state of nothing removes the part. Safe to do twice. */
export async function writeState(context: Excel.RequestContext, state: WorkbookState): Promise<void> {
  const { runs, sources, sheets } = state;
  const isEmpty = [runs, Object.keys(sources), Object.keys(sheets)].every(({ length }) => length === 0);
  // Through the schema, so that the same state always has the same text.
  await writeKept(context, keeping, isEmpty ? undefined : v.parse(stateSchema, state));
}
