import { signal } from '@preact/signals';
import type { CannotDraw } from '../stage/cannot-draw.ts';
import type { Stage } from '../stage.ts';

/** The stage that stands now, for what acts on the picture from elsewhere, and why none can be drawn. */
export const stageRef = {
  stage: signal<Stage | undefined>(undefined),
  cannotDraw: signal<CannotDraw | undefined>(undefined),
};
