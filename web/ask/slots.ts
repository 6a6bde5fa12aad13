/** A slot of a question, from its header. */
export interface SlotOf {
  readonly name: string;
  readonly sort: string;
  readonly several: boolean;
  readonly label: string;
  /** What the question's text has in place, as it stands there; empty where the slot is open. */
  readonly standing: string;
}

/** Reads the slots of a question's text, for the form; the engine reads them again, strictly. */
export function slotsOf(text: string): SlotOf[] {
  return [...text.matchAll(/^# parameter (\w+): *(\w+)(\+?)(?: +"([^"]*)")?$/gm)].map(
    ([, name = '', sort = '', plus, label]) => {
      const standing = new RegExp(`VALUES +\\?${name} *\\{([^}\\n]*)\\}`).exec(text)?.[1]?.trim() ?? '';
      return {
        name,
        sort,
        several: plus === '+',
        label: label ?? name,
        standing: standing === 'UNDEF' ? '' : standing.replace(/\w+:(?=[\w-])/g, ''),
      };
    },
  );
}

/** Slots as the address has them (`name=value`) to what the engine takes. */
export function givenSlots(
  slots: readonly SlotOf[],
  address: readonly string[],
): Record<string, string | readonly string[]> {
  const given: Record<string, string | readonly string[]> = {};
  for (const part of address) {
    const [name = '', ...rest] = part.split('=');
    const slot = slots.find((s) => s.name === name);
    const value = rest.join('=').trim();
    if (slot && value) given[name] = slot.several ? value.split(/[\s,]+/) : value;
  }
  return given;
}
