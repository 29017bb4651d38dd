import { chanceOf } from './chance.mjs';
import { daysAfter } from './dates.mjs';
import { tableWorkbook } from './en-table.mjs';
import { familyNames, givenNames } from './en-words.mjs';

const money = '#,##0.00';
const date = 'yyyy-mm-dd';
const columns = [
  ['Customer ID', 12], ['Customer name', 22], ['Product', 52], ['Risk tolerance', 12], ['Tenure', 9, '0'],
  ['Products held', 9, '0'], ['Share of wallet', 9, '0%'], ['Revenue', 14, money], ['Transaction count', 12, '0'],
  ['Profit', 13, money], ['Prospects', 10, '0'], ['Referred amount', 14, money], ['Sales stage', 16],
  ['Order amount', 14, money], ['Probability', 10, '0%'], ['Expected close date', 14, date], ['In stage since', 13, date],
  ['Contract signed', 10], ['Amount paid', 14, money], ['Earlier forecast', 14, money],
]; // prettier-ignore

const products = [
  'Current account (R1)', 'Money market fund (R1)', 'Term deposit (R1)', 'Bond fund (R2)', 'Life insurance (R2)',
  'Balanced fund (R3)', 'Equity fund (R4)', 'Private equity (R5)',
]; // prettier-ignore

/** 600 customers, each with the products held and a deal in the funnel. All names and amounts are made up. */
export function enDeals() {
  const chance = chanceOf(600);
  const rows = Array.from({ length: 600 }, (_, index) => customer(chance, index));
  return tableWorkbook({ sheetName: 'Deals', tableName: 'Deals', columns, rows });
}

function customer(chance, index) {
  const bold = chance.between(1, 5);
  const held = products.filter((_, place) =>
    chance.happens(Math.max(0.08, 0.75 - Math.abs(place - 1.5 * bold + 1) * 0.17)),
  );
  const revenue = chance.amount(220_000, 1);
  const orders = chance.amount(120_000, 0.8);
  const stage = chance.weighted([['Target market', 4], ['Potential', 5], ['Target', 4], ['Signed', 3], ['Lost', 1]]); // prettier-ignore
  const signed = stage === 'Signed';
  const cents = (amount) => Math.round(amount * 100) / 100;
  return [
    `D${String(20_001 + index)}`,
    `${chance.pick(givenNames)} ${chance.pick(familyNames)}`,
    (held.length > 0 ? held : products.slice(0, 1)).join('; '),
    chance.happens(0.95) ? `C${bold}` : null,
    chance.between(0, 18),
    Math.max(1, held.length),
    chance.between(5, 95) / 100,
    cents(revenue),
    chance.weighted([[1, 4], [chance.between(2, 4), 3], [chance.between(5, 14), 3]]), // prettier-ignore
    cents(revenue * (chance.between(-4, 28) / 100)),
    chance.between(10, 100),
    chance.happens(0.15) ? chance.between(5, 90) * 10_000 : 0,
    stage,
    cents(orders),
    chance.happens(0.5) ? chance.between(1, 19) / 20 : null,
    chance.happens(0.85) ? daysAfter(chance.between(-30, 240)) : null,
    daysAfter(-chance.between(1, 90)),
    signed && chance.happens(0.9) ? 'Yes' : 'No',
    signed ? cents(orders * (chance.between(20, 100) / 100)) : 0,
    chance.happens(0.7) ? cents(orders * (chance.between(1, 19) / 20)) : null,
  ];
}
