/** Why no picture can be drawn. */
export type Cause = 'no-webgl' | 'lost' | 'error';

export interface CannotDraw {
  readonly cause: Cause;
  /** What the browser says of it; empty where it says nothing. */
  readonly message: string;
}

/** The browser has no WebGL, or gives none. */
export class NoWebGL extends Error {
  override readonly name = 'NoWebGL';
}

/** @throws NoWebGL where the browser gives no surface to draw on */
export function needWebGL(): void {
  const sheet = document.createElement('canvas');
  const context = sheet.getContext('webgl2') ?? sheet.getContext('webgl');
  if (!context) throw new NoWebGL('no WebGL');
  // Browsers give few of them at a time.
  context.getExtension('WEBGL_lose_context')?.loseContext();
}

/** What an error says of the picture. */
export const cannotDrawBy = (error: unknown): CannotDraw =>
  error instanceof NoWebGL
    ? { cause: 'no-webgl', message: '' }
    : { cause: 'error', message: error instanceof Error ? error.message : String(error) };

/** Each cause in words, and what to do. */
export const CAUSES: Readonly<Record<Cause, { readonly says: string; readonly remedy: string }>> = {
  'no-webgl': {
    says: 'This browser has no WebGL, or it is turned off, so it cannot draw the picture.',
    remedy: 'Turn on graphics acceleration in its settings, or take another browser.',
  },
  lost: {
    says: 'The browser took the drawing surface away: the graphics card was reset, or too many pages draw at once.',
    remedy: 'Close other pages that draw, then draw it again.',
  },
  error: {
    says: 'The picture could not be drawn.',
    remedy: 'Draw it again; if that fails too, please tell us these words:',
  },
};
