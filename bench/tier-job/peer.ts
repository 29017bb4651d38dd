import type { ReadingPlan } from '../../src/session/reading/read-table';
import { answersOf } from './answers';
import { compute, emit, load, recognise, type Rows } from './product';

let plan: ReadingPlan | undefined;

/** The product in the shape of the peers of `../shared/bench`; `recognise` and `answers` are our own. */
export const peer = {
  name: 'product',
  recognise: (rows: Rows) => (plan = recognise(rows)),
  load: (rows: Rows) => load(rows, plan ?? recognise(rows)),
  compute,
  out: emit,
  answers: answersOf,
};
