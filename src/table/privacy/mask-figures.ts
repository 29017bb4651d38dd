const figure = /\d(?:[\d,.]*\d)?/gu;

/**
 * A sentence with its figures masked: of each the first digit stays, so that a magnitude may still be guessed at.
 *
 * @param fewest digits that a figure must have to be masked.
 * @example
 * maskFigures('AUM 120.5万，前 3%') // 'AUM 1**.*万，前 3%'
 * @example
 * maskFigures('截至 2026 年，电话 13812345678', 7) // '截至 2026 年，电话 1**********'
 */
export function maskFigures(text: string, fewest = 2): string {
  return text.replace(figure, (found) => {
    const digits = found.replace(/\D/gu, '').length;
    return digits < fewest ? found : found.slice(0, 1) + found.slice(1).replace(/\d/gu, '*');
  });
}
