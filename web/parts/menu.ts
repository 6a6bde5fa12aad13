import { useEffect } from 'preact/hooks';

/** Keys in an open menu: the arrows go round its items, Escape closes it. */
export function menuKeys(event: KeyboardEvent, menu: HTMLElement | null, close: () => void): void {
  const all = [...(menu?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  if (event.key === 'Escape') close();
  else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
  else if (event.key === 'ArrowUp') all.at(at > 0 ? at - 1 : -1)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Takes the focus to the first item of a menu that opens, and gives it back as it closes, if nothing else took it.
 * @param what What the menu is open on; undefined where it is closed.
 */
export function useMenuFocus(menu: { readonly current: HTMLElement | null }, what: string | undefined): void {
  useEffect(() => {
    if (what === undefined) return;
    const before = document.activeElement;
    menu.current?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus();
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [what]);
}
