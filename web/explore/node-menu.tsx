import { useLayoutEffect, useRef } from 'preact/hooks';
import { network, shortOf } from '../model.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { menuKeys, useMenuFocus } from '../parts/menu.ts';
import { edit, go, view } from '../state.ts';
import { KIND_WORDS } from '../words.ts';
import { menuAt } from './node-menu-state.ts';
import { zoomTo } from './stage-events.ts';
import { unfold, unfolding } from './unfold.ts';
import { clockwise } from './walk.ts';

interface Item {
  readonly says: string;
  readonly icon: IconName;
  readonly side: string;
  readonly act: () => void;
}

/** What a node's menu offers; unfolding says first how many come. */
export function NodeMenu() {
  const open = menuAt.value;
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => keepWithin(menu.current), [open]);
  useMenuFocus(menu, open?.key);
  if (!open) return null;
  const close = () => {
    menuAt.value = undefined;
  };
  return (
    <div
      class="pop menu at"
      ref={menu}
      role="menu"
      aria-label={shortOf(open.key)}
      tabIndex={-1}
      style={{ left: `${open.x}px`, top: `${open.y}px` }}
      onKeyDown={(event) => menuKeys(event, menu.current, close)}
    >
      <p class="h">
        <bdi>{shortOf(open.key)}</bdi>
      </p>
      {[...unfoldings(open.key), ...acts(open.key)].map(({ says, icon, side, act }) => (
        <button
          type="button"
          role="menuitem"
          key={says}
          onClick={() => {
            act();
            close();
          }}
        >
          <Icon name={icon} />
          <span>{says}</span>
          {side && <kbd>{side}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** Moves a menu that would reach beyond its place back into it. */
function keepWithin(menu: HTMLElement | null): void {
  const place = menu?.offsetParent;
  if (!menu || !place) return;
  const shift = (at: number, size: number, room: number) => Math.max(0, Math.min(at, room - size)) - at;
  const x = shift(menu.offsetLeft, menu.offsetWidth, place.clientWidth);
  const y = shift(menu.offsetTop, menu.offsetHeight, place.clientHeight);
  menu.style.translate = `${x}px ${y}px`;
}

/** What unfolding would bring, with counts. */
const unfoldings = (key: string): Item[] =>
  unfolding(key).map(({ kind, ids }) => ({
    says: `Unfold ${KIND_WORDS[kind]?.[1]}`,
    icon: 'unfold',
    side: `+${ids.length}`,
    act: () => unfold(kind, ids),
  }));

function acts(key: string): Item[] {
  const { selected, hidden, pinned } = view.value;
  const other = selected.find((id) => id !== key && !id.includes(' '));
  const isPinned = pinned.some((pin) => pin.startsWith(`${key}@`));
  const at = network.value?.hasNode(key) ? network.value.getNodeAttributes(key) : undefined;
  return [
    ...(other
      ? [
          {
            says: `Path from ${shortOf(other)}`,
            icon: 'path' as const,
            side: 'p',
            act: () => go('asked for a path', { selected: [other, key], way: 0 }),
          },
        ]
      : []),
    { says: 'Select', icon: 'plus', side: 'Space', act: () => go(`selected ${shortOf(key)}`, { selected: [key] }) },
    {
      says: 'Select its neighbourhood',
      icon: 'network',
      side: '',
      act: () => go('selected a neighbourhood', { selected: [key, ...clockwise(key)] }),
    },
    {
      says: 'Show only its neighbourhood',
      icon: 'fit',
      side: 'o',
      act: () => edit('showed only a neighbourhood', { only: [key, ...clockwise(key)].sort() }),
    },
    {
      says: isPinned ? 'Let it go' : 'Pin where it is',
      icon: 'pin',
      side: '',
      act: () =>
        edit(isPinned ? 'unpinned a name' : 'pinned a name', {
          pinned: isPinned
            ? pinned.filter((pin) => !pin.startsWith(`${key}@`))
            : [...pinned, `${key}@${at?.x},${at?.y}`],
        }),
    },
    { says: 'Zoom to it', icon: 'search', side: '', act: () => zoomTo(key) },
    {
      says: 'Hide',
      icon: 'hide',
      side: 'h',
      act: () => edit('hid a name', { hidden: [...hidden, key].sort(), selected: selected.filter((id) => id !== key) }),
    },
  ];
}
