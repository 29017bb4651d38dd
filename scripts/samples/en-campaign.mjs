import { chanceOf } from './chance.mjs';
import { tableWorkbook } from './en-table.mjs';
import { familyNames, givenNames } from './en-words.mjs';

const money = '#,##0.00';
const columns = [
  ['Customer ID', 12], ['Customer name', 22], ['Segment', 12], ['Tenure', 9, '0'], ['Balance', 14, money],
  ['Annual income', 14, money], ['Transaction count', 12, '0'], ['Products held', 10, '0'], ['Active', 9],
  ['Converted', 11], ['Defaulted', 11],
]; // prettier-ignore

/** A campaign of last year: 700 customers, 500 of them called, with who bought and who fell into arrears. All made up. */
export function enCampaign() {
  const chance = chanceOf(2707);
  const rows = Array.from({ length: 700 }, (_, index) => customer(chance, index));
  return tableWorkbook({ sheetName: 'Campaign', tableName: 'Campaign', columns, rows });
}

function customer(chance, index) {
  const segment = chance.weighted([['Mass', 6], ['Affluent', 3], ['Private', 1]]); // prettier-ignore
  const tenure = chance.between(0, 25);
  const balance = chance.amount(segment === 'Mass' ? 30_000 : 200_000, 1);
  const income = chance.amount(segment === 'Mass' ? 90_000 : 260_000, 0.5);
  const count = Math.round(chance.amount(12, 0.8));
  const products = chance.between(1, 5);
  const active = chance.happens(0.6);
  const wants =
    0.06 + 0.008 * tenure + (active ? 0.15 : 0) + 0.05 * (products - 1) + (segment === 'Mass' ? 0 : 0.12);
  const strains = 0.38 - 0.012 * tenure - (active ? 0.1 : 0) + (count < 6 ? 0.12 : 0);
  const called = index < 500;
  const answer = (share) => (chance.happens(share) ? 'yes' : 'no');
  const [bought, defaulted] = [answer(wants), answer(Math.max(0.02, strains))];
  const cents = (amount) => Math.round(amount * 100) / 100;
  return [
    `C${String(20_001 + index)}`,
    `${chance.pick(givenNames)} ${chance.pick(familyNames)}`,
    segment,
    tenure,
    cents(balance),
    cents(income),
    count,
    products,
    active ? 'yes' : 'no',
    called ? bought : null,
    called ? defaulted : null,
  ];
}
