import { readActiveCell } from '../../workbook/read/active-cell';
import type { CellPlace } from '../../workbook/read/cell-place';
import {
  insertFormula,
  takeOutFormula,
  type Extent,
  type ListPlace,
} from '../../workbook/write/columns/insert-formula';
import { perform, problemOf } from './perform';
import { usePane } from './store';

const inserting = { zh: '正在插入公式', en: 'Inserting the formula' };
const takingOut = { zh: '正在取出公式', en: 'Taking the formula out' };

/** Shows the page of functions, or the steps again. */
export function showGuide(isGuideOpen: boolean): void {
  usePane.setState({ isGuideOpen, problem: null });
  void followActiveCell();
}

/** Has the page of functions say which cell is selected. */
export async function followActiveCell(): Promise<void> {
  if (!usePane.getState().isGuideOpen) return;
  try {
    usePane.setState({ activeCell: await readActiveCell() });
  } catch (error) {
    usePane.setState({ problem: { problem: problemOf(error) } });
  }
}

/** Writes a formula into a blank cell; it can be taken out again until another one is inserted. */
export async function insert(
  place: CellPlace,
  formula: string,
  extent: Extent,
  list: ListPlace | undefined,
): Promise<void> {
  await perform(inserting, async () => {
    await insertFormula(place, formula, extent, list);
    usePane.setState({ inserted: { place, formula } });
  });
}

/** Takes the formula that was inserted last out again. */
export async function takeOut(): Promise<void> {
  const { inserted } = usePane.getState();
  if (!inserted) return;
  await perform(takingOut, async () => {
    await takeOutFormula(inserted.place, inserted.formula);
    usePane.setState({ inserted: null });
  });
}
