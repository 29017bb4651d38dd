import type { Language } from '../../locales/text';
import type { Block } from '../block';
import type { Given } from './arguments';

/**
 * What a function does with its arguments; tiers are named in the language given.
 * @throws Problem what is wrong with the arguments, or MissingValue
 */
export type Compute = (given: Given, language: Language) => Block;
