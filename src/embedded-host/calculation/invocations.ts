import type { CellValue } from '../model/cells/cell-value';
import type { RichApiEvent } from '../seam/wire';
import {
  invocationArguments,
  invocationFlags,
  invocationResult,
  type InvocationResult,
} from './wire-values.guesses';

/** The client's numbers for messages about custom functions, for an invocation among them, and for the end of one. */
const customFunctionMessage = { category: 1, invocation: 1000, cancellation: 1001 } as const;

/** Who hands messages to the client. */
export interface Messenger {
  send(message: RichApiEvent): void;
}

/** One call of a function. */
export interface Invocation {
  /** By which the function was associated. */
  readonly id: string;
  /** Ranges; null for an argument that was left out. */
  readonly given: readonly (readonly (readonly CellValue[])[] | null)[];
  /** Of the calling cell: `客户!C5`. */
  readonly address: string;
}

/** No number comes twice, not in another workbook either: a client may still have streams of the one before. */
let nextNumber = 1;

interface Waiting {
  readonly receive: (result: InvocationResult) => void;
  readonly isStream: boolean;
}

/**
 * Calls functions of the client by the messages of its own runtime of custom functions: invocations go out as events, many in
 * one, and results come back in requests of the client.
 */
export class Invocations {
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly messenger: Messenger) {}

  /** Calls a function that answers once. */
  invoke(invocation: Invocation): Promise<InvocationResult> {
    return new Promise((receive) => void this.send(invocation, { receive, isStream: false }));
  }

  /** Begins a streaming function, which answers as often as it likes. @returns what ends it. */
  stream(invocation: Invocation, receive: (result: InvocationResult) => void): () => void {
    const number = this.send(invocation, { receive, isStream: true });
    return () => {
      if (this.waiting.delete(number)) this.tell('cancellation', { invocationId: number });
    };
  }

  /** Takes results of the client; those that nobody waits for any more are dropped. */
  settle(results: readonly (readonly unknown[])[]): void {
    for (const result of results) {
      const id = Number(result[0]);
      const waiting = this.waiting.get(id);
      if (waiting?.isStream === false) this.waiting.delete(id);
      waiting?.receive(invocationResult(result));
    }
  }

  /** Gives up what is waited for: another client is there, and it knows of no streams. */
  forget(): void {
    this.waiting.clear();
  }

  private send({ id, given, address }: Invocation, waiting: Waiting): number {
    const number = nextNumber++;
    const { values, mayHoldErrors } = invocationArguments(given);
    this.tell('invocation', [
      number,
      id,
      values,
      address,
      invocationFlags({ mayHoldErrors, isStream: waiting.isStream }),
    ]);
    this.waiting.set(number, waiting);
    return number;
  }

  private tell(kind: 'invocation' | 'cancellation', message: object): void {
    const { category, [kind]: type } = customFunctionMessage;
    this.messenger.send({ category, type, target: '', message });
  }
}
