import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from './app-store';
import type { OpenPlan, PlanState } from './plan-store';

export const AppContext = createContext<AppStore | null>(null);

/** The window's one store and what it can do. */
export function useApp(): AppStore {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}

/** A part of the window's state; draws anew only when that part changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select);
}

/** A part of an open plan's state. */
export function usePlanState<T>(plan: OpenPlan, select: (state: PlanState) => T): T {
  return useStore(plan.store, select);
}
