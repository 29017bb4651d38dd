/** A colour as files have it: exactly one of the four, with a tint for theme colours. */
export interface Color {
  /** `AARRGGBB`. */
  readonly rgb?: string;
  /** Index into the theme's colours. */
  readonly theme?: number;
  /** Index into the palette of old. */
  readonly indexed?: number;
  readonly auto?: true;
  /** -1 (black) to 1 (white). */
  readonly tint?: number;
}

/** A font. */
export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';
  readonly color: Color | null;
  /** Further settings of the file by their element name (`family`, `scheme`, `charset`, `vertAlign` ...), kept as they are. */
  readonly others: Readonly<Record<string, string>>;
}

/** A fill: `pattern` is the file's word, `none`, `solid`, `gray125`, ...; `gradient` stands for gradients. */
export interface Fill {
  readonly pattern: string;
  readonly foreground: Color | null;
  readonly background: Color | null;
}

/** One side of a border; style is the file's word: `thin`, `medium`, ... */
export interface BorderSide {
  readonly style: string;
  readonly color: Color | null;
}

/** A border; absent sides are null. */
export interface Border {
  readonly left: BorderSide | null;
  readonly right: BorderSide | null;
  readonly top: BorderSide | null;
  readonly bottom: BorderSide | null;
  readonly diagonal: BorderSide | null;
}

/** Alignment by the file's words: `horizontal: 'center'`, `vertical: 'top'`; `others` are kept as they are. */
export interface Alignment {
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly others: Readonly<Record<string, string>>;
}

/** Everything about how a cell looks, resolved from its style index. */
export interface CellFormat {
  /** `General`, `0.00`, `yyyy/m/d`, ... as English Excel writes it. */
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill;
  readonly border: Border;
  readonly alignment: Alignment;
  /** Takes effect when the sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell's text was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

/** What to change of a cell's look; what is absent stays. Colours are `#RRGGBB`, null takes them away. */
export interface CellFormatChange {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: Font['underline'];
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string | null;
  readonly fillColor?: string | null;
  readonly horizontalAlignment?: string | null;
  readonly verticalAlignment?: string | null;
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly border?: Partial<Border>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
}

/** The look that a conditional format lays over a cell; colours are `#RRGGBB`. */
export interface DifferentialFormat {
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fillColor?: string;
  readonly numberFormat?: string;
}
