import { computed } from '@preact/signals';
import { dataset } from '../model.ts';
import { notices, told, view } from '../state.ts';
import { Icon } from './icon.tsx';

/** An address made for another dataset is opened as far as it can be, and says so. */
const otherDataset = computed(() => {
  const [data, v] = [dataset.value, view.value];
  if (!data || !v.data || v.data === data.digest) return undefined;
  return 'This link was made on another state of the dataset.';
});

export function Notices() {
  const all = [...notices.value, ...(otherDataset.value ? [otherDataset.value] : [])];
  return (
    <div role="status">
      {told.value && (
        <p class="notice">
          <span>{told.value}</span>
        </p>
      )}
      {all.map((text) => (
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
  if (notices.value.includes(text)) notices.value = notices.value.filter((n) => n !== text);
  else view.value = { ...view.value, data: '' };
}
