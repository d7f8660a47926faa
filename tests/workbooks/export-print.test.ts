import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noCompany, type Company } from '#core/domain/company';
import type { Plan } from '#core/domain/plan';
import { findChromium } from '../../build/scripts/find-chromium.mjs';
import { ok } from '#core/result';
import { renderPlan } from '../../electron/services/export-service';
import { longPlan, salesPlan } from '../support/export-plans';
import { tinyPng } from '../support/pictures';
import { hasPoppler, pdfInfo, pdfText, temporaryFolder } from '../support/judges';

const program = findChromium();

async function htmlOf(plan: Plan, company?: Company): Promise<string> {
  const page = await renderPlan(
    plan,
    { to: 'html', language: 'vi', font: 'Arial', company },
    {
      workbooks: { run: () => Promise.reject(new Error('not used')), warm: () => undefined, close: () => undefined },
      pdf: { print: () => Promise.resolve(ok(new Uint8Array())) },
      now: () => '2026-02-27',
    },
  );
  if (!page.ok || typeof page.value !== 'string') throw new Error('No page');
  return page.value;
}

describe.skipIf(program === null || !hasPoppler)(
  'the printed plan in Chromium (skipped without it and poppler)',
  () => {
    const folder = temporaryFolder('print');
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: program ?? '',
        args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
      });
    });
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    test('the logo of a company is shown under the page’s own policy, beside its name, 48 px high at most', async () => {
      const logo = `data:image/png;base64,${Buffer.from(tinyPng(400, 200)).toString('base64')}`;
      const signOff = [{ id: 's', role: { vi: 'Tổng giám đốc', en: '' }, name: 'Trần Quốc Bảo' }];
      const company: Company = { ...noCompany, name: 'Công ty An Phát', logo, signOff };
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('console', (message) => problems.push(message.text()));
      await page.setContent(await htmlOf(salesPlan(), company));
      const picture = await page.evaluate(() => {
        const image = document.querySelector('img');
        const box = image?.getBoundingClientRect();
        return { loaded: image?.naturalWidth, height: box?.height ?? 0, left: box?.left, top: box?.top };
      });
      expect(picture.loaded).toBe(400);
      expect(picture.height).toBeGreaterThan(20);
      expect(picture.height).toBeLessThanOrEqual(48.1);
      const title = await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().left ?? 0);
      expect(title).toBeGreaterThan(picture.left ?? 0);
      expect(problems).toEqual([]);
      await page.close();
    });

    test.each([
      ['1 key result', longPlan(1)],
      ['20 key results', longPlan(20)],
      ['200 key results', longPlan(200)],
      ['one objective of 60 key results', longPlan(60, 60)],
    ])('%s: A4 landscape, no text lost, sign-off on the last page only', async (name, plan) => {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('console', (message) => problems.push(message.text()));
      await page.route('**/*', (route) => route.abort());
      await page.setContent(await htmlOf(plan));
      const overflow = await page.evaluate(
        () => [...document.querySelectorAll('td, th')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length,
      );
      expect(overflow).toBe(0);
      // A page wider than the paper would be shrunk as a whole.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      expect(problems).toEqual([]);
      const file = path.join(folder.path, `${name.replaceAll(' ', '-')}.pdf`);
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
      await page.close();

      const info = pdfInfo(file);
      const [width = 0, height = 0] = (info['Page size'] ?? '').split(' x ').map((text) => parseFloat(text));
      expect(width).toBeCloseTo(842, -1);
      expect(height).toBeCloseTo(595, -1);
      const pages = Number(info['Pages']);
      const text = pdfText(file);
      const results = plan.objectives.flatMap(({ keyResults }) => keyResults);
      for (const word of new Set(results.flatMap(({ title }) => title.split(/\s+/u)))) {
        const wanted = results.filter(({ title }) => title.split(/\s+/u).includes(word)).length;
        expect(text.split(' ').filter((found) => found === word).length, word).toBeGreaterThanOrEqual(wanted);
      }
      expect(text).toContain(`Trang ${String(pages)} / ${String(pages)}`);
      // "Sàn" is a header of one word; a last page may hold the sign-off alone.
      const headers = text.split(' ').filter((word) => word === 'Sàn').length;
      expect(headers).toBeGreaterThanOrEqual(pages - 1);
      expect(headers).toBeLessThanOrEqual(pages);
      const last = execFileSync('pdftotext', ['-layout', '-f', String(pages), file, '-'], { encoding: 'utf8' });
      expect(last.normalize('NFC')).toContain('Giám đốc');
      expect(text.match(/Giám đốc/gu)).toHaveLength(1);
      const continued = text.match(/\(tiếp\)/gu)?.length ?? 0;
      if (plan.objectives.length > 1) expect(continued).toBe(0);
      else if (pages > 1) expect(continued).toBeGreaterThan(0);
    });
  },
);
