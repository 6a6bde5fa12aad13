import { signal } from '@preact/signals';

/** The node whose menu is open, and where. */
export const menuAt = signal<{ readonly key: string; readonly x: number; readonly y: number } | undefined>(undefined);
