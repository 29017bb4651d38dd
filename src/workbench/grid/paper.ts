/** Colours of the sheet where the file leaves them open. */
export interface Paper {
  readonly background: string;
  readonly text: string;
  readonly gridLine: string;
  readonly accent: string;
  /** Laid over selected cells. */
  readonly selection: string;
  readonly header: string;
  readonly headerText: string;
  readonly selectedHeader: string;
  readonly noteMark: string;
}

export const lightPaper: Paper = {
  background: '#ffffff',
  text: '#1f1f1f',
  gridLine: '#e3e3e3',
  accent: '#0f6b7d',
  selection: 'rgba(15, 107, 125, 0.12)',
  header: '#f5f5f5',
  headerText: '#4d4d4d',
  selectedHeader: '#d5e6e9',
  noteMark: '#c4314b',
};

export const darkPaper: Paper = {
  background: '#1f1f1f',
  text: '#f0f0f0',
  gridLine: '#383838',
  accent: '#54b9cc',
  selection: 'rgba(84, 185, 204, 0.22)',
  header: '#2b2b2b',
  headerText: '#c8c8c8',
  selectedHeader: '#27474e',
  noteMark: '#f1707b',
};

export const contrastPaper: Paper = {
  background: '#000000',
  text: '#ffffff',
  gridLine: '#6b6b6b',
  accent: '#1aebff',
  selection: 'rgba(26, 235, 255, 0.3)',
  header: '#000000',
  headerText: '#ffffff',
  selectedHeader: '#002e33',
  noteMark: '#ffff00',
};

/** Below this a text is hard to make out at all; above, the file's own choice of colours is kept. */
const leastContrast = 2.5;

/** The text colour asked for where it can be made out on the background, else black or white, whichever reads better. */
export function readableText(wanted: string, background: string): string {
  const behind = luminance(background);
  if (contrast(luminance(wanted), behind) >= leastContrast) return wanted;
  return behind > 0.18 ? '#000000' : '#ffffff';
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of `#RRGGBB` as WCAG 2.2 defines it: 0 is black, 1 is white. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
