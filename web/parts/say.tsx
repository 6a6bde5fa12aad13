import type { ComponentChildren } from 'preact';

/** What happened, in words, with the nearest thing that works below it. */
export function Say({ title, details, children }: { title: string; details?: string; children?: ComponentChildren }) {
  return (
    <div class="say" role="status">
      <h2 class="title">{title}</h2>
      {children}
      {details && <pre>{details}</pre>}
    </div>
  );
}
