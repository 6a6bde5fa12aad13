import type { Ref } from '../model.ts';

/** Kinds of thing that only the release names: all others are shared. */
const LOCAL = new Set(['org', 'person', 'activity']);

/** IRI of a release: it also names the graph of its claims. */
export const releaseIri = (base: string, release: string): string => `${base}id/release/${release}`;

/** IRI of what a ref of an extraction points at: local to the release, or shared. */
export const refIri = (base: string, release: string, ref: Ref): string =>
  LOCAL.has(ref.slice(0, ref.indexOf('/'))) ? `${releaseIri(base, release)}/${ref}` : `${base}id/${ref}`;

/** A local IRI taken apart; undefined if it is not local to a release. */
export function parseLocal(base: string, value: string): { release: string; kind: string; slug: string } | undefined {
  if (!value.startsWith(`${base}id/release/`)) return undefined;
  const [release, kind, slug] = value.slice(`${base}id/release/`.length).split('/');
  return release && kind && slug ? { release, kind, slug } : undefined;
}

/** True for what the IRIs of a dataset may begin with: an http or https address that ends in a slash. */
export const isBase = (text: string): boolean =>
  /^https?:\/\/[^\p{Cc}\s<>"{}|\\^`#?/]+\/(?:[^\p{Cc}\s<>"{}|\\^`#?]*\/)?$/u.test(text);
