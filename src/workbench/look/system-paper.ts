import type { Paper } from '../grid/paper';
import { blended } from '../painted/colors';

/**
 * The paper in the colours that a person's system forces upon pages. A canvas is left alone by the browser, so the sheet has to take them by
 * itself.
 */
export function systemPaper(): Paper {
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  const color = (name: string) => {
    probe.style.color = name;
    return hex(getComputedStyle(probe).color);
  };
  const [background, text, accent] = [color('Canvas'), color('CanvasText'), color('Highlight')];
  probe.remove();
  return {
    background,
    text,
    accent,
    gridLine: blended(text, background, 0.4),
    // Seven tenths transparent.
    selection: `${accent}4d`,
    header: background,
    headerText: text,
    selectedHeader: blended(accent, background, 0.3),
    noteMark: accent,
  };
}

/** `#RRGGBB` of what browsers compute: `rgb(1, 2, 3)`. */
function hex(computed: string): string {
  const channels = computed.match(/\d+/gu) ?? [];
  return `#${channels
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;
}
