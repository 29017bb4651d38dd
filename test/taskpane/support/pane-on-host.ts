import { writeCells, type Written } from '../../../src/embedded-host/api/cells/write-cells';
import type { EmbeddedHost } from '../../../src/embedded-host/api/embedded-host';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { localEngine } from '../../../src/session/engine/local-engine';
import { followWorkbook } from '../../../src/taskpane/state/follow/follow-workbook';
import { openSheet } from '../../../src/taskpane/state/read-sheet';
import { usePane, type PaneState } from '../../../src/taskpane/state/store';
import { startHost } from '../../support/client';
import { cloningEngine } from '../../support/cloning-engine';
import { useEngine } from './engine-of-test';

const asNew = usePane.getState();
let stopCards: () => void = () => undefined;

/** The pane without its screen, beside a sheet on the embedded host: its own state does what its buttons do. */
export class PaneOnHost {
  private row = 0;

  private constructor(readonly host: EmbeddedHost) {}

  /** Opens a workbook, and the pane anew beside it. */
  static async open(workbook: Workbook): Promise<PaneOnHost> {
    stopCards();
    const { preferences } = usePane.getState();
    usePane.setState({ ...asNew, preferences }, true);
    useEngine(cloningEngine(localEngine()));
    const pane = new PaneOnHost(await startHost(workbook));
    stopCards = await followWorkbook();
    await openSheet();
    await pane.settled();
    return pane;
  }

  /** The workbook as a file, opened again. */
  reopened(): Promise<PaneOnHost> {
    return PaneOnHost.open(openWorkbook(saveWorkbook(this.host.workbook)));
  }

  get state(): PaneState {
    return usePane.getState();
  }

  get sheet(): Sheet {
    const sheet = this.host.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    return sheet;
  }

  /** Types into cells, as somebody in front of the sheet does. */
  async type(row: number, column: number, values: Written[][]): Promise<void> {
    const [bottom, right] = [row + values.length - 1, column + (values[0]?.length ?? 1) - 1];
    writeCells({ sheet: this.sheet, area: { top: row, left: column, bottom, right } }, values, this.host);
    await this.settled();
  }

  /** The row that the customer sheet has selected. */
  get selectedRow(): number {
    return this.row;
  }

  async select(row: number): Promise<void> {
    this.row = row;
    const { name } = this.sheet;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRangeByIndexes(row, 0, 1, 1).select();
      await context.sync();
    });
    await this.settled();
  }

  /** Waits until the pane has come to rest: nothing is under way, no slider is followed, and events have arrived. */
  async settled(): Promise<void> {
    let [quiet, before] = [0, usePane.getState()];
    for (let tries = 0; quiet < 12 && tries < 2_000; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const now = usePane.getState();
      const isFailed = now.problem !== null;
      const isBusy = now.activity !== null || (now.isFollowing && !isFailed);
      quiet = isBusy || now !== before ? 0 : quiet + 1;
      before = now;
    }
  }
}
