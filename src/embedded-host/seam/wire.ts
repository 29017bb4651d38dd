/**
 * The wire between Microsoft's client library and a host: three questions and one stream of events, all of plain data, so
 * that it may lie inside one process, between two frames of a page, or under a worker.
 */
export interface Wire {
  /** What the client learns about its host when it starts. */
  context(): Promise<HostContext>;
  /** One Rich API request, as the JSON text that the client wrote. */
  request(body: string): Promise<RequestAnswer>;
  /** The whole of `Office.context.document.settings`, written by `saveAsync`. */
  writeSettings(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Names the one listener for what the host tells by itself. */
  listen(receive: (events: readonly RichApiEvent[]) => void): void;
}

/** The facts of `Office.context`. */
export interface HostContext {
  readonly documentUrl: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The requirement sets that `isSetSupported` answers yes to, each up to a version: `{ ExcelApi: '1.15' }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * The answer to a request: the JSON text of a response, or the number of a failure under the Rich API
 * (5012 session, 5102 activity limit, 5103 and 5104 payload sizes, 7000 no capability).
 */
export type RequestAnswer = { readonly body: string } | { readonly failure: number };

/** Something that happened in the workbook, addressed to the client's handlers. */
export interface RichApiEvent {
  /** The client's number for the family of messages: 65536, events of objects, unless said; 1 is custom functions. */
  readonly category?: number;
  /** The client's number for the kind of event: 10 is a changed cell. */
  readonly type: number;
  /** The id of the object which was subscribed to, empty for collections. */
  readonly target: string;
  /** The arguments of the handler, before the client dresses them up. */
  readonly message: object;
}
