import type { Workbook } from '../../model/book/workbook';
import type { RichApiRequest } from './protocol';

/** What a fault may look at to decide whether it strikes. */
export interface IncomingRequest {
  /** Counts from 1. */
  readonly number: number;
  readonly bytes: number;
  readonly request: RichApiRequest;
}

/** Numbers of failures under the Rich API, by the error code that the client makes of them. */
export const failureNumbers = {
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;

/**
 * What goes wrong. A code among {@link failureNumbers} fails under the Rich API, as in Excel; any other is the error of the
 * request's action.
 */
export type Effect =
  /** Refused before it took effect. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Done up to `afterActions` actions, then failed. */
  | { readonly kind: 'half-applied'; readonly afterActions: number; readonly code: string }
  /** Done in full; instead of the answer an error arrives. */
  | { readonly kind: 'answer-lost'; readonly code: string }
  /** Never answered; done before or not. */
  | { readonly kind: 'silent'; readonly done: boolean }
  /** Answered late. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Somebody else changes the workbook just before the request is looked at. */
  | { readonly kind: 'second-writer'; readonly change: (workbook: Workbook) => void };

/** A fault: which requests it strikes, and what happens to them. */
export interface Fault {
  readonly when: (incoming: IncomingRequest) => boolean;
  readonly effect: Effect;
}

/** Faults that a test has switched on. Several may strike one request; all take effect in the order of adding. */
export class Faults {
  private readonly active = new Set<Fault>();

  /** Switches a fault on. The answer switches it off. */
  add(fault: Fault): () => void {
    this.active.add(fault);
    return () => void this.active.delete(fault);
  }

  /** The effects on this request. */
  striking(incoming: IncomingRequest): Effect[] {
    return [...this.active].filter(({ when }) => when(incoming)).map(({ effect }) => effect);
  }

  /** Switches all faults off. */
  clear(): void {
    this.active.clear();
  }
}

/** Strikes only the n-th request of the host's life. */
export function nthRequest(wanted: number): Fault['when'] {
  return ({ number }) => number === wanted;
}
