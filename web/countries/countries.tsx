export function Countries() {
  return (
    <main class="middle" id="main" tabIndex={-1}>
      Countries
    </main>
  );
}
