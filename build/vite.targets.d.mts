import type { InlineConfig, PluginOption } from 'vite';

/** The bundles of out/, as Vite takes them. */
export const targets: {
  readonly [name in 'main' | 'preload' | 'worker' | 'cli']: InlineConfig;
} & { readonly renderer: InlineConfig & { readonly plugins: PluginOption[] } };
