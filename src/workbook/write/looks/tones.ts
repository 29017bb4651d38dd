/** What a tone looks like: readable in print and for the colour-blind, for fill and text differ in lightness too. */
export interface ToneLook {
  readonly fill: string;
  readonly font: string;
}

/** By the tone of a tier. One palette for conditional formats, legend and charts. */
export const toneLooks: Readonly<Record<string, ToneLook>> = {
  best: { fill: '#F8D675', font: '#5C3C00' },
  good: { fill: '#BFE3D0', font: '#0B4A2F' },
  middle: { fill: '#CFE2F7', font: '#123F6D' },
  low: { fill: '#E6E6E6', font: '#3B3B3B' },
  warning: { fill: '#F7C9C0', font: '#7A1C0E' },
  unknown: { fill: '#F5F5F5', font: '#757575' },
};

/** The header cells of own columns and tables: deep teal, so that they are known at a glance. */
export const headerLook: ToneLook = { fill: '#0F4C5C', font: '#FFFFFF' };
