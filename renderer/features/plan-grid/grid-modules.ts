import {
  CellSpanModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  type Module,
} from 'ag-grid-community';

/** The parts of AG Grid Community the sheet uses. A missing one is only an error number in the console. */
export const gridModules: Module[] = [
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  CellSpanModule,
  CellStyleModule,
  RowStyleModule,
  RowApiModule,
  ColumnApiModule,
  RenderApiModule,
  ScrollApiModule,
  EventApiModule,
  LocaleModule,
];
