import { blended } from '../painted/colors';
import type { CellLook, PaintedCell } from '../painted/painted-cell';
import { readableText, type Paper } from './paper';

/** What a cell is drawn with on a paper. */
export interface Ink {
  readonly color: string;
  /** Null for the paper's own. */
  readonly fill: string | null;
}

/** How much of the accent's colour a stripe has. */
const stripeStrength = 0.14;

const inks = new WeakMap<CellLook, Map<Paper, Ink>>();

/** The colours of a cell on a paper: those asked for, where a text can be made out in them. */
export function inkOf({ look, fill }: PaintedCell, paper: Paper): Ink {
  if (fill !== undefined) return inkOn(look, fill, paper);
  let known = inks.get(look);
  if (!known) inks.set(look, (known = new Map()));
  let ink = known.get(paper);
  if (!ink) known.set(paper, (ink = inkOn(look, fillOf(look, paper), paper)));
  return ink;
}

function inkOn({ color }: CellLook, fill: string | null, paper: Paper): Ink {
  return { fill, color: readableText(color ?? paper.text, fill ?? paper.background) };
}

function fillOf({ fill, stripe }: CellLook, paper: Paper): string | null {
  return fill ?? (stripe && blended(stripe, paper.background, stripeStrength));
}
