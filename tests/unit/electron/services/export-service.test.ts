import { expect, test } from 'vitest';
import { noCompany } from '#core/domain/company';
import { renderPlan, type ExportPorts } from '../../../../electron/services/export-service';
import { salesPlan } from '../../../support/export-plans';

const ports: ExportPorts = {
  workbooks: {
    run: () => Promise.reject(new Error('no workbook here')),
    warm: () => undefined,
    close: () => undefined,
  },
  pdf: { print: () => Promise.reject(new Error('no printer here')) },
  now: () => '2026-11-24',
};

test('the columns of a document are called as the company calls them, in the document’s language', async () => {
  const named = { objective: 'đích đến', objectives: null, keyResult: 'cột mốc', keyResults: null };
  const company = { ...noCompany, terms: { ...noCompany.terms, vi: named } };
  const header = async (language: 'vi' | 'en') => {
    const rendered = await renderPlan(salesPlan(), { to: 'csv', language, font: 'Arial', company }, ports);
    return rendered.ok ? String(rendered.value) : rendered.error.code;
  };
  const vietnamese = await header('vi');
  expect(vietnamese).toContain('Đích đến');
  expect(vietnamese).toContain('Cột mốc');
  expect(vietnamese).not.toContain('Kết quả then chốt');
  expect(await header('en')).toContain('Key result');
});
