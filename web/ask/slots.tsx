import { dataset } from '../model.ts';
import { edit, view } from '../state.ts';
import { question } from './ask.tsx';
import { type SlotOf, slotsOf } from './slots.ts';

/** Sorts of slots whose values are things: folder of their ids. */
const FOLDERS: Readonly<Record<string, string>> = {
  country: 'country',
  region: 'region',
  agency: 'org',
  network: 'org',
  person: 'person',
  activity: 'activity',
  entity: '',
};

/** The slots of a question as a small form. */
export function Slots() {
  const slots = slotsOf(question.value?.text ?? '');
  if (slots.length === 0) return null;
  return (
    <div class="slots">
      {slots.map((slot) => (
        <SlotField key={`${question.value?.name} ${slot.name}`} slot={slot} />
      ))}
    </div>
  );
}

function slotValue(name: string): string {
  const part = view.value.slots.find((s) => s.startsWith(`${name}=`));
  return part?.slice(name.length + 1) ?? '';
}

function fill(slot: SlotOf, value: string): void {
  const rest = view.value.slots.filter((s) => !s.startsWith(`${slot.name}=`));
  edit(`set ${slot.label}`, { slots: (value ? [...rest, `${slot.name}=${value}`] : rest).sort() });
}

function SlotField({ slot }: { slot: SlotOf }) {
  const id = `slot-${slot.name}`;
  const folder = FOLDERS[slot.sort];
  return (
    <label class="slot-field" for={id}>
      <span class="small">{slot.label}</span>
      {folder === undefined ? (
        <input
          id={id}
          type="text"
          value={slotValue(slot.name)}
          placeholder={slot.standing || 'any'}
          onChange={(event) => fill(slot, event.currentTarget.value)}
        />
      ) : (
        <Choice id={id} slot={slot} folder={folder} />
      )}
    </label>
  );
}

/** Most names in a choice; beyond that a slug must be typed. */
const MOST = 2000;

function Choice({ id, slot, folder }: { id: string; slot: SlotOf; folder: string }) {
  const things = dataset.value?.things;
  const fits = (things?.id ?? []).flatMap((thing, i) =>
    thing.startsWith(folder) ? [{ thing, name: things?.name[i] ?? thing }] : [],
  );
  const value = slotValue(slot.name);
  const written = (thing: string) => (folder ? thing.slice(folder.length + 1) : thing);
  return (
    <select id={id} value={value} onChange={(event) => fill(slot, event.currentTarget.value)}>
      <option value="">{slot.standing ? nameOfStanding(slot, folder) : 'any'}</option>
      {fits
        .slice(0, MOST)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ thing, name }) => (
          <option key={thing} value={written(thing)}>
            {name}
          </option>
        ))}
    </select>
  );
}

/** Name of a slot's own value, where the dataset has it. */
function nameOfStanding(slot: SlotOf, folder: string): string {
  const data = dataset.value;
  const thing = [`${folder}/${slot.standing}`, `org/${slot.standing}`, `country/${slot.standing}`].find((id) =>
    data?.indexOf.has(id),
  );
  return (thing && data?.things.name[data.indexOf.get(thing) ?? -1]) || slot.standing;
}
