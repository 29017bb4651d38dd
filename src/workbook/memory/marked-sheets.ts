import { foldHeader } from '../../table/columns/table';
import { isSourceMarker, markerValue, sheetMarker, type OwnSheetKind } from './identity';
import { factsOfKind, isOwnKind, isTableOf, ownSheetFacts } from './own-sheet-facts';

/** A sheet with what it is to the add-in, whoever says so. */
export interface MarkedSheet {
  readonly name: string;
  /** The kind of an own sheet, `source-1` on a customer sheet, undefined elsewhere: a marker that is wrong counts for nothing. */
  readonly marker: string | undefined;
  /** Somebody's copy of an own sheet: what stands on it is his. */
  readonly isCopy: boolean;
  /** An own sheet whose marker is gone: it was found by its title and its Table or name. */
  readonly isFoundAgain: boolean;
  /** It has a marker, right or wrong. */
  readonly isMarked: boolean;
  readonly isVisible: boolean;
}

/** Where titles stand, and a little further: people put headlines above them. */
const titleRows = 12;
const titleColumns = 6;

/** What a sheet was asked for. */
interface Asked {
  readonly isVisible?: boolean;
  readonly name: string;
  readonly marker: Excel.NamedItem;
  readonly top: Excel.Range;
  readonly used: Excel.Range;
  readonly tables: Excel.TableCollection;
}

/** Every worksheet, in the order of the tabs. What was queued before goes along. */
export async function markedSheets(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const asked = worksheets.items.map((sheet) => ({
    ...askWhatItIs(sheet, sheet.name),
    isVisible: sheet.visibility === 'Visible',
  }));
  await context.sync();
  return whatTheyAre(asked);
}

/** Queues the question what a sheet is to the add-in. */
export function askWhatItIs(sheet: Excel.Worksheet, name: string): Asked {
  return {
    name,
    marker: sheetMarker(sheet),
    top: sheet.getRangeByIndexes(0, 0, titleRows, titleColumns).load('values'),
    used: sheet.getUsedRangeOrNullObject(true).load('rowIndex'),
    tables: sheet.tables.load('items/name'),
  };
}

/** The answer for one sheet alone, where it does not matter whether it is a copy. */
export function ownKindOf(asked: Asked): OwnSheetKind | undefined {
  const [sheet] = whatTheyAre([asked]);
  return isOwnKind(sheet?.marker) ? sheet.marker : undefined;
}

/**
 * A marker of an own sheet counts where the sheet has the title or the Table of its kind, or nothing at all: programs that take sheets
 * out leave names to others. Of a sheet and its copies the one with the Table is the own one, else the one with the name.
 */
function whatTheyAre(asked: readonly Asked[]): readonly MarkedSheet[] {
  const seen = asked.map((sheet) => ({ ...sheet, ...seenOn(sheet) }));
  const kinds = Object.keys(ownSheetFacts) as OwnSheetKind[];
  const owners = new Map(
    kinds.map((kind) => {
      const marked = seen.filter((sheet) => sheet.marked === kind && sheet.isOf(kind));
      const found = marked.length > 0 ? marked : seen.filter((sheet) => sheet.isLike(kind));
      const [best] = found.toSorted((a, b) => b.rank(kind) - a.rank(kind));
      return [kind, best?.name] as const;
    }),
  );
  return seen.map(({ name, marked, isOf, isVisible = true }): MarkedSheet => {
    const isMarked = marked !== undefined;
    const kind = kinds.find((own) => owners.get(own) === name);
    if (kind) return { name, marker: kind, isCopy: false, isFoundAgain: !isMarked, isMarked, isVisible };
    const isCopy = isOwnKind(marked) && isOf(marked);
    const counts = isCopy || isSourceMarker(marked ?? '');
    return { name, marker: counts ? marked : undefined, isCopy, isFoundAgain: false, isMarked, isVisible };
  });
}

function seenOn({ name, marker, top, used, tables }: Asked) {
  const marked = markerValue(marker);
  const texts = new Set((top.values as unknown[][]).flat().map((cell) => foldHeader(String(cell))));
  const isOneOf = (own: { readonly zh: string; readonly en: string }, there: (text: string) => boolean) =>
    [own.zh, own.en].some((text) => there(foldHeader(text)));
  const isTitled = (kind: OwnSheetKind) => isOneOf(factsOfKind(kind).title, (text) => texts.has(text));
  const isNamed = (kind: OwnSheetKind) =>
    isOneOf(factsOfKind(kind).name, (text) => text === foldHeader(name));
  const hasTable = (kind: OwnSheetKind) => tables.items.some(({ name: table }) => isTableOf(kind, table));
  return {
    marked,
    isOf: (kind: OwnSheetKind) => used.isNullObject || isTitled(kind) || hasTable(kind),
    isLike: (kind: OwnSheetKind) =>
      marked === undefined && isTitled(kind) && (hasTable(kind) || isNamed(kind)),
    rank: (kind: OwnSheetKind) => (hasTable(kind) ? 2 : 0) + (isNamed(kind) ? 1 : 0),
  };
}
