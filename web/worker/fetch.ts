/** Fetches a file of a dataset; undefined where there is none. */
export async function fetchFile(address: URL): Promise<string | undefined> {
  const response = await fetch(address);
  return response.ok ? response.text() : undefined;
}

/** Fetches a file that must be there. @throws Error that names it */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is missing (status ${response.status}).`);
  return response.text();
}
