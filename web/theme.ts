import { signal } from '@preact/signals';

/** Counts changes of light and dark, so that what reads colours can follow. */
export const themeChanges = signal(0);

type Theme = 'light' | 'dark';
const KEY = 'entente-theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Follows the reader's own choice if there is one, else the system's. Paper is always light. */
export function startTheme(): void {
  show(remembered() ?? ofSystem());
  systemIsDark.addEventListener('change', () => show(remembered() ?? ofSystem()));
  matchMedia('print').addEventListener('change', () => {
    themeChanges.value++;
  });
}

/** Turns light to dark and back. */
export function switchTheme(): void {
  const next = document.documentElement.classList.contains('dark') ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing still switches.
  }
  show(next);
}

const ofSystem = (): Theme => (systemIsDark.matches ? 'dark' : 'light');

function show(theme: Theme): void {
  const { classList } = document.documentElement;
  classList.remove('light', 'dark');
  classList.add(theme);
  themeChanges.value++;
}

function remembered(): Theme | undefined {
  try {
    return (['light', 'dark'] as const).find((theme) => theme === localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}
