import type { Sheet } from '../model/book/sheet';
import type { Workbook } from '../model/book/workbook';
import type { HostContext, RequestAnswer, RichApiEvent, Wire } from '../seam/wire';
import { Calculation } from '../calculation/calculation';
import type { CalculationOptions, CustomFunctions } from '../calculation/custom-functions';
import { answerRequest, type AnsweringHost } from './requests/answer-request';
import { ApiError } from './base/api-error';
import { object, type ApiObject } from './base/api-object';
import { Events } from './base/events';
import { Faults } from './requests/faults';
import { followEdits } from './follow-edits';
import { noLimits, type Limits } from './base/limits';
import { References } from './requests/references';
import { requirementSets } from './base/requirement-sets';
import { Selection } from './base/selection';
import { Statistics } from './requests/statistics';

const defaultDocument = 'workbook.xlsx';

export interface HostOptions {
  readonly documentUrl?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly limits?: Limits;
  /** Members that this Excel does not have, as `NoteCollection.Add`, whatever its requirement sets say. */
  readonly lacks?: readonly string[];
  /** The add-in's custom functions; cells that call them are worked out then. */
  readonly customFunctions?: CustomFunctions;
  readonly calculation?: CalculationOptions;
}

/** Answers Microsoft's client library from a workbook in memory: the workbook, and what lives beside it while it is open. */
export class EmbeddedHost implements Wire, AnsweringHost {
  readonly root;
  readonly references = new References();
  readonly events = new Events();
  readonly faults = new Faults();
  readonly statistics = new Statistics();
  readonly selection: Selection;
  readonly limits: Limits;
  readonly calculation: Calculation | undefined;
  /** Told when cells changed by themselves: custom functions have given their results. */
  onResults: () => void = () => undefined;
  calculationMode = 'Automatic';
  runtimeState = 'Background';
  isDirty = false;
  isAnswering = false;
  /** How often the workbook was changed; who draws it can tell by this whether to draw anew. */
  changeCount = 0;
  /** Members that requests asked for by name, as `Range.Values`. */
  readonly usedMembers = new Set<string>();
  readonly passwords = new Map<Sheet, string>();
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
        options.calculation,
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

  get documentName(): string {
    return (this.options.documentUrl ?? defaultDocument).replace(/^.*[\\/]/, '');
  }

  followEdits(): void {
    const edits = this.workbook.edits.slice(this.followedEdits);
    if (edits.length === 0) return;
    this.followedEdits = this.workbook.edits.length;
    for (const object of new Set([...this.references.all(), ...this.objectsOfRequest()])) {
      const reference = this.references.of(object);
      if (!followEdits(object, edits) && reference !== undefined) this.references.remove(reference);
    }
  }

  noteChange(): void {
    this.isDirty = true;
    this.changeCount++;
  }

  /** @throws ApiError `ApiNotFound` for a member that this Excel does not have */
  noteUse(className: string, member: string): void {
    const name = `${className}.${member}`;
    if (this.options.lacks?.includes(name)) throw new ApiError('ApiNotFound', `This Excel has no ${name}.`);
    this.usedMembers.add(name);
  }
}
