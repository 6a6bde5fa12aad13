import { useEffect, useState } from 'preact/hooks';
import { notices } from '../state.ts';
import { readFile } from './reading.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file that is dropped anywhere on the page, and reads it. */
export function DropAnywhere() {
  const [isOver, setOver] = useState(false);
  useEffect(() => listenToDrops(setOver), []);
  return isOver ? (
    <div class="drop-here" role="status">
      <p class="title">Drop it, and it is read here</p>
      <p class="voice">Text, Markdown or HTML. Nothing leaves this page.</p>
    </div>
  ) : null;
}

function listenToDrops(setOver: (isOver: boolean) => void): () => void {
  const onOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onLeave = (event: DragEvent) => {
    if (!event.relatedTarget) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const [file, ...more] = event.dataTransfer?.files ?? [];
    if (file) readFile(file);
    if (more.length > 0)
      notices.value = [`One release is read at a time: ${file?.name}. The command line reads whole folders.`];
  };
  addEventListener('dragover', onOver);
  addEventListener('dragleave', onLeave);
  addEventListener('drop', onDrop);
  return () => {
    removeEventListener('dragover', onOver);
    removeEventListener('dragleave', onLeave);
    removeEventListener('drop', onDrop);
  };
}
