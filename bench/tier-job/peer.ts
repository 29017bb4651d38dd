import { answersOf } from './answers';
import { compute, emit, load } from './product';

/** The product in the shape of the peers of `../shared/bench`; `answers` is our own. */
export const peer = { name: 'product', load, compute, out: emit, answers: answersOf };
