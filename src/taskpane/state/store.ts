import { create } from 'zustand';
import type { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import { highEndPlaybook } from '../../scheme/playbooks/high-end';
import type { Scheme } from '../../scheme/definition/scheme';
import type { Catalogue } from '../../session/engine/catalogue';
import type { CustomerCard } from '../../session/findings/customer-card';
import type { Findings } from '../../session/findings/findings';
import type { RecognisedSheets } from '../../session/reading/further-sheets';
import type { ReadingFacts } from '../../session/sheet/reading-facts';
import type { RunDay } from '../../session/sheet/run-day';
import type { RecognisedSheet } from '../../session/sheet/recognised-sheet';
import type { QuickLook } from '../../session/engine/quick-looks';
import type { Lack } from '../../session/engine/scheme-knowledge';
import type { Trial } from '../../session/engine/try-schemes';
import type { CellPlace } from '../../workbook/read/cell-place';
import type { Waiting } from '../../workbook/conversation/control';
import type { RunEntry } from '../../workbook/memory/state';
import type { RowsOfRun } from '../../workbook/write/run/hide-rows';
import type { Receipt } from '../../workbook/write/run/apply-run';
import type { OwnThings } from '../../workbook/write/run/own-things';
import { readPreferences, type Preferences } from '../preferences';
import type { Stage } from './stages';
import { today } from './today';
import type { UndoneRun } from './undone-run';

/** Work that a person waits for. */
export interface Activity {
  readonly label: Text;
  /** Rows done and rows in all, where they can be told. */
  readonly rows?: { readonly done: number; readonly total: number };
  /** How far it is, 0 to 1, where there are no rows to count. */
  readonly share?: number;
  /** Why it does not go on. */
  readonly waiting?: Waiting;
  /** Absent where there is no way back any more. */
  readonly cancel?: () => void;
}

/** A problem at the top of the pane, with what can be tried about it. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly again?: () => void;
}

/** A formula that the pane has written into a cell. */
export interface Inserted {
  readonly place: CellPlace;
  readonly formula: string;
}

/** Everything that the pane shows. Tables and results are not in it: they stay in the engine. */
export interface PaneState {
  readonly preferences: Preferences;
  readonly stage: Stage;
  readonly sheet: RecognisedSheet | null;
  readonly facts: ReadingFacts | null;
  /** The further sheets that a person pointed at, by the names that the methods give to them. */
  readonly further: RecognisedSheets;
  /** Sheets that can be pointed at. */
  readonly sheetNames: readonly string[];
  /** Saved in this workbook. */
  readonly savedSchemes: readonly Scheme[];
  /** Empty until the engine has told it. */
  readonly catalogue: Catalogue;
  /** What the sheet lacks for each scheme, by its id. */
  readonly lacks: Readonly<Record<string, readonly Lack[]>>;
  /** How each scheme did on the first rows of the sheet, by its id. */
  readonly trials: Readonly<Record<string, Trial>>;
  readonly scheme: Scheme;
  /** A person chose it, or the workbook remembers it; else the best fitting one is taken. */
  readonly isSchemeChosen: boolean;
  /** What the chosen scheme would find, as long as nobody asked for a preview. */
  readonly look: QuickLook | null;
  readonly asOf: number;
  /** Where that day comes from. */
  readonly day: RunDay;
  readonly starBesideName: boolean;
  /** Columns of an earlier run that have lost their names are left as they are. */
  readonly leavesFoundAgain: boolean;
  /** What would be removed, as long as a person is asked about it. */
  readonly removal: OwnThings | null;
  /** A person is asked how a masked copy is to be, is told that it is made elsewhere, or what the one is called that was saved. */
  readonly masked: 'asked' | 'elsewhere' | { readonly name: string } | null;
  /** Results are written as Excel formulas where they can be. */
  readonly asFormulas: boolean;
  /** What a person said of the list to work from; else it is as the scheme and the latest run have it. */
  readonly callList: { readonly isOn?: boolean; readonly capacity?: number };
  readonly findings: Findings | null;
  /** The findings that stand in the sheet; null where nothing is known of what stands there but its own columns. */
  readonly written: Findings | null;
  /** The run that the latest findings were compared with: what it wrote stood beside the customers then. */
  readonly compared: RunEntry | null;
  /** The findings follow a change that was made since. */
  readonly isFollowing: boolean;
  readonly activity: Activity | null;
  readonly problem: ShownProblem | null;
  readonly receipt: Receipt | null;
  /** The rows that were hidden because a run marks them for removal. */
  readonly hidden: RowsOfRun | null;
  /** The run that was taken back just now. */
  readonly undone: UndoneRun | null;
  /** The latest run can still be taken back. */
  readonly canUndo: boolean;
  /** A run was interrupted and is half written. */
  readonly isUnfinished: boolean;
  /** Somebody changed the customer sheet since it was read. */
  readonly isChanged: boolean;
  /** The page of functions is shown instead of the steps. */
  readonly isGuideOpen: boolean;
  /** The cell that is typed into, as long as the page of functions is shown. */
  readonly activeCell: CellPlace | null;
  /** What was inserted last from the page of functions, and can be taken out again. */
  readonly inserted: Inserted | null;
  /** The customer under the selection; null where a row without a customer is selected. */
  readonly card: CustomerCard | null;
}

/** The one state of the pane. */
export const usePane = create<PaneState>(() => ({
  preferences: readPreferences(),
  stage: 'data',
  sheet: null,
  facts: null,
  further: {},
  sheetNames: [],
  savedSchemes: [],
  catalogue: { methods: {}, playbooks: [], triggers: [], whys: {} },
  lacks: {},
  trials: {},
  isSchemeChosen: false,
  look: null,
  scheme: highEndPlaybook.scheme,
  asOf: today(),
  day: { day: today(), from: 'today', where: '' },
  starBesideName: true,
  leavesFoundAgain: false,
  removal: null,
  masked: null,
  asFormulas: false,
  callList: {},
  findings: null,
  written: null,
  compared: null,
  isFollowing: false,
  activity: null,
  problem: null,
  receipt: null,
  hidden: null,
  undone: null,
  canUndo: false,
  isUnfinished: false,
  isChanged: false,
  isGuideOpen: false,
  activeCell: null,
  inserted: null,
  card: null,
}));
