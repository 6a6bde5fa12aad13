/** Something in a dataset that is not as it must be. */
export interface Fault {
  readonly severity: 'fault' | 'warning';
  /** File of the dataset. */
  readonly file: string;
  /** 1-based line, where one is to blame. */
  readonly line?: number;
  /** Tail below `id/` of the claim or node at fault. */
  readonly subject?: string;
  /** The words at fault. */
  readonly quote?: string;
  /** What is wrong and, where it helps, what to do. */
  readonly message: string;
}

/** One line a person can read: file, line, claim, quote, what is wrong. */
export function faultLine({ severity, file, line, subject, quote, message }: Fault): string {
  const where = line === undefined ? file : `${file}:${line}`;
  const what = [subject, quote && JSON.stringify(quote.length > 80 ? `${quote.slice(0, 79)}…` : quote)]
    .filter(Boolean)
    .join(' ');
  return `${severity === 'warning' ? 'warning: ' : ''}${where}: ${what ? `${what}: ` : ''}${message.replace(/\s*\n\s*/g, ' ')}`;
}
