import { type View, writeAddress } from '../address.ts';

/** The whole address of a view. */
export const pageAddress = (view: View): string => `${location.origin}${location.pathname}${writeAddress(view)}`;
