import type { FunctionCall } from './function-call';
import type { InvocationResult } from './wire-values.guesses';

/** Begins a call, tells each of its results, and answers how to end it. */
type Begin = (receive: (result: InvocationResult) => void) => () => void;

interface Stream {
  /** There once the first result is. */
  readonly first: Promise<void>;
  latest: InvocationResult | undefined;
  readonly end: () => void;
}

/** The calls of streaming functions in one formula, from its evaluation until it is worked out anew or goes. */
export class Streams {
  private readonly running = new Map<FunctionCall, Stream>();

  /** @param onLater told when a call has another result than the one that it was begun for. */
  constructor(private readonly onLater: () => void) {}

  /** Whether the call was begun: it is not begun a second time when a later result has the formula worked out again. */
  has(call: FunctionCall): boolean {
    return this.running.has(call);
  }

  /** The latest result of a call, once there is one. */
  async latest(call: FunctionCall, begin: Begin): Promise<InvocationResult> {
    const stream = this.running.get(call) ?? this.begin(call, begin);
    await stream.first;
    return stream.latest as InvocationResult;
  }

  /** Ends all calls. What they still say is not heard any more. */
  end(): void {
    for (const { end } of this.running.values()) end();
    this.running.clear();
  }

  private begin(call: FunctionCall, begin: Begin): Stream {
    let arrived: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (arrived = resolve));
    const end = begin((result) => {
      const isFirst = stream.latest === undefined;
      stream.latest = result;
      if (isFirst) arrived();
      else this.onLater();
    });
    const stream: Stream = { first, latest: undefined, end };
    this.running.set(call, stream);
    return stream;
  }
}
