export function Read() {
  return (
    <main class="middle" id="main" tabIndex={-1}>
      Read
    </main>
  );
}
