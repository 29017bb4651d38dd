import type { Fault } from '../range';

/** An argument that the whole answer goes by is an error: the answer is that error, as with Excel's own functions. */
export class FaultyArgument extends Error {
  constructor(readonly cell: Fault) {
    super(cell.fault);
  }
}
