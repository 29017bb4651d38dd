import * as v from 'valibot';
import { Problem } from '../../locales/problem';
import { jsonToXml, xmlToJson } from './xml-json';

/** What the add-in remembers lives in the workbook, as a custom XML part of this namespace: it travels with the file. */
const stateNamespace = 'urn:huiyan:state:1';

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

const sourceMemory = v.object({
  /** Role → header, as a person confirmed it. */
  mapping: v.record(v.string(), v.string()),
  /** Key of an own column → how it looks. */
  columns: v.record(v.string(), decoration),
  /** Hidden and filtered rows were left out. */
  visibleOnly: v.exactOptional(v.boolean()),
  /** The name that the methods give to a further sheet → where it is, and its mapping. */
  further: v.exactOptional(
    v.record(v.string(), v.object({ sheet: v.string(), mapping: v.record(v.string(), v.string()) })),
  ),
});

/** What is remembered of a customer sheet. */
export type SourceMemory = v.InferOutput<typeof sourceMemory>;

/** Where things stand on an own sheet and how they look; the cells themselves are in the sheet. */
const sheetLayout = v.object({
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

/**
 * The state of the workbook.
 * @throws Problem `damaged-state` when something else changed the part.
 */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const part = context.workbook.customXmlParts.getByNamespace(stateNamespace).getOnlyItemOrNullObject();
  await context.sync();
  if (part.isNullObject) return emptyState;
  const xml = part.getXml();
  await context.sync();
  const result = v.safeParse(stateSchema, xmlToJson(xml.value));
  if (!result.success) throw damagedState();
  return result.output;
}

/** Replaces the state; a state of nothing removes the part. Safe to do twice. */
export async function writeState(context: Excel.RequestContext, state: WorkbookState): Promise<void> {
  const part = context.workbook.customXmlParts.getByNamespace(stateNamespace).getOnlyItemOrNullObject();
  await context.sync();
  const { runs, sources, sheets } = state;
  const empty = [runs, Object.keys(sources), Object.keys(sheets)].every(({ length }) => length === 0);
  if (empty) {
    if (!part.isNullObject) part.delete();
  } else {
    // Through the schema, so that the same state always has the same text.
    const xml = jsonToXml(stateNamespace, v.parse(stateSchema, state));
    if (part.isNullObject) context.workbook.customXmlParts.add(xml);
    else part.setXml(xml);
  }
  await context.sync();
}

function damagedState(): Problem {
  return new Problem('damaged-state', {
    zh: '工作簿中慧眼的记录已损坏，无法读取。请从备份打开，或删除慧眼的列和工作表后重新运行。',
    en: 'What Huiyan remembers in this workbook is damaged. Open a backup, or delete the columns and sheets of Huiyan and run again.',
  });
}
