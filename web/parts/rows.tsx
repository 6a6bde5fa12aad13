import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface RowsProps<T> {
  readonly items: readonly T[];
  /** Height of a row in pixels. */
  readonly height: number;
  readonly label: string;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ComponentChild;
}

/** A long list of which only what is in sight is in the document. */
export function Rows<T>({ items, height, label, keyOf, children }: RowsProps<T>) {
  const holder = useRef<HTMLElement>(null);
  const [, redraw] = useState(0);
  const virtual = useRef<Virtualizer<HTMLElement, HTMLLIElement>>(undefined);
  virtual.current ??= new Virtualizer(options());
  virtual.current.setOptions(options());
  useEffect(() => virtual.current?._didMount(), []);
  useEffect(() => virtual.current?._willUpdate());

  function options() {
    return {
      count: items.length,
      getScrollElement: () => holder.current,
      estimateSize: () => height,
      overscan: 12,
      observeElementOffset,
      observeElementRect,
      scrollToFn: elementScroll,
      onChange: () => redraw((n) => n + 1),
    };
  }

  return (
    <section class="rows" ref={holder} aria-label={label}>
      <ul style={{ height: `${virtual.current.getTotalSize()}px` }}>
        {virtual.current.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, height: `${height}px` }}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
