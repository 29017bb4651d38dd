import { transferHandlers, type TransferHandler } from 'comlink';
import { Problem } from '../../locales/problem';

interface Thrown {
  readonly value: unknown;
}

type CarriedProblem = Pick<Problem, 'code' | 'text' | 'place'>;

/** Makes problems come out of a worker as problems: comlink by itself keeps only the message of an error. */
export function carryProblems(): void {
  const usual = transferHandlers.get('throw') as TransferHandler<Thrown, unknown>;
  const carrying: TransferHandler<Thrown, unknown> = {
    canHandle: usual.canHandle,
    serialize: (thrown) => {
      if (!(thrown.value instanceof Problem)) return usual.serialize(thrown);
      const { code, text, place } = thrown.value;
      return [{ problem: { code, text, place } }, []];
    },
    deserialize: (carried) => {
      const { problem } = carried as { readonly problem?: CarriedProblem };
      if (problem) throw new Problem(problem.code, problem.text, problem.place);
      return usual.deserialize(carried);
    },
  };
  transferHandlers.set('throw', carrying);
}
