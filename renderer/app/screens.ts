import { lazy } from 'react';

/*
 * Every screen but the first is a script of its own: a start draws before the grid, the help or an export is read.
 */

const planView = () => import('./PlanView');
const palette = () => import('../features/palette/CommandPalette');

export const PlanView = lazy(async () => ({ default: (await planView()).PlanView }));
export const PlansScreen = lazy(async () => ({
  default: (await import('../features/plans/PlansScreen')).PlansScreen,
}));
export const ImportMany = lazy(async () => ({ default: (await import('../features/plans/ImportMany')).ImportMany }));
export const ImportScreen = lazy(async () => ({
  default: (await import('../features/import/ImportScreen')).ImportScreen,
}));
export const AcceptedBar = lazy(async () => ({
  default: (await import('../features/import/AcceptedBar')).AcceptedBar,
}));
export const ExportOfPlan = lazy(async () => ({ default: (await import('./ExportOfPlan')).ExportOfPlan }));
export const PlanProperties = lazy(async () => ({
  default: (await import('../features/plan-view/PlanProperties')).PlanProperties,
}));
export const CommandPalette = lazy(async () => ({ default: (await palette()).CommandPalette }));
export const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/SettingsScreen')).SettingsScreen,
}));
export const HelpScreen = lazy(async () => ({ default: (await import('../features/help/HelpScreen')).HelpScreen }));
export const SampleTour = lazy(async () => ({ default: (await import('../features/help/SampleTour')).SampleTour }));

/**
 * Reads the sheet's script: while main makes up its answer about the start, nothing else is to be done, and the next
 * thing the user wants is a plan.
 */
export function readSheet(): void {
  void planView();
}

/** Reads the palette's script once the first screen stands: keys typed after its shortcut must find it there. */
export function readAhead(): void {
  setTimeout(() => void palette(), 2000);
}
