/** Units that may stand quoted in a number format. */
const units = /"(?:[%‰元万亿千百年月日天个岁分时秒]{1,3}|[ ,.\-/:]+|[kKmM]|Bn?)"/gu;
const signs =
  /^(?:General|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|h+|m+|s+|[<>=]+[\d.]+|\$[^\]\p{L}-]{0,3}(?:-[\dA-F]+)?|DBNum\d)\]|AM\/PM|[#0?,.%;()_+\-/:*@ $¥€£年月日时分秒元万亿ymdhseE\\])*$/u;

/**
 * A number format as a copy for outside has it: formats can hold any text, and one that holds more than digits, units and parts
 * of dates is a general one there.
 *
 * @example
 * plainFormat('"Ann 5551234" 0', false) // 'General'
 */
export function plainFormat(format: string, isDate: boolean): string {
  const left = format.replace(units, '');
  if (signs.test(left)) return format;
  return isDate ? 'yyyy-mm-dd' : 'General';
}
