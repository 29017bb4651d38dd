import type { Events } from '../api/events';
import type { CellValue } from '../model/cell-value';
import { invocationArguments, invocationResult, type InvocationResult } from './wire-values.guesses';

/** The client's numbers for messages about custom functions, and for an invocation among them. */
const customFunctionMessage = { category: 1, invocation: 1000 } as const;

/**
 * Calls functions of the client by the messages of its own runtime of custom functions: invocations go out as events, many in
 * one, and results come back in requests of the client.
 */
export class Invocations {
  private readonly waiting = new Map<number, (result: InvocationResult) => void>();
  private nextId = 1;

  constructor(private readonly events: Events) {}

  /**
   * @param id by which the function was associated.
   * @param given ranges; null for an argument that was left out.
   * @param address of the calling cell: `客户!C5`.
   */
  invoke(
    id: string,
    given: readonly (readonly (readonly CellValue[])[] | null)[],
    address: string,
  ): Promise<InvocationResult> {
    const invocation = this.nextId++;
    const { values, flags } = invocationArguments(given);
    const message = [invocation, id, values, address, flags];
    const { category, invocation: type } = customFunctionMessage;
    this.events.send({ category, type, target: '', message });
    return new Promise((resolve) => this.waiting.set(invocation, resolve));
  }

  /** Takes results of the client; those that nobody waits for any more are dropped. */
  settle(results: readonly (readonly unknown[])[]): void {
    for (const result of results) {
      const id = Number(result[0]);
      const resolve = this.waiting.get(id);
      this.waiting.delete(id);
      resolve?.(invocationResult(result));
    }
  }

  /** Gives up what is waited for: another client is there. */
  forget(): void {
    this.waiting.clear();
  }
}
