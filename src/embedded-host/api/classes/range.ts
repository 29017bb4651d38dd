import { defineClass } from '../define-class';
import { rangeContent } from './range/content';
import { rangePlace } from './range/place';
import { rangeNeighbours } from './range/neighbours';

/** Cells of one sheet. The members stand in files by what they do. */
export const rangeClass = defineClass('Range', {
  isReferenced: true,
  members: { ...rangePlace, ...rangeContent, ...rangeNeighbours },
});
