import { contextArray } from './context-array';
import { macrotask } from './macrotask';
import type { RichApiEvent, Wire } from './wire';

/** Numbers by which the client library calls the native side of its Mac build. */
const method = { execute: 1, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
const richApiRequest = 93;
const richApiEvents = 33;
const eventCategory = 65_536;
const internalError = 5001;

interface NativeMessage {
  readonly methodId: number;
  readonly params: {
    readonly id?: number;
    readonly apiArgs?: readonly unknown[];
    readonly keys?: readonly string[];
    readonly values?: readonly string[];
  };
}
type Callback = (payload: readonly unknown[]) => unknown;

/**
 * Gives the page what the client library looks for when it runs inside Excel for the Mac. To be called before the library
 * loads; afterwards the wire may be exchanged, since it is asked for at each message.
 *
 * @param page the global object of the page that will load the library.
 * @param wire the host that is asked at this moment.
 * @returns a function that hands the host's events to the client.
 */
export function defineNativeSeam(page: object, wire: () => Wire): (events: readonly RichApiEvent[]) => void {
  let receiveEvents: Callback = () => undefined;
  Object.assign(page, {
    external: { GetHostInfo: () => 'excel|mac|16.00|en-US|embedded||disableLogging|3' },
    webkit: { messageHandlers: { Agave: { postMessage: () => undefined } } },
    _osfHostAPI: (_handler: string, message: NativeMessage, callback: Callback | null) => {
      const answered = answer(wire(), message).catch(() => [internalError]);
      void answered.then((payload) => macrotask(() => callback?.(payload)));
    },
    _osfHostRegisterEvent: (_handler: string, message: NativeMessage, receive: Callback, done: Callback) => {
      if (message.params.id === richApiEvents) receiveEvents = receive;
      macrotask(() => done([0]));
      return { eventCallbackId: String(message.params.id) };
    },
    _osfHostUnregisterCallback: () => undefined,
  });
  // By the way of the answers, so that no event overtakes the answer to the request that caused it.
  return (events) => macrotask(() => receiveEvents([events.map(eventArray), richApiEvents]));
}

/** Answers one native message, in the arrays that the native callbacks of the library unpack. */
async function answer(wire: Wire, { methodId, params }: NativeMessage): Promise<readonly unknown[]> {
  switch (methodId) {
    case method.getContext:
      return contextArray(await wire.context());
    case method.writeSettings:
      await wire.writeSettings(pairs(params.keys ?? [], params.values ?? []));
      return [0];
    case method.execute:
      return params.id === richApiRequest ? executeRequest(wire, params.apiArgs ?? []) : [internalError];
    default:
      return [0];
  }
}

async function executeRequest(wire: Wire, apiArgs: readonly unknown[]): Promise<readonly unknown[]> {
  const request = apiArgs[0] as readonly unknown[];
  const answered = await wire.request(request[4] as string);
  return 'failure' in answered ? [answered.failure] : [[0, 200, [], answered.body]];
}

function eventArray({ category = eventCategory, type, target, message }: RichApiEvent): readonly unknown[] {
  return [category, type, target, JSON.stringify(message), 0, false];
}

function pairs(keys: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}
