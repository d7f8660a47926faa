import { formatDate } from '../domain/dates';
import type { IsoDate, Plan } from '../domain/plan';
import { objectiveProgress, planProgress } from '../domain/progress';
import { formatPercent } from '../domain/numbers';
import type { Texts } from '../texts/texts';
import { markup, raw, type Html } from './html';
import { detailLines, layOut, type PrintBlock, type PrintColumn, type PrintLayout } from './print-layout';
import { printStyle, type FontUrls, type PrintFrame } from './print-style';
import type { SheetCell, SheetModel, SheetRow } from './sheet-model';
import { cycleText } from './sheet-from-plan';

export interface PrintOptions {
  /** The nonce of the page's policy; null for a file that stands alone. */
  readonly nonce: string | null;
  readonly fontUrls: FontUrls;
  /** The day on the foot of each page. */
  readonly printedOn: IsoDate;
  /** Texts in the language of the model. */
  readonly t: Texts;
}

/**
 * The plan as one HTML page for A4 landscape: header row on each page, objectives whole or repeated with "(tiếp)",
 * sign-off at the end. Everything of the plan is escaped, and there is no script in it.
 */
export function printDocument(plan: Plan, model: SheetModel, options: PrintOptions): string {
  const { nonce, fontUrls, printedOn, t } = options;
  const layout = layOut(model);
  const foot = { left: t('print:printedOn', { date: formatDate(printedOn, model.forms) }), page: t('print:page') };
  const style = raw(printStyle(layout.columns, fontUrls, foot, frameOf(model)));
  const policy =
    nonce === null
      ? markup`<meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
        />`
      : raw('');
  const opening = nonce === null ? raw('<style>') : markup`<style nonce="${nonce}">`;
  const document = markup`<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width">
<title>${plan.title}</title>
${opening}${style}</style>
</head>
<body>
${heading(plan, model)}
<table>
${tableHead(layout)}
${layout.blocks.map((block) => body(plan, model, block, layout, t))}
</table>
${ending(plan, model, layout, t)}
</body>
</html>
`;
  return document.html;
}

function frameOf({ company, signOff, signNames }: SheetModel): PrintFrame {
  return { hasLogo: company?.logo != null, signers: signOff.length, hasNames: signNames.some((name) => name) };
}

function heading(plan: Plan, model: SheetModel): Html {
  const [cycle, ...others] = [...model.subtitles].reverse();
  const { name = '', logo = null } = model.company ?? {};
  // Beside the name of the company its logo says nothing more.
  const picture = logo === null ? raw('') : markup`<img class="l" src="${logo}" alt="" />`;
  const above = name === '' ? raw('') : markup`<div class="b n">${name}</div>`;
  return markup`<header>${picture}
    <div${raw(logo === null ? '' : ' class="h"')}>${above}
      <div class="s">${others.reverse().join(' · ')}</div>
      <h1 class="n">${plan.title}</h1>
    </div>
    <div class="m n">${cycle ?? cycleText(plan.cycle, model.language, model.forms)}</div>
  </header>`;
}

function tableHead({ columns }: PrintLayout): Html {
  const cells = columns.map(
    (column, index) =>
      markup`<th scope="col" class="c${index}${column.align === 'right' ? ' r' : ''}">${column.header}</th>`,
  );
  return markup`<thead>
    <tr>
      ${cells}
    </tr>
  </thead>`;
}

function body(plan: Plan, model: SheetModel, block: PrintBlock, layout: PrintLayout, t: Texts): Html {
  const rows = block.rows.map((row, place) => {
    const cells = layout.columns.map((column) => {
      if (column.id !== 'objective') return bodyCell(row, column, layout);
      return place === 0 ? objectiveCell(plan, model, block, t) : raw('');
    });
    return markup`<tr>
      ${cells}
    </tr> `;
  });
  return markup`<tbody${raw(block.startsPage ? ' class="p"' : '')}>${rows}</tbody>
`;
}

function objectiveCell(plan: Plan, model: SheetModel, block: PrintBlock, t: Texts): Html {
  const [first] = block.rows;
  const objective = first === undefined ? undefined : plan.objectives[first.objective];
  if (!objective) throw new Error('A row without its objective');
  const title = [objective.code, objective.title].filter((text) => text !== null && text !== '').join('. ');
  const percent = (value: number) => formatPercent(value, model.forms);
  const { score, weightSum } = objectiveProgress(objective.keyResults);
  const facts = [
    ...(objective.weight === null ? [] : [t('print:objectiveWeight', { weight: percent(objective.weight) })]),
    ...(score === null
      ? []
      : [t('print:objectiveProgress', { progress: formatPercent(score, model.forms, { maxDecimals: 0 }) })]),
    // Weights that do not make 100 % are said, not mended (look.md 6).
    ...(weightSum === null || Math.abs(weightSum - 1) < 1e-6
      ? []
      : [t('print:weightSum', { sum: percent(weightSum) })]),
  ];
  const others = model.columns.flatMap((column, index) => {
    if (
      !column.ofObjective ||
      ['objective', 'objectiveCode', 'objectiveWeight', 'objectiveProgress'].includes(column.id)
    )
      return [];
    const row = model.rows.find((candidate) => candidate.objective === first?.objective);
    const text = row?.cells[index]?.shown ?? '';
    return text === '' ? [] : [`${column.header}: ${text}`];
  });
  const rest = block.continued ? [] : [...(facts.length > 0 ? [sentence(facts.join(' · '))] : []), ...others];
  const name = block.continued ? `${title} ${t('print:continued')}` : title;
  const notes = rest.map((text) => markup`<div class="s n">${text}</div>`);
  return markup`<td class="o" rowspan="${block.rows.length}"><span class="b n">${name}</span>${notes}</td>`;
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function bodyCell(row: SheetRow, column: PrintColumn, layout: PrintLayout): Html {
  const cell = row.cells[column.index];
  if (!cell) throw new Error(`A row without column ${column.id}`);
  const classes = [
    ...(column.align === 'right' && !cell.asTyped ? ['r'] : []),
    ...(column.align === 'right' || cell.kind === 'date' ? ['n'] : []),
    ...(column.id === 'target' ? ['b'] : []),
    ...(cell.kind === 'number' || cell.kind === 'date' || cell.kind === 'percent' ? ['t'] : []),
  ].join(' ');
  const attribute = classes === '' ? raw('') : markup` class="${classes}"`;
  if (column.id === 'keyResult') {
    const code = layout.details.find(({ id }) => id === 'code');
    const number = code ? (row.cells[code.index]?.shown ?? '') : '';
    const lines = detailLines(row, layout.details).map((text) => markup`<div class="s">${text}</div>`);
    return markup`<td${attribute}>${number === '' ? '' : `${number}. `}${cell.shown}${lines}</td>`;
  }
  if (column.bar) return markup`<td${attribute}>${cell.shown}${progressBar(cell)}</td>`;
  return markup`<td${attribute}>${cell.shown}</td>`;
}

/** Readable without colour: a black frame, filled as far as the score goes. */
function progressBar(cell: SheetCell): Html {
  if (typeof cell.value !== 'number') return raw('');
  const width = (Math.max(0, Math.min(1, cell.value)) * 54).toFixed(1);
  return markup`<svg width="56" height="6" viewBox="0 0 56 6" aria-hidden="true">
    <rect x=".5" y=".5" width="55" height="5" fill="#fff" stroke="#12202F" />
    <rect x="1" y="1" width="${width}" height="4" fill="#43525F" />
  </svg>`;
}

function ending(plan: Plan, model: SheetModel, layout: PrintLayout, t: Texts): Html {
  // Floor and stretch are explained where they are printed.
  const legend = layout.columns.some(({ id }) => id === 'floor' || id === 'stretch') ? t('print:legend') : '';
  const weights = plan.objectives.map(({ weight }) => weight).filter((weight) => weight !== null);
  const { score } = planProgress(plan.objectives);
  const facts = [
    ...(weights.length === 0
      ? []
      : [
          t('print:totalWeight', {
            weight: formatPercent(
              weights.reduce((sum, weight) => sum + weight, 0),
              model.forms,
            ),
          }),
        ]),
    ...(score === null
      ? []
      : [t('print:totalProgress', { progress: formatPercent(score, model.forms, { maxDecimals: 0 }) })]),
  ];
  const names = model.signOff.map((role, index) => {
    const name = model.signNames[index] ?? '';
    const under = name === '' ? raw('') : markup`<div class="w n">${name}</div>`;
    return markup`<div><span class="b">${role}</span><br /><span class="s">${model.signHint}</span>${under}</div>`;
  });
  return markup`<footer>
    <div class="e"><span class="s">${legend}</span><span class="b n">${facts.join(' · ')}</span></div>
    <div class="g">${names}</div>
  </footer>`;
}
