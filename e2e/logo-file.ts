import sharp from 'sharp';
import type { Page } from 'playwright/test';
import { expect } from './fixture.ts';

/** A file as a file chooser takes it. */
export type LogoFile = Readonly<{ name: string; mimeType: string; buffer: Buffer }>;

/** A drawn logo of 600 by 200 pixels in a colour, as a PNG. */
export async function logoFile(colour: string): Promise<LogoFile> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><circle cx="100" cy="100" r="90" fill="${colour}"/><path d="M240 40h340v40H240zM240 120h260v40H240z" fill="${colour}"/></svg>`;
  return { name: 'logo.png', mimeType: 'image/png', buffer: await sharp(Buffer.from(svg)).png().toBuffer() };
}

/** Uploads a logo on the page of an organisation, which then says what became of it. */
export async function uploadLogo(page: Page, file: LogoFile, theme: 'light' | 'dark' = 'light'): Promise<void> {
  const form = page.locator('form[action="/api/logos"]');
  if (!(await form.isVisible())) await page.getByText('Upload a logo').click();
  await form.getByLabel('File').setInputFiles(file);
  await form.locator(`input[name=theme][value=${theme}]`).check();
  await form.getByRole('button', { name: 'Upload and preview' }).click();
  await expect(page).toHaveURL(/[?&]logo=/);
}
