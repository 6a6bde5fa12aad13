export function Ask() {
  return (
    <main class="middle" id="main" tabIndex={-1}>
      Ask
    </main>
  );
}
