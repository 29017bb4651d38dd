import { partsOf } from './dates.mjs';
import { placeholders } from './zh-words.mjs';

/** An amount of money as three systems write it: mostly a number, else a text in one of seven forms. */
export function messyAmount(chance, amount) {
  const rounded = Math.round(amount * 100) / 100;
  const form = chance.weighted([
    ['number', 800], ['ten-thousands', 70], ['grouped', 35], ['currency', 20], ['full-width', 20], ['text', 20],
    ['placeholder', 9], ['blank', 22], ['error', 3],
  ]); // prettier-ignore
  switch (form) {
    case 'ten-thousands':
      return Math.abs(rounded) >= 1e4 ? tenThousands(rounded) : grouped(rounded);
    case 'grouped':
      return grouped(rounded);
    case 'currency':
      return `￥${grouped(rounded)}`;
    case 'full-width':
      return fullWidth(String(Math.round(rounded)));
    case 'text':
      return rounded.toFixed(2);
    case 'placeholder':
      return chance.pick(placeholders);
    case 'blank':
      return null;
    case 'error':
      return { error: chance.pick(['#N/A', '#DIV/0!', '#VALUE!', '#REF!']) };
    default:
      return rounded;
  }
}

/** A date as three systems write it: mostly a real one, else a text in one of four forms. */
export function messyDate(chance, date) {
  const { year, month, day, month2, day2 } = partsOf(date);
  const form = chance.weighted([
    ['date', 70], ['chinese', 9], ['slashes', 8], ['compact', 7], ['dots', 5], ['placeholder', 1],
  ]); // prettier-ignore
  switch (form) {
    case 'chinese':
      return `${year}年${month}月${day}日`;
    case 'slashes':
      return `${year}/${month}/${day}`;
    case 'compact':
      return `${year}${month2}${day2}`;
    case 'dots':
      return `${year}.${month2}.${day2}`;
    case 'placeholder':
      return chance.pick(placeholders);
    default:
      return date;
  }
}

/** (1,234.50) for a loss, as accounts write it. */
export function bracketed(amount) {
  return `(${grouped(Math.abs(amount))})`;
}

function tenThousands(amount) {
  if (Math.abs(amount) >= 1e8) return `${Math.round(amount / 1e6) / 100}亿`;
  return `${Math.round(amount / 1e2) / 100}万`;
}

function grouped(amount) {
  const [whole, cents] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}.${cents}`;
}

function fullWidth(text) {
  return text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.codePointAt(0) + 0xfee0));
}
