import { chanceOf } from './chance.mjs';
import { daysAfter } from './dates.mjs';
import { addTableSheet, tableWorkbook } from './en-table.mjs';
import { branches, familyNames, givenNames } from './en-words.mjs';

const money = '#,##0.00';
const date = 'yyyy-mm-dd';
const columns = [
  ['Customer ID', 12], ['Customer name', 22], ['Phone', 14], ['Birthday', 12, date], ['Region', 12], ['Branch', 15],
  ['Relationship manager', 16], ['Signed by', 14], ['Signed on', 12, date], ['Received on', 12, date], ['Developed again', 10],
  ['Revenue', 14, money], ['Earlier revenue', 14, money], ['Support', 12, money], ['Transaction count', 12, '0'],
  ['Latest transaction', 12, date], ['Latest contact', 12, date], ['Served on', 12, date], ['Churned', 9],
  ['Satisfaction', 10, '0'], ['Complaints', 10, '0'], ['Referrals', 10, '0'], ['Referred by', 12], ['Source', 16],
  ['Cost to win', 12, money], ['Effect on sales', 14, money], ['Future return', 14, money], ['Cost to keep', 14, money],
  ['Perceived value', 10, '0'], ['Expected value', 10, '0'], ['Needs the product', 10], ['Can pay', 9], ['Decides', 9],
  ['Purchase intent', 10, '0'], ['Customer value', 10, '0'], ['Competitive position', 10, '0'], ['Deal risk', 10, '0'],
  ['Card number', 14], ['Card level', 10], ['Segment', 12], ['Facts collected', 10], ['Facts compared', 10], ['History asked', 10],
  ['Document seen', 10], ['Verified on', 12, date], ['Verification result', 14],
  ['Order amount', 14, money],
]; // prettier-ignore

const sellerColumns = [
  ['Name', 18], ['Attendance', 12, '0%'], ['Joined on', 12, date], ['In service', 10], ['Applied', 10], ['Customers held', 12, '0'],
]; // prettier-ignore

const names = branches.flatMap(([, , managers]) => managers);

/** 500 customers with what service knows of them, and their sellers on a second sheet. All made up. */
export function enService() {
  const chance = chanceOf(2123);
  const rows = Array.from({ length: 500 }, (_, index) => customer(chance, index));
  const workbook = tableWorkbook({ sheetName: 'Customers', tableName: 'Customers', columns, rows });
  const sellers = names.map((name, index) => seller(chance, name, index));
  addTableSheet(workbook, {
    sheetName: 'Sellers',
    tableName: 'Sellers',
    columns: sellerColumns,
    rows: sellers,
  });
  return workbook;
}

/** Two have left; the others are there more or less. */
function seller(chance, name, index) {
  const attendance = chance.weighted([[chance.between(81, 100), 6], [chance.between(50, 80), 2], [chance.between(20, 49), 1]]); // prettier-ignore
  return [name, attendance / 100, daysAfter(-chance.between(20, 3000)), index % 5 === 2 ? 'No' : 'Yes', chance.happens(0.4) ? 'Yes' : 'No', chance.between(0, 60)]; // prettier-ignore
}

function customer(chance, index) {
  const revenue = cents(chance.amount(40_000, 1));
  const answer = (share) => (chance.happens(share) ? 'Yes' : 'No');
  const known = (value) => (chance.happens(0.92) ? value : null);
  const phone = chance.happens(0.95) ? `139${String(10_000_000 + ((index * 7919) % 90_000_000))}` : '12-34';
  const referrer = index > 20 && chance.happens(0.3) ? `S${String(30_001 + chance.between(0, 20))}` : null;
  return [
    `S${String(30_001 + index)}`, `${chance.pick(givenNames)} ${chance.pick(familyNames)}`, phone,
    daysAfter(-chance.between(20 * 365, 70 * 365)), chance.pick(['North', 'South', 'East', 'West']), chance.pick(branches)[0],
    chance.happens(0.85) ? chance.pick(names) : null, chance.pick(names), daysAfter(-chance.between(1, 700)),
    daysAfter(-chance.between(1, 600)), answer(0.05), revenue, cents(revenue * (chance.between(60, 130) / 100)),
    cents(chance.amount(900, 0.7)), chance.between(0, 40), daysAfter(-chance.between(0, 500)), daysAfter(-chance.between(0, 60)),
    daysAfter(-chance.between(0, 500)), answer(0.12), known(chance.between(1, 10)), chance.weighted([[0, 9], [1, 2], [2, 1]]),
    chance.weighted([[0, 8], [1, 3], [3, 1]]), referrer,
    referrer ? 'Chain referral' : chance.pick(['Door to door', 'Advertising', 'Friends', 'Walk-in', 'Partner']),
    cents(chance.amount(300, 0.6)), cents(chance.amount(6000, 1)), cents(chance.amount(3000, 1)), cents(chance.amount(5000, 0.6)),
    known(chance.between(1, 10)), known(chance.between(1, 10)), answer(0.7), known(answer(0.6)), known(answer(0.4)),
    chance.between(0, 100), chance.between(0, 100), chance.between(0, 100), chance.between(0, 100),
    chance.happens(0.9) ? `V${String(700_000 + index)}` : null, chance.pick(['Silver', 'Gold', 'Ordinary']),
    segment(index, chance.happens(0.9) ? chance.pick(['Mass', 'Affluent', 'Private']) : null), answer(0.8), answer(0.6), answer(0.5), answer(0.2),
    chance.happens(0.7) ? daysAfter(-chance.between(0, 600)) : null, chance.weighted([['matches', 8], ['in doubt', 1]]),
    cents(revenue * 25),
  ]; // prettier-ignore
}

const levels = [
  'Strategic',
  'Key account',
  'Honoured guest',
  'Reference customer',
  'Free customer',
  'New customer',
  'Dormant',
];

/** A third of the customers stand under the level that they were given by hand. */
function segment(index, other) {
  return index % 3 === 0 ? levels[(index / 3) % levels.length] : other;
}

function cents(amount) {
  return Math.round(amount * 100) / 100;
}
