import type { Text } from '../../locales/text';
import { basketItems, type Holdings } from '../shared/holdings/holdings';
import { joinReasons, numberText } from '../shared/wording';
import { code, listOf, type Facts } from './facts';
import type { Recommended } from './recommend';
import type { RiskLevels } from './suitability';

/** `持有 理财A 的客户多持有 基金B（相近度 0.67）；推荐 基金B、保险C；债券D 风险 R4，高于客户 C3，不推荐`. */
export function reasonOf(facts: Facts, tier: number, row: number): Text {
  const { holdings, advice, risks, lacking } = facts;
  const basket = holdings.basketOf[row]!;
  if (basket < 0) return lacking;
  if (tier === code.noData)
    return { zh: '客户风险承受等级未知，不作推荐', en: 'Risk tolerance unknown: nothing is recommended' };
  const { recommended, withheld } = advice[basket]!;
  const [first] = recommended;
  const held = listOfHeld(holdings, basket);
  const said: Text[] = first
    ? [
        becauseText(holdings, first),
        { zh: `推荐 ${listOf(facts, recommended).zh}`, en: `recommended: ${listOf(facts, recommended).en}` },
      ]
    : [{ zh: `持有 ${held.zh}`, en: `holds ${held.en}` }];
  if (withheld) said.push(withheldText(holdings, risks, basket, withheld));
  if (!first && !withheld)
    said.push({ zh: '没有其他客户同时持有的产品可推荐', en: 'nobody with these products holds others' });
  return joinReasons(said);
}

function becauseText({ products }: Holdings, { item, score, because }: Recommended): Text {
  const [own, other, value] = [products[because]!, products[item]!, numberText(score)];
  return {
    zh: `持有 ${own} 的客户多也持有 ${other}（推荐分 ${value}）`,
    en: `holders of ${own} often hold ${other} too (score ${value})`,
  };
}

function withheldText(
  { products }: Holdings,
  { ofProduct, ofBasket }: RiskLevels,
  basket: number,
  { item }: Recommended,
): Text {
  const name = products[item]!;
  const level = ofProduct[item]!;
  if (Number.isNaN(level))
    return { zh: `${name} 风险等级未知，不推荐`, en: `${name} has no known risk level and is withheld` };
  const [risk, own] = [String(level), String(ofBasket[basket]!)];
  return {
    zh: `${name} 风险 ${risk} 级，高于客户 ${own} 级，不推荐`,
    en: `${name} has risk level ${risk}, above the customer's ${own}, and is withheld`,
  };
}

function listOfHeld({ products, baskets }: Holdings, basket: number): Text {
  const names = Array.from(basketItems(baskets, basket).slice(0, 5), (item) => products[item]!);
  return { zh: names.join('、'), en: names.join(', ') };
}
