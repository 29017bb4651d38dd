import { ApiError } from '../base/api-error';

/** The colour names that add-ins commonly write; the API takes any of HTML, others are not known here. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#RRGGBB` in capitals for a colour as the API takes it; throws `InvalidArgument` for anything else. */
export function requireColor(color: string): string {
  const hex = named[color.toLowerCase()] ?? color.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(hex)) throw new ApiError('InvalidArgument', `${color} is no colour.`);
  return hex;
}
