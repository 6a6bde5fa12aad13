import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

describeVisits('the list of keys', (open) => {
  it('opens with ?, holds the focus, closes with Escape, and gives the focus back', () =>
    open('', async (page) => {
      const stage = page.getByRole('application');
      await stage.focus();
      await page.keyboard.press('?');
      const list = page.getByRole('dialog', { name: 'Keys' });
      await list.getByText('show only it and its neighbours').waitFor();
      for (let i = 0; i < 6; i++) {
        await page.keyboard.press('Tab');
        expect(await stage.evaluate((one) => one.contains(document.activeElement))).toBe(false);
      }
      await page.keyboard.press('/');
      expect(await page.locator('#find:focus').count()).toBe(0);
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'hidden' });
      await page.locator('.canvas:focus').waitFor();
      await page.keyboard.press('?');
      await list.waitFor();
    }));

  it('opens again at once after it closed', () =>
    open('', async (page) => {
      await page.getByRole('application').waitFor();
      await page.keyboard.press('?');
      const list = page.getByRole('dialog', { name: 'Keys' });
      const close = list.getByRole('button', { name: 'Close' });
      await close.evaluate(async (button: HTMLElement) => {
        const isTold = new Promise((done) => button.closest('dialog')?.addEventListener('close', done));
        button.click();
        // the list is closed, and the browser has not told of it
        for (let i = 0; i < 20; i++) await Promise.resolve();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }));
        await isTold;
      });
      expect(await list.isVisible()).toBe(true);
    }));

  it('opens by its button too, and closes with a press beside it', () =>
    open('#read', async (page) => {
      const button = page.getByRole('button', { name: 'Keys' });
      await button.click();
      const list = page.getByRole('dialog', { name: 'Keys' });
      await list.waitFor();
      await page.mouse.click(10, 890);
      await list.waitFor({ state: 'hidden' });
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    }));

  it('brings back the first steps', () =>
    open('#ask', async (page) => {
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByRole('button', { name: 'Show the first steps' }).click();
      await page.getByRole('complementary', { name: 'How this works' }).waitFor();
    }));

  it('turns off the keys that need no Ctrl, for later visits too', () =>
    open('', async (page) => {
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByLabel('work wherever the focus is').uncheck();
      await page.keyboard.press('Escape');
      await page.reload();
      await page.getByRole('application').waitFor();
      await page.keyboard.press('?');
      await page.keyboard.press('/');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await page.locator('#find:focus').count()).toBe(0);
    }));

  it('has room on a telephone', () =>
    open(
      '',
      async (page) => {
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await page.getByRole('button', { name: 'Keys' }).click();
        const list = page.getByRole('dialog', { name: 'Keys' });
        await list.waitFor();
        expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
      },
      { context: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    ));
});

describeVisits('menus', (open) => {
  it('takes the focus into the menu of a name, and gives it back to the stage', () =>
    open('', async (page) => {
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('.');
      await page.locator('[role="menuitem"]:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.canvas:focus').waitFor();
    }));

  it('takes the focus into what can be saved, goes round with arrows, and gives it back', () =>
    open('', async (page) => {
      const button = page.getByRole('button', { name: 'Save' });
      const menu = page.getByRole('menu', { name: 'Save' });
      await page.getByRole('application').waitFor();
      await button.press('Enter');
      await menu.locator('button:focus', { hasText: 'PNG' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await menu.locator('button:focus', { hasText: 'SVG' }).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await menu.locator('button:focus', { hasText: 'Copy embed' }).waitFor();
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached' });
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    }));

  it('closes what can be saved with a press beside it', () =>
    open('', async (page) => {
      await page.getByRole('application').waitFor();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('menu', { name: 'Save' }).waitFor();
      await page.getByText(/^Who took part in/).click();
      await page.getByRole('menu', { name: 'Save' }).waitFor({ state: 'detached' });
    }));
});
