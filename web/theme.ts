import { signal } from '@preact/signals';

/** Counts changes of light and dark, so that what reads colours can follow. */
export const themeChanges = signal(0);

const KEY = 'entente-theme';

/** Follows the reader's own choice if there is one, else the system's. Paper is always light. */
export function startTheme(): void {
  const kept = remembered();
  if (kept) document.documentElement.classList.add(kept);
  for (const media of ['(prefers-color-scheme: dark)', 'print'])
    matchMedia(media).addEventListener('change', () => {
      themeChanges.value++;
    });
}

/** Turns light to dark and back. */
export function switchTheme(): void {
  const next = isDark() ? 'light' : 'dark';
  document.documentElement.classList.remove('light', 'dark');
  document.documentElement.classList.add(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing still switches.
  }
  themeChanges.value++;
}

function isDark(): boolean {
  const { classList } = document.documentElement;
  return (
    classList.contains('dark') || (!classList.contains('light') && matchMedia('(prefers-color-scheme: dark)').matches)
  );
}

function remembered(): string | undefined {
  try {
    return ['light', 'dark'].find((theme) => theme === localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}
