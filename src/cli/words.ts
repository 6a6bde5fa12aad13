import { UsageFault } from './usage-fault.ts';

/**
 * Parts the words of a command whose dataset comes first and may be left out: `[DIR] A B`.
 * @param names of the words after the dataset
 * @throws UsageFault where there are too few or too many
 */
export function dirAndWords<const N extends readonly string[]>(
  command: string,
  names: N,
  words: readonly string[],
): { readonly dir: string | undefined; readonly named: { readonly [K in keyof N]: string } } {
  const usage = `entente ${command} [DIR] ${names.join(' ')}`;
  if (words.length < names.length) throw new UsageFault(`${names[words.length]} is missing: ${usage}`);
  if (words.length > names.length + 1)
    throw new UsageFault(
      `"${words[names.length + 1]}" is one word too many: ${usage}. Put a name of several words between quotes`,
    );
  const dir = words.length > names.length ? words[0] : undefined;
  const named = words.slice(words.length - names.length);
  return { dir, named: named as unknown as { readonly [K in keyof N]: string } };
}
