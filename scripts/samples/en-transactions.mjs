import { chanceOf } from './chance.mjs';
import { daysAfter } from './dates.mjs';
import { tableWorkbook } from './en-table.mjs';
import { branches, channels, familyNames, givenNames, products } from './en-words.mjs';

const transactionCount = 8000;
const customerCount = 900;
const columns = [
  ['Transaction no.', 15], ['Customer ID', 12], ['Customer name', 22], ['Transaction date', 14, 'yyyy-mm-dd'],
  ['Transaction amount', 16, '#,##0.00'], ['Product', 18], ['Channel', 11], ['Branch', 15],
]; // prettier-ignore

/**
 * A year of 8,000 transactions by 900 customers, in the order of their dates: a few customers buy often, many once,
 * some several times a day, and one in thirty purchases is given back. All names and amounts are made up.
 */
export function enTransactions() {
  const chance = chanceOf(8000);
  const customers = Array.from({ length: customerCount }, (_, index) => customerOf(chance, index));
  const purchases = purchasesOf(chance, customers).sort((a, b) => a.day - b.day || a.order - b.order);
  const rows = purchases.map(({ customer, day, amount, product, channel }, index) => [
    `T${String(2_600_001 + index)}`,
    customer.id,
    customer.name,
    daysAfter(day),
    amount,
    product,
    channel,
    customer.branch,
  ]);
  return tableWorkbook({ sheetName: 'Transactions', tableName: 'Transactions', columns, rows });
}

/** What regulars do: the days on which they come within the year, and what they spend each time. */
const habits = {
  weekly: { days: Array.from({ length: 50 }, (_, week) => -2 - 7 * week), from: 3000, to: 4200 },
  twiceAMonth: {
    days: Array.from({ length: 24 }, (_, visit) => (visit % 2 ? -10 : -3) - 30 * (visit >> 1)),
    from: 2050,
    to: 2450,
  },
};

function customerOf(chance, index) {
  return {
    id: `C${String(10_001 + index)}`,
    name: `${chance.pick(givenNames)} ${chance.pick(familyNames)}`,
    branch: chance.weighted(branches),
    habit: chance.weighted([
      [undefined, 23],
      [habits.weekly, 1],
      [habits.twiceAMonth, 1],
    ]),
    eagerness: chance.amount(1, 1.1),
    purse: chance.amount(1, 0.6),
    lastDay: chance.happens(0.3) ? -chance.between(60, 330) : 0,
  };
}

/** Regulars keep to their habits, everyone else buys at least once; the rest goes to customers by their eagerness. */
function purchasesOf(chance, customers) {
  const others = customers.filter(({ habit }) => habit === undefined);
  const byEagerness = others.map((customer) => [customer, customer.eagerness]);
  const made = customers.flatMap((customer) =>
    customer.habit ? visits(chance, customer) : [purchase(chance, customer)],
  );
  while (made.length < transactionCount) {
    const first = purchase(chance, chance.weighted(byEagerness));
    made.push(first);
    if (chance.happens(0.05)) made.push({ ...purchase(chance, first.customer), day: first.day });
    if (chance.happens(0.045)) made.push(refund(chance, first));
  }
  return made.slice(0, transactionCount).map((own, order) => ({ ...own, order }));
}

function visits(chance, customer) {
  const { days, from, to } = customer.habit;
  return days.map((day) => ({
    ...purchase(chance, customer),
    day,
    amount: chance.between(from * 100, to * 100) / 100,
  }));
}

function purchase(chance, customer) {
  const [product, , price] = chance.weighted(products.map((row) => [row, row[1]]));
  return {
    customer,
    day: chance.between(-364, customer.lastDay),
    amount: Math.round(chance.amount(price * customer.purse, 0.5) * 100) / 100,
    product,
    channel: chance.weighted(channels),
  };
}

function refund(chance, { customer, day, amount, product, channel }) {
  return {
    customer,
    day: Math.min(0, day + chance.between(1, 14)),
    amount: -amount,
    product,
    channel,
  };
}
