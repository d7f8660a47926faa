import { describe, expect, it, vi } from 'vitest';
import { noCompany, type Company, type CompanyTerms } from '#core/domain/company';
import { namespaces } from '#core/texts/resources';
import { applyTerms, createTexts, textsIn } from '#core/texts/texts';

const ours: CompanyTerms = { objective: null, objectives: null, keyResult: null, keyResults: null };
const terms = (vietnamese: Partial<CompanyTerms>, english: Partial<CompanyTerms> = {}): Company['terms'] => ({
  vi: { ...ours, ...vietnamese },
  en: { ...ours, ...english },
});

describe('what a company calls an objective and a key result', () => {
  it('is our own word where the company has chosen none', () => {
    const t = textsIn('vi', noCompany.terms);
    expect(t('commands:menu.addObjective')).toBe('Thêm mục tiêu');
    expect(t('commands:menu.addKeyResult')).toBe('Thêm kết quả');
    expect(t('fields:title.keyResult')).toBe('Kết quả then chốt');
    expect(textsIn('en')('common:count.keyResults', { count: 2 })).toBe('2 key results');
  });

  it('takes the place of ours in running text, in headers, in counts and in the short form', () => {
    const t = textsIn('vi', terms({ objective: 'đích', keyResult: 'chỉ số' }));
    expect(t('commands:menu.addObjective')).toBe('Thêm đích');
    expect(t('commands:menu.addKeyResult')).toBe('Thêm chỉ số');
    expect(t('fields:title.objective')).toBe('Đích');
    expect(t('export:columns.keyResult')).toBe('Chỉ số');
    expect(t('common:count.keyResults', { count: 3 })).toBe('3 chỉ số');
    expect(t('terms:KeyResults')).toBe('Chỉ số');
  });

  it('uses the plural of the company, and its singular where it gave none', () => {
    const t = textsIn('en', terms({}, { objective: 'aim', objectives: 'aims', keyResult: 'KR' }));
    expect(t('common:count.objectives', { count: 1 })).toBe('1 aim');
    expect(t('common:count.objectives', { count: 2 })).toBe('2 aims');
    expect(t('common:count.keyResults', { count: 2 })).toBe('2 KR');
  });

  it('changes one language and leaves the other', () => {
    const chosen = terms({ objective: 'đích' });
    expect(textsIn('vi', chosen)('fields:title.objective')).toBe('Đích');
    expect(textsIn('en', chosen)('fields:title.objective')).toBe('Objective');
  });

  it('changes while the app runs, tells who follows the language, and goes back to ours', () => {
    const texts = createTexts('vi');
    const drawn = vi.fn();
    texts.on('languageChanged', drawn);
    applyTerms(texts, terms({ keyResult: 'chỉ số' }, { keyResult: 'measure', keyResults: 'measures' }));
    expect(drawn).toHaveBeenCalledExactlyOnceWith('vi');
    expect(texts.t('common:action.addKeyResult')).toBe('Thêm chỉ số');
    expect(texts.getFixedT('en')('common:count.keyResults', { count: 2 })).toBe('2 measures');
    applyTerms(texts, noCompany.terms);
    expect(texts.t('common:action.addKeyResult')).toBe('Thêm kết quả');
    expect(texts.getFixedT('en')('common:count.keyResults', { count: 2 })).toBe('2 key results');
  });

  it('stays inside its own instance', () => {
    applyTerms(createTexts('vi'), terms({ objective: 'đích' }));
    expect(createTexts('vi').t('fields:title.objective')).toBe('Mục tiêu');
  });

  it('is text and nothing else, whatever signs it holds', () => {
    const t = textsIn('vi', terms({ objective: '$t(terms:keyResult)', keyResult: '{{count}}' }));
    expect(t('fields:title.objective')).toBe('$t(terms:keyResult)');
    expect(t('common:count.keyResults', { count: 3 }).replaceAll('\u2060', '')).toBe('3 {{count}}');
  });

  it('a blank word is no word', () => {
    expect(textsIn('vi', terms({ objective: '  ' }))('fields:title.objective')).toBe('Mục tiêu');
  });
});

describe('what people type', () => {
  it('comes out of a sentence as it was typed, even where it looks like our own marks', () => {
    const title = '$t(terms:objective) và {{time}} $t(common:save.saved)';
    for (const language of ['vi', 'en'] as const) {
      const t = textsIn(language);
      expect(t('plans:choose', { title })).toContain(`“${title}”`);
      expect(t('report:items.objectiveMade', { range: 'A1', text: title })).toContain(`“${title}”`);
      expect(t('report:items.objectiveMade', { range: 'A1', text: title })).not.toMatch(/\$t\(terms:objective\);/);
    }
  });
});

it('no text of any namespace comes out with a raw term', () => {
  for (const language of ['vi', 'en'] as const) {
    const texts = createTexts(language);
    for (const namespace of namespaces) {
      expect(JSON.stringify(texts.getResourceBundle(language, namespace)), namespace).not.toContain('$t(');
    }
  }
});
