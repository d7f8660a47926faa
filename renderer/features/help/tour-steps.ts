/** The parts of the sheet that the tour shows, in its order; the texts are `help:tour.<id>`. */
export const tourSteps = [
  { id: 'objective', target: '.plan-grid .cell-objective' },
  { id: 'figures', target: '.plan-grid .ag-cell[col-id="target"]' },
  { id: 'progress', target: '.plan-grid .cell-progress' },
  { id: 'cellBar', target: '.cell-bar' },
  { id: 'export', target: '.toolbar .btn-filled' },
  { id: 'saved', target: '.status-bar [data-saved], .status-bar' },
] as const;
