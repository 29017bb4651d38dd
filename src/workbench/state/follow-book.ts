import { sameArea } from '../../embedded-host/model/cells/area';
import type { BookState } from '../book/book';
import type { OpenDocument } from '../document/open-document';
import { PaintedCache } from '../painted/painted-cache';
import { useWorkbench, type Selected } from './store';

/** The painted cells of the document that is open. */
let cache: PaintedCache | null = null;
/** Selections that were made here, since the document was opened. */
let turns = 0;

/** Puts a document in the place of the one that was open, and shows it from now on as it changes. */
export function showDocument(document: OpenDocument): void {
  cache?.close();
  useWorkbench.getState().document?.close();
  turns = 0;
  const painting = new PaintedCache(document.book, (painted) => useWorkbench.setState({ painted }));
  cache = painting;
  useWorkbench.setState({ document, book: null, painted: null, selected: null, facts: null });
  document.hearState((state) => {
    useWorkbench.setState(({ selected }) => ({ book: state, selected: selectedIn(state, selected) }));
    painting.follow(state);
    void askFacts();
  });
}

/** The painted cells of the document that is open. */
export function paintedCache(): PaintedCache | null {
  return cache;
}

/** Notes a selection that was made here, for the grid at once; answers its turn. */
export function takeTurn(selected: Selected): number {
  useWorkbench.setState({ selected });
  void askFacts();
  return ++turns;
}

/** The workbook's selection, unless a later one was made here; the one known where it still is the same. */
function selectedIn(state: BookState, known: Selected | null): Selected | null {
  if (state.turn < turns) return known;
  const { activeSheet: sheet, selection: area } = state;
  if (known?.sheet === sheet && sameArea(known.area, area)) return known;
  return { sheet, area, row: area.top, column: area.left, by: 'host' };
}

let isAsking = false;

/** Asks what the bars around the grid say; once at a time, and then of what is selected by then. */
async function askFacts(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  for (let asked = question(), isAnswered = false; asked && !isAnswered;) {
    const { document, selected, revision } = asked;
    const facts = await document.book.facts(selected.sheet, selected.area, selected.row, selected.column);
    const next = question();
    if (facts && next?.document === document) useWorkbench.setState({ facts: { ...facts, of: selected } });
    isAnswered = next?.selected === selected && next.revision === revision;
    asked = next;
  }
  isAsking = false;
}

function question() {
  const { document, selected, book } = useWorkbench.getState();
  return document && selected ? { document, selected, revision: book?.revision } : null;
}
