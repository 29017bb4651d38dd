import { maskFigures } from './mask-figures';

/** Words that tell of nobody, and let a reader see what a text was about. */
const harmless = new Set(
  (
    'a about above after all an and any are as at be been before below but by for from had has have his her if in into is it its ' +
    'no not of off on or our out over per since so than that the their them then there they this to under until up was we were ' +
    'which who will with without you your'
  ).split(' '),
);

const word = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,](?=\d))*/gu;
/** Digits that belong together, whatever separates them. */
const longNumber = /\d(?:[\s\p{Pd}.]?\d){6,}/gu;
const mostStars = 12;

/**
 * A text of which nobody knows what it speaks of, as a copy for outside shows it: no word of it stays but those that tell of
 * nobody, of figures the first digit does. Names that stand in no list cannot be known, so everything is taken for one.
 *
 * @example
 * maskText('Called Ann about 1,250,000') // '****** *** about 1,***,***'
 * @example
 * maskText('电话１３８-1234-5678') // '**1**********'
 */
export function maskText(text: string): string {
  const plain = text.normalize('NFKC').replace(longNumber, (digits) => digits.replace(/\D/gu, ''));
  return plain.replace(word, (found) => {
    if (harmless.has(found.toLowerCase())) return found;
    if (/^[\d.,]+$/u.test(found)) return maskFigures(found);
    // Chinese writes words and figures without a space between them.
    return found.replace(/\d[\d.,]*|[^\d.,]+|[.,]/gu, (part) =>
      /^\d/u.test(part) ? maskFigures(part, 1) : '*'.repeat(Math.min(mostStars, [...part].length)),
    );
  });
}
