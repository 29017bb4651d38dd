import {
  aliveProbability,
  expectedPurchases as expectedOf,
  tellsAlive,
  type PurchaseModel,
} from '../../methods/clv/bg-nbd';
import { fitPurchases, purchaseParameters } from '../../methods/clv/fit-purchases';
import { groupHistories, type HistoryGroups } from '../../methods/clv/histories';
import { Problem } from '../../locales/problem';
import { finish } from '../../scheme/binding/method-run';
import type { Block } from '../block';
import type { Range } from '../range';
import { choiceOf, faultsIn, numberOf, required, requireSameSize, sound, type Given } from './arguments';
import { numbersIn } from './columns';
import type { Compute } from './compute';
import { MissingValue } from './missing-value';
import { names } from './names';

/** BGNBD(repeats, latest, observed, [model]): r, alpha, a, b and the log-likelihood, side by side; errors among the customers are left out. */
export const bgNbd: Compute = (given) => {
  const { parameters, logLikelihood } = fitOf(historiesOf(given), modelOf(given[3]));
  const numbers = [...parameters, logLikelihood].map((value) => Float64Array.of(value));
  return { columns: numbers.map((values) => ({ kind: 'numbers', values })) };
};

/** PALIVE(repeats, latest, observed, [parameters], [model]); blank where the model cannot tell, as in a run of the method. */
export const alive: Compute = (given) =>
  eachHistory(given.slice(0, 3), given[3], given[4], (parameters, history, model) =>
    tellsAlive(history, model) ? aliveProbability(parameters, history, model) : NaN,
  );

/** EXPECTEDPURCHASES(time, repeats, latest, observed, [parameters], [model]) */
export const expectedPurchases: Compute = ([time, ...given]) => {
  const ahead = numberOf(required(time, names.time), names.time) ?? NaN;
  return eachHistory(given.slice(0, 3), given[3], given[4], (parameters, history, model) =>
    expectedOf(parameters, history, ahead, model),
  );
};

function eachHistory(
  ranges: Given,
  parameterRange: Range | undefined,
  modelRange: Range | undefined,
  say: typeof aliveProbability,
): Block {
  const groups = historiesOf(ranges);
  const model = modelOf(modelRange);
  const parameters = purchaseParameters(
    parameterRange ? parametersIn(parameterRange) : fitOf(groups, model).parameters,
  );
  const ofGroup = groups.histories.map((history) => say(parameters, history, model));
  const values = Float64Array.from(groups.groupOf, (group) => ofGroup[group] ?? NaN);
  return { columns: [{ kind: 'numbers', values }], faults: faultsIn(ranges) };
}

function historiesOf([first, second, third]: Given): HistoryGroups {
  const ranges = [
    required(first, names.repeats),
    required(second, names.latest),
    required(third, names.observed),
  ] as const;
  requireSameSize(ranges);
  return groupHistories(numbersIn(ranges[0]), numbersIn(ranges[1]), numbersIn(ranges[2]));
}

function fitOf(groups: HistoryGroups, model: PurchaseModel) {
  if (!groups.histories.some(({ repeats }) => repeats > 0)) throw new MissingValue(tooLittle);
  const fit = finish(fitPurchases(groups, model));
  if (!fit.converged) throw new MissingValue(tooLittle);
  return fit;
}

const tooLittle = {
  zh: '数据不足以拟合购买模型：需要有复购的客户，且时间不为负。',
  en: 'Not enough to fit the purchase model: it needs customers with repeat purchases and times that are not negative.',
};

function parametersIn(range: Range): number[] {
  const numbers = [...numbersIn(sound(range))].slice(0, 4);
  if (numbers.length === 4 && numbers.every((value) => value > 0)) return numbers;
  throw new Problem('wrong-parameters', {
    zh: '模型参数须是 r、alpha、a、b 四个正数，如 HY.BGNBD 给出的前四格。',
    en: 'Parameters have to be four numbers above 0, r, alpha, a and b, as HY.BGNBD gives them.',
  });
}

function modelOf(range: Range | undefined): PurchaseModel {
  return choiceOf(range, names.model, ['bg-nbd', 'mbg-nbd']);
}
