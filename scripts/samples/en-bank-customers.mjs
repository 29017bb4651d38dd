import { chanceOf } from './chance.mjs';
import { daysAfter } from './dates.mjs';
import { tableWorkbook } from './en-table.mjs';
import { branches, familyNames, givenNames, positions, triggers } from './en-words.mjs';

const money = '#,##0.00';
const date = 'yyyy-mm-dd';
const columns = [
  ['Customer ID', 12], ['Customer name', 22], ['Branch', 15], ['Relationship manager', 18], ['Segment', 14], ['Position', 20],
  ['AUM', 15, money], ['Balance', 15, money], ['Earlier balance', 15, money], ['Revenue', 12, money],
  ['Order amount', 14, money], ['Profit', 12, money], ['Credit score', 9, '0'], ['Prospects', 10, '0'],
  ['Transaction count', 12, '0'], ['Latest transaction', 13, date], ['Maturity date', 13, date],
  ['Maturing amount', 14, money], ['Trigger event', 30], ['Expected close date', 14, date],
]; // prettier-ignore

/** A clean list of 1,200 customers as an Excel Table. All names and amounts are made up. */
export function enBankCustomers() {
  const chance = chanceOf(1200);
  const rows = Array.from({ length: 1200 }, (_, index) => customer(chance, index));
  return tableWorkbook({ sheetName: 'Customers', tableName: 'Customers', columns, rows });
}

function customer(chance, index) {
  const [branch, , managers] = chance.weighted(branches.map((row) => [row, row[1]]));
  const deciding = chance.happens(0.2);
  const aum = chance.amount(deciding ? 800_000 : 150_000, 1.2);
  const balance = aum * (chance.between(20, 80) / 100);
  const orders = chance.amount(aum / 18, 0.7);
  const maturing = chance.happens(0.35);
  const cents = (amount) => Math.round(amount * 100) / 100;
  return [
    `C${String(10_001 + index)}`,
    `${chance.pick(givenNames)} ${chance.pick(familyNames)}`,
    branch,
    chance.pick(managers),
    aum >= 6_000_000 ? 'Private' : aum >= 500_000 ? 'Affluent' : 'Mass',
    chance.weighted(deciding ? positions.deciding : positions.other),
    cents(aum),
    cents(balance),
    cents(balance * chance.weighted([[1, 6], [0.6, 1], [1.5, 1], [0.95, 2]])), // prettier-ignore
    cents(aum * (chance.between(-2, 25) / 1000)),
    cents(orders),
    cents(orders * (chance.between(-5, 30) / 100)),
    chance.between(420, 850),
    chance.between(10, 100),
    Math.round(chance.amount(12, 0.8)),
    daysAfter(-Math.round(chance.amount(30, 1))),
    maturing ? daysAfter(chance.between(1, 360)) : null,
    maturing ? Math.ceil((balance * 0.4) / 1000) * 1000 : null,
    // Managers note events of those whom they know: the wealthy and those who decide, seldom of the many.
    chance.happens([0.015, 0.1, 0.6][Number(aum >= 500_000) + Number(deciding)])
      ? chance.pick(triggers)
      : null,
    chance.happens(0.5) ? daysAfter(chance.between(-30, 240)) : null,
  ];
}
