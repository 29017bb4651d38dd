import { macrotask } from '../../seam/macrotask';
import type { RichApiEvent } from '../../seam/wire';

/** The client's numbers for kinds of events (`EventType` in its Excel build). */
export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  tableChanged: 101,
} as const;

/** The client's name for events of all sheets together. */
export const allSheets = 'Workbook';

/** Who made a change: this client, or somebody else in the workbook. */
export type EventSource = 'Local' | 'Remote';

/** Hands events to the client, after the answer to the request that caused them, one task for all of a request. */
export class Events {
  private waiting: RichApiEvent[] = [];
  private readonly subscribed = new Set<string>();
  private receive: (events: readonly RichApiEvent[]) => void = () => undefined;
  /** `Application.runtime.enableEvents` of the client. */
  isEnabled = true;

  /** Names the listener. */
  listen(receive: (events: readonly RichApiEvent[]) => void): void {
    this.receive = receive;
  }

  /** From now on the client wants to know of this kind of event on this object. */
  subscribe(type: number, target: string): void {
    this.subscribed.add(`${type} ${target}`);
  }

  /** The client does not want to know any more. */
  unsubscribe(type: number, target: string): void {
    this.subscribed.delete(`${type} ${target}`);
  }

  /** Notes that something happened to the object with this id. */
  raise(type: number, target: string, message: object): void {
    if (this.isEnabled && this.subscribed.has(`${type} ${target}`)) this.send({ type, target, message });
  }

  /** Hands an event to the client, whether it asked for it or not. */
  send(event: RichApiEvent): void {
    if (this.waiting.length === 0) macrotask(() => macrotask(() => this.deliver()));
    this.waiting.push(event);
  }

  private deliver(): void {
    const events = this.waiting;
    this.waiting = [];
    this.receive(events);
  }
}
