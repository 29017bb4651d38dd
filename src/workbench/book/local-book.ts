// Made of src/functions by a script, and read by Excel as it is.
import metadata from '../../../assets/functions.en-US.json';
import { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import { raiseActivated, raiseSelectionChanged } from '../../embedded-host/api/base/sheet-events';
import { fileColumnWidth } from '../../embedded-host/api/cells/measures';
import { saveWorkbook } from '../../embedded-host/file/save/save-workbook';
import type { Area } from '../../embedded-host/model/cells/area';
import type { Sheet } from '../../embedded-host/model/book/sheet';
import type { Workbook } from '../../embedded-host/model/book/workbook';
import type { HostContext, RequestAnswer } from '../../embedded-host/seam/wire';
import { fileRemarks } from '../../cli/file-problem';
import type { Language, Text } from '../../locales/text';
import type {
  Book,
  BookNews,
  CellEdit,
  CopiedCells,
  Painting,
  PasteOutcome,
  WantedPainting,
  WriteOutcome,
} from './book';
import { bookState } from './book-state';
import { copyCells } from './copied-cells';
import type { FaultId } from './fault-ids';
import { RunningFaults } from './faults';
import { Painters } from './painting/painters';
import { readFile } from './read-file';
import { selectionFacts, type SelectionFacts } from './selection-facts';
import { clearCells, pasteText, writeTexts } from './write-cells';

const pointsPerPixel = 0.75;

/** A book in this thread: the worker's, or a test's. */
export class LocalBook implements Book {
  private opened: {
    readonly host: EmbeddedHost;
    readonly painters: Painters;
    readonly faults: RunningFaults;
  } | null = null;
  private turn = 0;
  private told = '';

  /** @param tell hears what happens by itself. */
  constructor(private readonly tell: (news: BookNews) => void) {}

  async open(
    bytes: ArrayBuffer,
    fileName: string,
    language: Language,
    encoding?: string,
  ): Promise<readonly Text[]> {
    const workbook = readFile(new Uint8Array(bytes), fileName, encoding);
    const names = { documentUrl: fileName, displayLanguage: language, contentLanguage: language };
    const customFunctions = { namespace: 'HY', functions: metadata.functions };
    const host = new EmbeddedHost(workbook, { ...names, customFunctions });
    host.onResults = () => this.tellState();
    host.listen((events) => this.tell({ events }));
    this.opened = { host, painters: new Painters(host), faults: new RunningFaults(host) };
    return this.changing(() => fileRemarks(workbook.remarks));
  }

  async context(): Promise<HostContext> {
    return this.host.context();
  }

  async request(body: string): Promise<RequestAnswer> {
    try {
      return await this.host.request(body);
    } finally {
      this.tellState();
    }
  }

  async writeSettings(settings: Readonly<Record<string, string>>): Promise<void> {
    return this.host.writeSettings(settings);
  }

  async paint(wanted: WantedPainting): Promise<Painting | null> {
    return Promise.resolve(this.book.painters.paint(wanted));
  }

  async select(turn: number, sheet: number, area: Area): Promise<void> {
    return this.changing(() => {
      this.turn = turn;
      const target = { sheet: this.sheet(sheet), area };
      this.host.selection.select(target.sheet, [area]);
      raiseSelectionChanged(this.host, target);
    });
  }

  async activate(sheet: number): Promise<void> {
    return this.changing(() => {
      const before = this.host.workbook.activeSheet;
      const after = this.sheet(sheet);
      this.host.workbook.activate(after);
      raiseActivated(this.host, before, after);
    });
  }

  async write(sheet: number, edits: readonly CellEdit[]): Promise<WriteOutcome> {
    return this.changing(() => writeTexts(this.host, this.sheet(sheet), edits));
  }

  async paste(sheet: number, area: Area, text: string): Promise<PasteOutcome> {
    return this.changing(() => pasteText(this.host, this.sheet(sheet), area, text));
  }

  async clear(sheet: number, area: Area): Promise<WriteOutcome> {
    return this.changing(() => clearCells(this.host, this.sheet(sheet), area));
  }

  async resizeColumn(sheet: number, column: number, pixels: number): Promise<void> {
    return this.changing(() => {
      const width = fileColumnWidth(pixels * pointsPerPixel);
      this.sheet(sheet).columns.set(column, column, { width });
      this.host.noteChange();
    });
  }

  async facts(id: number, area: Area, row: number, column: number): Promise<SelectionFacts | null> {
    const { workbook, calculation } = this.host;
    const sheet = workbook.sheets.find((known) => known.id === id);
    return Promise.resolve(sheet ? selectionFacts(sheet, area, { row, column, calculation }) : null);
  }

  async copy(sheet: number, area: Area): Promise<CopiedCells> {
    return Promise.resolve(copyCells(this.sheet(sheet), area));
  }

  async setFaults(faults: readonly FaultId[], language: Language): Promise<void> {
    return this.changing(() => this.book.faults.set(faults, language));
  }

  async save(): Promise<Blob> {
    await this.host.calculation?.settled();
    return this.changing(() => {
      const file = fileOf(this.host.workbook);
      this.host.isDirty = false;
      return file;
    });
  }

  async snapshot(): Promise<{ readonly file: Blob; readonly revision: number }> {
    await this.host.calculation?.settled();
    return { file: fileOf(this.host.workbook), revision: this.host.changeCount };
  }

  private get book() {
    if (!this.opened) throw new Error('No workbook is open.');
    return this.opened;
  }

  private get host(): EmbeddedHost {
    return this.book.host;
  }

  private sheet(id: number): Sheet {
    const sheet = this.host.workbook.sheets.find((known) => known.id === id);
    if (!sheet) throw new Error(`There is no sheet ${String(id)} any more.`);
    return sheet;
  }

  /** Does something to the workbook, and tells what it is like afterwards. */
  private async changing<Value>(change: () => Value): Promise<Value> {
    try {
      return await Promise.resolve(change());
    } finally {
      this.tellState();
    }
  }

  private tellState(): void {
    const state = bookState(this.host, this.turn);
    const text = JSON.stringify(state);
    if (text === this.told) return;
    this.told = text;
    this.tell({ state });
  }
}

function fileOf(workbook: Workbook): Blob {
  return new Blob([saveWorkbook(workbook) as BlobPart], { type: 'application/octet-stream' });
}
