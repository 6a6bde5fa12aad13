import type { Told } from '../story.ts';

export function EvidenceList(_: {
  told: readonly Told[];
  parties: readonly string[] | undefined;
  posts?: readonly { person: string; body: string }[];
}) {
  return null;
}
