import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

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
