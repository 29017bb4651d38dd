import { daysAfter, partsOf } from './dates.mjs';
import { bracketed, messyAmount, messyDate } from './zh-cells.mjs';
import {
  branches, familyNames, givenCharacters, noTriggerWords, placeholders, positions, triggers,
} from './zh-words.mjs'; // prettier-ignore

/** One customer as the cells of a row. Who he is hangs together: who decides has more, who has more brings more. */
export function zhCustomer(chance, number) {
  const gender = chance.pick(['女', '男']);
  const [branch, , managers] = chance.weighted(branches.map((row) => [row, row[1]]));
  const deciding = chance.happens(0.17);
  const aum = chance.amount(deciding ? 900_000 : 160_000, deciding ? 1.3 : 1.25);
  const balance = aum * (0.25 + chance.between(0, 60) / 100);
  const previous = balance * chance.weighted([[1, 60], [0.55, 8], [1.7, 9], [0.92, 12], [1.06, 11]]); // prettier-ignore
  const maturing = chance.happens(0.38);
  const contribution = aum * (chance.between(-4, 26) / 1000);
  return [
    customerNumber(chance, number),
    personName(chance, gender),
    idNumber(chance, gender),
    chance.happens(0.03) ? null : gender,
    `1000000${String(chance.between(0, 9999)).padStart(4, '0')}`,
    chance.happens(0.01) ? ` ${branch} ` : branch,
    chance.happens(0.02) ? null : chance.pick(managers),
    segment(chance, aum, deciding),
    position(chance, deciding),
    messyAmount(chance, Math.round(aum / 100) * 100),
    messyAmount(chance, Math.round(balance)),
    messyAmount(chance, Math.round(previous)),
    contribution < 0 && chance.happens(0.3)
      ? bracketed(contribution)
      : messyAmount(chance, Math.round(contribution)),
    chance.happens(0.02) ? null : Math.round(chance.amount(14, 0.9)),
    messyDate(chance, daysAfter(-Math.round(chance.amount(35, 1.1)))),
    creditGrade(chance, aum),
    maturing ? messyDate(chance, daysAfter(chance.between(-40, 400))) : null,
    maturing ? messyAmount(chance, Math.ceil((balance * chance.between(20, 80)) / 1e6) * 1e4) : null,
    trigger(chance, aum, deciding),
    chance.happens(0.46) ? messyDate(chance, daysAfter(chance.between(-45, 260))) : null,
  ];
}

/** Ten digits with leading zeros, as text; one in fifty as a number that only its format makes look like one. */
function customerNumber(chance, number) {
  return chance.happens(0.02) ? number : String(number).padStart(10, '0');
}

function personName(chance, gender) {
  const given = [
    chance.pick(givenCharacters[gender]),
    chance.happens(0.6) ? chance.pick(givenCharacters[gender]) : '',
  ];
  const name = `${chance.weighted(familyNames)}${given.join('')}`;
  if (chance.happens(0.01)) return ` ${name}`;
  return chance.happens(0.01) ? `${name[0]}\u3000${name.slice(1)}` : name;
}

/** 18 digits as text. Region 999999 does not exist, so that the number is nobody's. */
function idNumber(chance, gender) {
  if (chance.happens(0.015)) return chance.pick([null, ...placeholders]);
  const { year, month2, day2 } = partsOf(daysAfter(-chance.between(24 * 365, 70 * 365)));
  const order = chance.between(0, 499) * 2 + (gender === '男' ? 1 : 0);
  return `999999${year}${month2}${day2}${String(order).padStart(3, '0')}${chance.pick([...'0123456789X'])}`;
}

function segment(chance, aum, deciding) {
  if (chance.happens(0.02)) return null;
  if (aum >= 6_000_000) return '私人银行客户';
  if (aum >= 500_000) return '财富客户';
  return deciding ? '小微企业主' : chance.weighted([['大众客户', 8], ['代发工资', 5], ['年轻客群', 3]]); // prettier-ignore
}

function position(chance, deciding) {
  if (chance.happens(0.04)) return chance.pick([null, null, ...placeholders]);
  return chance.weighted(deciding ? positions.deciding : positions.other);
}

function creditGrade(chance, aum) {
  if (chance.happens(0.03)) return chance.pick([null, '未评级']);
  return chance.weighted(
    aum > 500_000
      ? [['AAA', 5], ['AA', 6], ['A', 4], ['BBB', 1]]
      : [['AAA', 1], ['AA', 3], ['A', 7], ['BBB', 5], ['BB', 2]],
  ); // prettier-ignore
}

/** Managers note events of those whom they know: the wealthy and those who decide, seldom of the many. */
function trigger(chance, aum, deciding) {
  const known = [0.008, 0.08, 0.6][Number(aum >= 500_000) + Number(deciding)];
  if (chance.happens(known)) return chance.weighted(triggers);
  return chance.happens(0.06) ? chance.pick(noTriggerWords) : null;
}
