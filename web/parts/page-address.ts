import { type View, writeAddress } from '../address.ts';

/** The whole address of a view. */
export const pageAddress = (view: View): string => `${location.origin}${location.pathname}${writeAddress(view)}`;

/** The address of a view on the page that may stand in a frame. */
export const embedAddress = (view: View): string => new URL(`embed.html${writeAddress(view)}`, location.href).href;
