import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

const HARBOURS = 'International Agency on Harbours';

describeVisits('undo', (open) => {
  it('goes on after a reload, step by step, and redo too', () =>
    open('', async (page) => {
      const undo = page.getByRole('button', { name: /^Undo/ });
      const redo = page.getByRole('button', { name: /^Redo/ });
      await page.waitForURL(/#explore\?data=/);
      const begin = page.url();
      await page.getByRole('button', { name: 'Money' }).click();
      await page
        .locator('.legend')
        .getByRole('button', { name: /^Countries/ })
        .click();
      await page.getByText('no countries').waitFor();
      const end = page.url();
      await page.keyboard.press('Control+z');
      await page.getByText('no countries').waitFor({ state: 'detached' });
      await page.reload();
      await expect.poll(() => undo.getAttribute('aria-label')).toBe('Undo: lens Money (Ctrl Z)');
      expect(await redo.getAttribute('aria-label')).toBe('Redo: set the filter country');
      await redo.click();
      await page.getByText('no countries').waitFor();
      expect(page.url()).toBe(end);
      await page.reload();
      await page.getByText('no countries').waitFor();
      await undo.click();
      await undo.click();
      await page.getByRole('button', { name: 'Everything', pressed: true }).waitFor();
      expect(page.url()).toBe(begin);
      expect(await undo.isDisabled()).toBe(true);
    }));

  it('is not taken over by another address, nor broken by nonsense', () =>
    open('', async (page) => {
      await page.getByRole('button', { name: 'Money' }).click();
      await page.getByRole('button', { name: /^Undo: lens Money/ }).waitFor();
      await page.evaluate(() => history.replaceState(null, '', '#explore?lens=agencies'));
      await page.reload();
      await page.getByRole('button', { name: 'Agencies', exact: true, pressed: true }).waitFor();
      expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
      for (const wrong of [
        '{',
        'null',
        '{"at":"#explore?lens=agencies","data":"","done":[["x","#explore?lens=odd"]]}',
      ]) {
        await page.evaluate((text) => sessionStorage.setItem('entente-steps', text), wrong);
        await page.reload();
        await page.getByRole('button', { name: 'Agencies', exact: true, pressed: true }).waitFor();
        expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
      }
    }));

  it.each(['reduce', 'no-preference'] as const)(
    'takes a press of Zoom in as a step, with motion: %s',
    (reducedMotion) =>
      open(
        '#explore?lens=agencies',
        async (page) => {
          const undo = page.getByRole('button', { name: /^Undo/ });
          await page.locator('canvas').first().waitFor();
          await page.getByRole('button', { name: 'Zoom in' }).click();
          await expect.poll(() => undo.getAttribute('aria-label')).toBe('Undo: moved the picture (Ctrl Z)');
        },
        { context: { reducedMotion } },
      ),
  );

  // The page's clock goes only where it is told to: how near turns are in time is not left to a busy machine.
  it('takes a run of the wheel as one step, and a drag of the ground as another', () =>
    open(
      '#explore?lens=agencies',
      async (page) => {
        const undo = page.getByRole('button', { name: /^Undo/ });
        const stage = await page.getByRole('application').boundingBox();
        if (!stage) throw new Error('the stage has no place');
        await page.waitForURL(/&data=/);
        await page.clock.pauseAt('2030-01-02');
        const begin = page.url();
        await page.mouse.move(stage.x + 20, stage.y + 20);
        let near = begin;
        // the picture rests between the turns
        for (let turn = 0; turn < 3; turn++) {
          await page.mouse.wheel(0, -300);
          await page.clock.runFor(800);
          expect(page.url()).not.toBe(near);
          near = page.url();
        }
        expect(await undo.getAttribute('aria-label')).toBe('Undo: moved the picture (Ctrl Z)');
        await page.clock.runFor(1600);
        expect(page.url()).toBe(near);
        await page.mouse.down();
        await page.mouse.move(stage.x + 60, stage.y + 50, { steps: 5 });
        // it also rests where the reader holds it for a while
        await page.clock.runFor(2000);
        const held = page.url();
        expect(held).not.toBe(near);
        await page.mouse.move(stage.x + 120, stage.y + 90, { steps: 5 });
        await page.mouse.up();
        await page.clock.runFor(800);
        const moved = page.url();
        expect(moved).not.toBe(held);
        await page.keyboard.press('Control+z');
        expect(page.url()).toBe(near);
        await page.keyboard.press('Control+z');
        expect(page.url()).toBe(begin);
        await page.clock.runFor(800);
        expect(page.url()).toBe(begin);
        expect(await undo.isDisabled()).toBe(true);
        await page.keyboard.press('Control+y');
        await page.keyboard.press('Control+y');
        expect(page.url()).toBe(moved);
      },
      { before: (page) => page.clock.install({ time: '2030-01-01' }) },
    ));

  it('counts a move of the picture that a step brings with it to that step', () =>
    open('#explore?lens=agencies&camera=0.1000,0.1000,0.2000', async (page) => {
      const undo = page.getByRole('button', { name: /^Undo/ });
      await page.waitForURL(/&data=/);
      const begin = page.url();
      for (const name of [HARBOURS, 'Steppe Coordination Centre']) {
        await page.keyboard.press('/');
        await page.keyboard.type(name);
        await page.getByRole('option', { name }).first().waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name }).waitFor();
        // a "/" typed into the box that is still open would be a letter
        await page.waitForFunction(() => document.activeElement?.tagName !== 'INPUT');
      }
      await page.waitForURL((url) => !url.hash.includes('camera=0.1000,0.1000'));
      await page.waitForTimeout(600);
      await undo.click();
      await undo.click();
      expect(page.url()).toBe(begin);
      expect(await undo.isDisabled()).toBe(true);
    }));

  // No activity is so early: the brush ends at the first year, and leaves the button free.
  it('takes a run of the years back in one step', () =>
    open('#explore?from=2018', async (page) => {
      await page.getByRole('button', { name: 'Play the years' }).click();
      await page.waitForURL(/to=2019/);
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByRole('button', { name: 'Undo: played the years (Ctrl Z)' }).waitFor();
      expect(page.url()).toMatch(/from=2018&to=\d{4}&data=/);
      await page.keyboard.press('Control+z');
      await page.waitForURL(/from=2018&data=/);
      expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
    }));
});
