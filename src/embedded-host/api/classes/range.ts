import { defineClass } from '../base/define-class';
import { rangeContent } from './range/content';
import { rangeLayout } from './range/layout';
import { rangeNeighbours } from './range/neighbours';
import { rangePlace } from './range/place';
import { rangeShape } from './range/shape';
import { rangeTools } from './range/tools';

/** Cells of one sheet. The members stand in files by what they do. */
export const rangeClass = defineClass('Range', {
  members: {
    ...rangePlace,
    ...rangeContent,
    ...rangeNeighbours,
    ...rangeShape,
    ...rangeLayout,
    ...rangeTools,
  },
});
