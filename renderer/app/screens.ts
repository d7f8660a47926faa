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

/** Reads the sheet's script while a plan is being opened. */
export function readSheet(): void {
  void planView();
}

/**
 * Reads ahead while the user looks at the first screen: the next thing they want is a plan, and keys typed after the
 * palette's shortcut must find it there.
 */
export function readAhead(): void {
  requestIdleCallback(() => void planView());
  // Not while the first plan may be on its way.
  setTimeout(() => void palette(), 2000);
}
