import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import { choiceLabel } from '#core/domain/fields';
import type { Forms } from '#core/domain/forms';
import { formatPercent } from '#core/domain/numbers';
import type { Language } from '#core/domain/plan';
import { bandShape, progressBar } from './cell-parts';
import type { GridColumn } from './grid-columns';
import type { GridContext } from './grid-context';
import { cellShown, problemAt, rowProgress, type ViewRow } from './view-builder';

/** What a renderer is given beside AG Grid's own parameters. */
export interface CellParams extends ICellRendererParams<ViewRow, string, GridContext> {
  readonly gridColumn: GridColumn;
}

// Classes with getGui are plain AG Grid components: no React in cells, there are hundreds on a screen.
abstract class SheetCell implements ICellRendererComp<ViewRow> {
  protected readonly gui = document.createElement('div');

  init(params: CellParams): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  refresh(params: CellParams): boolean {
    if (params.data) this.draw(params.data, params);
    return true;
  }

  protected abstract draw(row: ViewRow, params: CellParams): void;
}

function formsIn({ forms, language }: GridContext): Forms | Language {
  return forms ?? language;
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Text of up to three lines; the reason of an error is its tooltip. */
export class TextCell extends SheetCell {
  protected draw(row: ViewRow, { gridColumn, context }: CellParams): void {
    const problem = problemAt(row, gridColumn);
    this.gui.className = 'cell-text';
    this.gui.textContent = cellShown(row, gridColumn, context);
    this.gui.title = problem === null ? '' : context.say(`fields:problems.${problem}`, { text: this.gui.textContent });
  }
}

/** Code and commitment, title, and at the foot status, progress and weight. Spans the rows of its key results. */
export class ObjectiveCell extends SheetCell {
  protected draw(row: ViewRow, { context }: CellParams): void {
    this.gui.replaceChildren();
    const { objective, summary } = row;
    if (!objective || !summary) {
      this.gui.className = 'cell-add';
      this.gui.textContent = context.readOnly ? '' : context.say('grid:addHint');
      return;
    }
    this.gui.className = 'cell-objective';
    const head = [
      objective.code,
      objective.commitment && choiceLabel('commitment', objective.commitment, context.language),
    ].filter((text) => text !== null && text !== '');
    const title = span('objective-title', objective.title);
    this.gui.append(span('objective-head', head.join(' · ')), title);
    const foot = span('objective-foot', '');
    const word = context.say(`fields:bands.${summary.band}`);
    foot.append(
      bandShape(document, summary.band, word),
      span('num', summary.score === null ? '—' : formatPercent(summary.score, formsIn(context), { maxDecimals: 0 })),
    );
    const sum = summary.weightSum;
    if (sum !== null && Math.abs(sum - 1) > 0.0005) {
      const warning = span('weight-sum', '');
      warning.title = context.say('grid:weightSumWarning');
      warning.append(
        bandShape(document, 'off', context.say('grid:weightSumWarning')),
        span('num', `Σ ${formatPercent(sum, formsIn(context))}`),
      );
      foot.append(warning);
    }
    if (objective.weight !== null) foot.append(span('num end', formatPercent(objective.weight, formsIn(context))));
    this.gui.append(foot);
  }
}

/** Shape, bar and figure; "—" when nobody knows. */
export class ProgressCell extends SheetCell {
  protected draw(row: ViewRow, { context }: CellParams): void {
    this.gui.className = 'cell-progress';
    this.gui.replaceChildren();
    if (!row.keyResult) return;
    const { score, band } = rowProgress(row);
    this.gui.append(
      bandShape(document, band, context.say(`fields:bands.${band}`)),
      progressBar(document, score, band),
      span('num', score === null ? '—' : formatPercent(score, formsIn(context), { maxDecimals: 0 })),
    );
  }
}

/** The row number; a plus on the row to type into. */
export class NumberCell extends SheetCell {
  protected draw(row: ViewRow): void {
    this.gui.className = 'cell-number';
    this.gui.textContent = row.kind === 'add' ? '+' : String(row.number);
  }
}
