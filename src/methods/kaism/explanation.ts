import type { Text } from '../../locales/text';
import { indicatorLabel } from '../shared/weighted/indicators';
import { withoutText } from '../shared/weighted/explanation';
import { Field } from '../shared/matrix';
import { emptyText, joinReasons, joinTexts, numberText } from '../shared/wording';
import type { Side } from './side';
import { tiers } from './strategies';

/** `吸引力 72.5，相对实力 50，重点投资；缺少利润，吸引力按其余 70% 权重计`. */
export function reasonOf(sides: readonly Side[], strategy: Text, row: number): Text {
  const scores = sides.map((side) =>
    Number.isNaN(side.values[row]!) ? notEnough(side, row) : scoreText(side, row),
  );
  return joinReasons([
    joinTexts([...scores, strategy], '，', ', '),
    ...sides.filter(({ values }) => !Number.isNaN(values[row]!)).map((side) => lackingText(side, row)),
  ]);
}

function partsOf({ indicators, scored }: Side, row: number) {
  const known = scored.filter((part) => !Number.isNaN(part.values[row]!));
  return { known, absent: indicators.filter((own) => !known.some(({ indicator: other }) => other === own)) };
}

function scoreText({ label, values }: Side, row: number): Text {
  const score = numberText(values[row]!);
  return { zh: `${label.zh} ${score}`, en: `${label.en} ${score}` };
}

function notEnough(side: Side, row: number): Text {
  const lacking = joinTexts(partsOf(side, row).absent.map(indicatorLabel), '、', ', ');
  return { zh: `${side.label.zh}缺少${lacking.zh}`, en: `${side.label.en} lacks ${lacking.en}` };
}

function lackingText(side: Side, row: number): Text {
  const { known, absent } = partsOf(side, row);
  const said = withoutText(
    absent.map(indicatorLabel),
    known.reduce((sum, { weight }) => sum + weight, 0),
    100,
  );
  if (said.zh === '') return emptyText;
  const { zh, en } = side.label;
  return { zh: `${zh}${said.zh}`, en: `${en} ${said.en}` };
}

/** `吸引力 72.5（年度贡献 90、利润 55；缺少发展前景，按其余 70% 权重计）`. */
export function sideText(side: Side, row: number): Text {
  const { label, values } = side;
  if (Number.isNaN(values[row]!)) return notEnough(side, row);
  const { known, absent } = partsOf(side, row);
  const parts = joinTexts(
    known.map((part) => {
      const { zh, en } = indicatorLabel(part.indicator);
      const value = numberText(100 * part.values[row]!, 1);
      return { zh: `${zh} ${value}`, en: `${en} ${value}` };
    }),
    '、',
    ', ',
  );
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  const inside = joinReasons([parts, withoutText(absent.map(indicatorLabel), weight, 100)]);
  const score = numberText(values[row]!);
  return {
    zh: `${label.zh} ${score}（${inside.zh}）`,
    en: `${label.en} ${score} (${inside.en})`,
  };
}

/** Strength lifts an attractive customer, attractiveness the others. */
export function liftOf(first: Side, second: Side, code: number, row: number): Text | undefined {
  if (code === Field.both || code === Field.unknown) return undefined;
  const side = code === Field.firstOnly ? second : first;
  const better = tiers[code === Field.neither ? Field.firstOnly : Field.both]!.label;
  const gap = numberText(Math.ceil((side.cut - side.values[row]!) * 100 - 1e-6) / 100);
  return {
    zh: `距${better.zh}差${side.label.zh} ${gap} 分`,
    en: `${gap} points of ${side.label.en.toLowerCase()} short of ${better.en.toLowerCase()}`,
  };
}
