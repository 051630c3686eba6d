/** Names of colour by meaning. Blue is improvement, orange is concern; everything ordinary is ink or grey. */
export type Tone = 'ink' | 'muted' | 'faint' | 'line' | 'band' | 'paper' | 'improvement' | 'concern' | 'none';

export type Theme = 'light' | 'dark' | 'forced';

/** Contrast of each pair is computed by a test: text tones 4.5 : 1, mark tones 3 : 1, against paper and band. */
export const PALETTE: Readonly<Record<Theme, Readonly<Record<Exclude<Tone, 'none'>, string>>>> = {
  light: {
    ink: '#15181d',
    muted: '#565c66',
    faint: '#7f858f',
    line: '#d3d6db',
    band: '#eef0f2',
    paper: '#ffffff',
    improvement: '#0a5fb4',
    concern: '#b34a00',
  },
  dark: {
    ink: '#eceef1',
    muted: '#adb3bd',
    faint: '#868d98',
    line: '#3b4049',
    band: '#23272e',
    paper: '#14161a',
    improvement: '#76b7ff',
    concern: '#ff9d57',
  },
  // In forced colours shape and words carry the meaning; the reader's own colours win.
  forced: {
    ink: 'CanvasText',
    muted: 'CanvasText',
    faint: 'CanvasText',
    line: 'GrayText',
    band: 'Canvas',
    paper: 'Canvas',
    improvement: 'LinkText',
    concern: 'CanvasText',
  },
};

export const TONES: readonly Exclude<Tone, 'none'>[] = [
  'ink',
  'muted',
  'faint',
  'line',
  'band',
  'paper',
  'improvement',
  'concern',
];
