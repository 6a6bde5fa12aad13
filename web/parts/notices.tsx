import { notices, told } from '../state.ts';
import { Icon } from './icon.tsx';

/** What was done just now, and what an address asked for in vain, until it is dismissed. */
export function Notices() {
  return (
    <div role="status">
      {told.value && (
        <p class="notice">
          <span>{told.value}</span>
        </p>
      )}
      {notices.value.map((text) => (
        <p class="notice" key={text}>
          <Icon name="warning" />
          <span>{text}</span>
          <button type="button" class="btn btn-ic" aria-label="Dismiss" onClick={() => dismiss(text)}>
            <Icon name="close" small />
          </button>
        </p>
      ))}
    </div>
  );
}

function dismiss(text: string): void {
  notices.value = notices.value.filter((n) => n !== text);
}
