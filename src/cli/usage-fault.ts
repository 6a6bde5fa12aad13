/** The command was called in a way that it cannot follow: exit status 2. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}
