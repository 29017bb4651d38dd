import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { HostContext, RequestAnswer, RichApiEvent, Wire } from '../seam/wire';
import { Calculation } from '../calculation/calculation';
import type { CustomFunctions } from '../calculation/custom-functions';
import { answerRequest } from './answer-request';
import { object, type ApiObject } from './api-object';
import { Events } from './events';
import { Faults } from './faults';
import { followEdits } from './follow-edits';
import { noLimits, type Limits } from './limits';
import { References } from './references';
import { requirementSets } from './requirement-sets';
import { Selection } from './selection';
import { Statistics } from './statistics';

const defaultDocument = 'workbook.xlsx';

export interface HostOptions {
  readonly documentUrl?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly limits?: Limits;
  /** The add-in's custom functions; cells that call them are worked out then. */
  readonly customFunctions?: CustomFunctions;
  /** Cells keep what streaming functions of theirs have said before. */
  readonly keepsStreamed?: boolean;
}

/** Answers Microsoft's client library from a workbook in memory: the workbook, and what lives beside it while it is open. */
export class EmbeddedHost implements Wire {
  readonly root;
  readonly references = new References();
  readonly events = new Events();
  readonly faults = new Faults();
  readonly statistics = new Statistics();
  readonly selection: Selection;
  readonly limits: Limits;
  /** Works out cells that call custom functions; undefined where the add-in has none. */
  readonly calculation: Calculation | undefined;
  /** Told when cells changed by themselves: custom functions have given their results. */
  onResults: () => void = () => undefined;
  /** `Automatic`, `AutomaticExceptTables` or `Manual`; kept for the client, since this host calculates nothing. */
  calculationMode = 'Automatic';
  /** What the add-in asked for last: `Visible` shows its pane, `Background` hides it. */
  runtimeState = 'Background';
  /** Whether the workbook was changed since it was opened or saved. */
  isDirty = false;
  /** A request of the client is being carried out: what changes now is changed by the add-in. */
  isAnswering = false;
  /** How often the workbook was changed; who draws it can tell by this whether to draw anew. */
  changeCount = 0;
  /** Members that requests asked for by name, as `Range.Values`. */
  readonly usedMembers = new Set<string>();
  /** Passwords of sheets that were protected here; files keep only their hashes. */
  readonly passwords = new Map<Sheet, string>();
  /** The objects that the request at hand has reached. */
  objectsOfRequest: () => Iterable<ApiObject> = () => [];
  private followedEdits: number;
  private documentSettings: Readonly<Record<string, string>> = {};

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions = {},
  ) {
    this.root = object('Workbook', workbook);
    this.selection = new Selection(workbook);
    this.followedEdits = workbook.edits.length;
    this.limits = options.limits ?? noLimits;
    this.calculation =
      options.customFunctions &&
      new Calculation(
        workbook,
        this.events,
        options.customFunctions,
        () => {
          this.noteChange();
          this.onResults();
        },
        options.keepsStreamed,
      );
  }

  async context(): Promise<HostContext> {
    return Promise.resolve({
      documentUrl: this.options.documentUrl ?? defaultDocument,
      displayLanguage: this.options.displayLanguage ?? 'en-US',
      contentLanguage: this.options.contentLanguage ?? 'en-US',
      requirementSets: this.options.requirementSets ?? requirementSets,
      settings: this.documentSettings,
    });
  }

  async request(body: string): Promise<RequestAnswer> {
    return answerRequest(this, body);
  }

  async writeSettings(settings: Readonly<Record<string, string>>): Promise<void> {
    this.documentSettings = settings;
    return Promise.resolve();
  }

  listen(receive: (events: readonly RichApiEvent[]) => void): void {
    this.events.listen(receive);
  }

  /** The file's name without its folder. */
  get documentName(): string {
    return (this.options.documentUrl ?? defaultDocument).replace(/^.*[\\/]/, '');
  }

  /** Moves the ranges that the client keeps, and those of the request at hand, along with rows and columns put in or out. */
  followEdits(): void {
    const edits = this.workbook.edits.slice(this.followedEdits);
    if (edits.length === 0) return;
    this.followedEdits = this.workbook.edits.length;
    for (const object of new Set([...this.references.all(), ...this.objectsOfRequest()])) {
      const reference = this.references.of(object);
      if (!followEdits(object, edits) && reference !== undefined) this.references.remove(reference);
    }
  }

  /** Notes that the workbook was changed. */
  noteChange(): void {
    this.isDirty = true;
    this.changeCount++;
  }

  /** Notes that a request asked for a member by its name. */
  noteUse(className: string, member: string): void {
    this.usedMembers.add(`${className}.${member}`);
  }
}
